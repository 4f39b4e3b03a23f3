import { useEffect, useMemo, useRef, useState } from 'react';
import { queries, verbatims, type Answer, type ShownAnswer } from './answer';
import { Drawn, type DrawnChart } from './charts/Drawn';
import { heightOf, optionOf } from './charts/options';
import { paletteOf } from './charts/palette';
import { csv, fileName, save, workbook } from './downloads';
import { Questions, Reading } from './Reading';
import { Sql } from './Sql';
import { Table } from './Table';
import { Tabs, type Tab } from './Tabs';
import { Voices } from './Voices';
import type { Language, Words } from './words';

interface Props {
  shown: ShownAnswer;
  language: Language;
  theme: 'light' | 'dark';
  words: Words;
  isPinned: boolean;
  pin: () => void;
  ask: (question: string) => void;
}

const tabsOf = (answer: Answer, hasChart: boolean, words: Words): Tab[] => [
  ...(hasChart ? [{ key: 'chart', title: words.chart }] : []),
  ...(answer.table.rows.length > 0 ? [{ key: 'table', title: words.table }] : []),
  ...(verbatims(answer).length > 0
    ? [{ key: 'voices', title: words.voices, count: verbatims(answer).length }] : []),
  ...(queries(answer).length > 0 ? [{ key: 'sql', title: words.sql }] : []),
  { key: 'reading', title: words.reading },
];

const certaintyOf = (answer: Answer, words: Words) => answer.status === 'refused' ? words.refused
  : answer.status === 'clarification' ? words.clarification
    : answer.status === 'failed' ? words.failed : words[answer.certainty];

/** What stands behind one answer. */
export function Evidence({ shown, language, theme, words, isPinned, pin, ask }: Props) {
  const { answer } = shown;
  const option = useMemo(
    () => optionOf(answer, language, paletteOf(theme), words.interval), [answer, language, theme, words]);
  const tabs = tabsOf(answer, option !== null, words);
  const [wanted, setWanted] = useState(tabs[0].key);
  const chosen = tabs.some(t => t.key === wanted) ? wanted : tabs[0].key;
  const drawn = useRef<DrawnChart>(null);
  // The next answer begins with what shows it best.
  useEffect(() => setWanted(tabs[0].key), [shown.id]);

  return (
    <article className="evidence" aria-labelledby="evidence-title">
      <header className="evidence-head">
        <div className="evidence-line">
          <span className={`badge ${answer.status} ${answer.certainty}`}>{certaintyOf(answer, words)}</span>
          <button type="button" className="quiet" aria-pressed={isPinned} onClick={pin}>
            <span aria-hidden="true">{isPinned ? '★' : '☆'}</span> {isPinned ? words.unpin : words.pin}
          </button>
        </div>
        <h2 id="evidence-title" dir="auto">{answer.question}</h2>
        {answer.interpretation && (
          <p className="read-as"><span>{words.readAs}</span> <bdi>{answer.interpretation}</bdi></p>
        )}
        {answer.warnings.length > 0 && (
          <div className="warnings" role="note" aria-label={words.warnings}>
            <strong>{words.warnings}</strong>
            <ul>{answer.warnings.map((w, i) => <li key={i} dir="auto">{w}</li>)}</ul>
          </div>
        )}
      </header>
      <Tabs name="part" label={words.parts} all={tabs} chosen={chosen} choose={setWanted}>
        {(chosen === 'chart' || chosen === 'table') && (
          <Downloads answer={answer} words={words}
            png={chosen === 'chart' ? () => drawn.current?.png(paletteOf(theme).ground) ?? null : null} />
        )}
        {chosen === 'chart' && option !== null && (
          <figure>
            <figcaption>{answer.chart!.title}</figcaption>
            <Drawn option={option} height={heightOf(answer)} label={words.chartOf(answer.chart!.title)}
              handle={drawn} />
          </figure>
        )}
        {chosen === 'table' && <Table key={shown.id} answer={answer} language={language} words={words} />}
        {chosen === 'voices' && <Voices answer={answer} language={language} words={words} />}
        {chosen === 'sql' && <Sql key={shown.id} answer={answer} language={language} words={words} />}
        {chosen === 'reading' && <Reading answer={answer} words={words} ask={ask} />}
      </Tabs>
      <Questions title={words.next} all={answer.suggestions} ask={ask} />
    </article>
  );
}

function Downloads({ answer, words, png }: { answer: Answer; words: Words; png: (() => string | null) | null }) {
  const [fault, setFault] = useState('');
  const attempt = async (make: () => Promise<Blob | null>, ending: string) => {
    const made = await make().catch(() => null);
    setFault(made ? '' : words.notDownloaded);
    if (made) {
      save(made, fileName(answer, ending));
    }
  };
  const picture = async () => {
    const url = png?.();
    return url ? new Blob([bytesOf(url)], { type: 'image/png' }) : null;
  };
  const sheet = () => Promise.resolve(new Blob([csv(answer)], { type: 'text/csv;charset=utf-8' }));
  return (
    <div className="downloads">
      <button type="button" className="quiet" aria-label={words.download(words.csv)}
        onClick={() => void attempt(sheet, 'csv')}>{words.csv}</button>
      <button type="button" className="quiet" aria-label={words.download(words.xlsx)}
        onClick={() => void attempt(() => workbook(answer), 'xlsx')}>{words.xlsx}</button>
      {png && (
        <button type="button" className="quiet" aria-label={words.download(words.png)}
          onClick={() => void attempt(picture, 'png')}>{words.png}</button>
      )}
      <span role="status">{fault}</span>
    </div>
  );
}

/** The bytes of a data URL; fetching it would need a hole in the page's policy. */
const bytesOf = (url: string) =>
  Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), c => c.charCodeAt(0));
