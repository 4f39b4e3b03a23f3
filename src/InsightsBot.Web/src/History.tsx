import type { Asked } from './memory';
import type { Words } from './words';

/** The questions of this browser, and those that were pinned. */
export function History({ words, all, pinned, pin, ask, clear }: {
  words: Words; all: Asked[]; pinned: Asked[]; pin: (question: string) => void; ask: (question: string) => void;
  clear: () => void;
}) {
  const isPinned = (question: string) => pinned.some(p => p.question === question);
  return (
    <div className="history">
      {pinned.length > 0 && (
        <section>
          <h2>{words.pinned}</h2>
          <List all={pinned} words={words} isPinned={isPinned} pin={pin} ask={ask} />
        </section>
      )}
      <section>
        <div className="evidence-line">
          <h2>{words.asked}</h2>
          {all.length > 0 && <button type="button" className="quiet" onClick={clear}>{words.clear}</button>}
        </div>
        {all.length === 0 ? <p className="muted">{words.noHistory}</p>
          : <List all={all} words={words} isPinned={isPinned} pin={pin} ask={ask} />}
      </section>
    </div>
  );
}

function List({ all, words, isPinned, pin, ask }: {
  all: Asked[]; words: Words; isPinned: (question: string) => boolean; pin: (question: string) => void;
  ask: (question: string) => void;
}) {
  return (
    <ul className="asked">
      {all.map(a => (
        <li key={a.question}>
          <button type="button" className="asked-question" dir="auto" title={words.ask} onClick={() => ask(a.question)}>
            {a.question}
          </button>
          <button type="button" className="quiet" aria-pressed={isPinned(a.question)}
            aria-label={`${isPinned(a.question) ? words.unpin : words.pin}: ${a.question}`}
            onClick={() => pin(a.question)}>
            <span aria-hidden="true">{isPinned(a.question) ? '★' : '☆'}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
