import { useEffect, useState } from 'react';
import { day } from './figures';
import type { LineState } from './line';
import type { Theme } from './look';
import type { Language, Words } from './words';

export function Head({ words, language, theme, dataAsOf, begin, setTheme, setLanguage }: {
  words: Words; language: Language; theme: Theme; dataAsOf: string | null; begin: () => void;
  setTheme: (theme: Theme) => void; setLanguage: (language: Language) => void;
}) {
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <header className="head">
      <h1>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M4 20V13M10 20V5M16 20V10M22 20V15" fill="none" stroke="currentColor" strokeWidth="2.6"
            strokeLinecap="round" transform="translate(-1 0)" />
        </svg>
        <span>{words.title}</span>
      </h1>
      {dataAsOf && <p className="data-as-of">{words.dataTo(day(dataAsOf, language))}</p>}
      <div className="head-actions">
        <button type="button" className="quiet fresh" onClick={begin} aria-label={words.fresh} title={words.fresh}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M8 3v10M3 8h10" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
          <span>{words.fresh}</span>
        </button>
        <div className="switch" role="group" aria-label={words.language}>
          {(['de', 'en'] as const).map(l => (
            <button key={l} type="button" lang={l} aria-pressed={l === language} onClick={() => setLanguage(l)}
              aria-label={l === 'de' ? 'DE – Deutsch' : 'EN – English'}>{l.toUpperCase()}</button>
          ))}
        </div>
        <button type="button" className="quiet icon" onClick={() => setTheme(other)} aria-label={words[other]}
          title={words[other]}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            {theme === 'dark'
              ? <g fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round">
                <circle cx="8" cy="8" r="3" />
                <path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15" />
                <path d="M3 3l1.2 1.2M11.8 11.8 13 13M3 13l1.2-1.2M11.8 4.2 13 3" />
              </g>
              : <path d="M13.2 9.9A5.8 5.8 0 0 1 6.1 2.8a5.8 5.8 0 1 0 7.1 7.1Z" fill="none" stroke="currentColor"
                strokeWidth="1.4" strokeLinejoin="round" />}
          </svg>
        </button>
      </div>
    </header>
  );
}

const calmMs = 900;

/** How the connection is, where that is worth a line; a blink of it is not. */
export function State({ state, words, isBroken }: { state: LineState; words: Words; isBroken: boolean }) {
  const [late, setLate] = useState<LineState>('online');
  const [isDismissed, setIsDismissed] = useState(false);
  useEffect(() => {
    setIsDismissed(false);
    const timer = setTimeout(() => setLate(state), state === 'connecting' ? calmMs : 0);
    return () => clearTimeout(timer);
  }, [state]);
  const said = isBroken ? words.noChat : late === 'closed' ? words.closed : late === 'lost' ? words.lost
    : late === 'connecting' ? words.connecting : late === 'renewed' && !isDismissed ? words.renewed : '';
  return (
    <div className="state-place" role="status">
      {said && (
        <p className={`state ${isBroken || late === 'closed' ? 'broken' : late}`}>
          <span className="dot" aria-hidden="true" />{said}
          {late === 'renewed' && !isBroken && (
            <button type="button" className="quiet" aria-label={words.dismiss} onClick={() => setIsDismissed(true)}>
              ×
            </button>
          )}
        </p>
      )}
    </div>
  );
}
