import type { Words } from './words';

/** What stands where nothing was asked yet: questions that the hub can answer. */
export function Welcome({ words, starters, ask }: {
  words: Words; starters: string[]; ask: (question: string) => void;
}) {
  return (
    <div className="welcome">
      <h2>{words.welcome}</h2>
      <p>{words.welcomeMore}</p>
      {starters.length > 0 && (
        <ul aria-label={words.starters}>
          {starters.map(q => <li key={q}><button type="button" onClick={() => ask(q)}>{q}</button></li>)}
        </ul>
      )}
    </div>
  );
}

export function NoEvidence({ words }: { words: Words }) {
  return (
    <div className="no-evidence">
      <svg viewBox="0 0 48 48" aria-hidden="true" width="48" height="48">
        <path d="M8 40V22M20 40V10M32 40V28M44 40V16" fill="none" stroke="currentColor" strokeWidth="4"
          strokeLinecap="round" />
      </svg>
      <h2>{words.noEvidence}</h2>
      <p>{words.noEvidenceMore}</p>
    </div>
  );
}
