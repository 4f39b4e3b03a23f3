import { texts, type Answer } from './answer';
import type { Words } from './words';

/** How a question was understood, what was assumed, and what its words and figures mean. */
export function Reading({ answer, words, ask }: { answer: Answer; words: Words; ask: (question: string) => void }) {
  return (
    <div className="reading">
      {answer.interpretation && <List title={words.readAs} all={answer.interpretation.split(' · ')} />}
      <List title={words.assumptions} all={answer.assumptions} />
      <List title={words.notUnderstood} all={answer.notUnderstood} />
      {texts(answer).map(t => (
        <section key={t.id}>
          <h3><span className="cite">[{t.id}]</span> {t.kind === 'method' ? words.method : words.definition}</h3>
          <p className="term"><bdi>{t.title}</bdi></p>
          <p dir="auto">{t.text}</p>
        </section>
      ))}
      <Questions title={words.choices} all={answer.choices} ask={ask} />
    </div>
  );
}

function List({ title, all }: { title: string; all: string[] }) {
  return all.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul>{all.map((a, i) => <li key={i} dir="auto">{a}</li>)}</ul>
    </section>
  );
}

/** Questions that are asked by a click. */
export function Questions({ title, all, ask }: { title: string; all: string[]; ask: (question: string) => void }) {
  return all.length === 0 ? null : (
    <section className="questions">
      <h3>{title}</h3>
      <div>{all.map(q => <button key={q} type="button" className="chip" onClick={() => ask(q)}>{q}</button>)}</div>
    </section>
  );
}
