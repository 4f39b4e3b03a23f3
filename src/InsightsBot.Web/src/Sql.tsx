import { useState } from 'react';
import { queries, type Answer, type QueryCitation } from './answer';
import { day } from './figures';
import type { Language, Words } from './words';

/** The queries of an answer with their parameters, ready to be copied. */
export function Sql({ answer, language, words }: { answer: Answer; language: Language; words: Words }) {
  return <>{queries(answer).map(q => <Query key={q.id} query={q} language={language} words={words} />)}</>;
}

function Query({ query, language, words }: { query: QueryCitation; language: Language; words: Words }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(query.sql);
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  const names = Object.entries(query.parameters);
  return (
    <section className="query">
      <header>
        <h3><span className="cite">[{query.id}]</span> <bdi>{query.title}</bdi></h3>
        <button type="button" className="quiet" onClick={() => void copy()}>{words.copy}</button>
      </header>
      <p className="facts" role="status">
        {said || (query.dataAsOf ? words.asOf(day(query.dataAsOf, language)) : '')}
      </p>
      <pre tabIndex={0} aria-label={`SQL: ${query.title}`}><code>{query.sql}</code></pre>
      {names.length > 0 && (
        <table className="parameters">
          <caption>{words.parameters}</caption>
          <thead><tr><th scope="col">{words.parameter}</th><th scope="col">{words.value}</th></tr></thead>
          <tbody>
            {names.map(([name, value]) => (
              <tr key={name}><td><code>{name}</code></td><td><bdi>{String(value)}</bdi></td></tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
