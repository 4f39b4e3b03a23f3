import { verbatims, type Answer, type VerbatimCitation } from './answer';
import { day } from './figures';
import type { Language, Words } from './words';

/** The words of customers, with the passage that is quoted marked in them. Text is text: nothing in it is markup. */
export function Voices({ answer, language, words }: { answer: Answer; language: Language; words: Words }) {
  return (
    <ul className="voices">
      {verbatims(answer).map(v => (
        <li key={v.id}>
          <blockquote dir="auto"><Marked voice={v} /></blockquote>
          <p className="facts">
            <span className="cite">[{v.id}]</span>
            <span><span className="hidden">{words.source}: </span><bdi>{v.source}</bdi></span>
            {v.date && <time dateTime={v.date}>{day(v.date, language)}</time>}
            <code><bdi>{v.recordId}</bdi></code>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Marked({ voice }: { voice: VerbatimCitation }) {
  const { text, quote, start } = voice;
  const end = start + quote.length;
  // A place that does not hold the quote marks nothing rather than something else.
  return text.slice(start, end) === quote && quote.length > 0
    ? <>{text.slice(0, start)}<mark>{quote}</mark>{text.slice(end)}</>
    : <>{text || quote}</>;
}
