import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { hasEvidence } from './answer';
import { Chat } from './Chat';
import { NoEvidence, Welcome } from './Empty';
import { Evidence } from './Evidence';
import { Head, State } from './Head';
import { History } from './History';
import { SteadyLine } from './line';
import type { Theme } from './look';
import { keepPins, keepSetting, pins, setting, withAsked } from './memory';
import { Tabs } from './Tabs';
import { useConversation, useHub } from './useHub';
import { type Language, wordsIn } from './words';

type View = 'chat' | 'evidence' | 'history';

const firstLanguage = (wanted: string | null): Language => {
  const kept = wanted ?? setting('language');
  return kept === 'de' || kept === 'en' ? kept : navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
};

function useTheme(wanted: string | null): [Theme, (theme: Theme) => void] {
  const system = useMemo(() => window.matchMedia('(prefers-color-scheme: dark)'), []);
  const [chosen, setChosen] = useState(wanted ?? setting('theme'));
  const [isDark, setIsDark] = useState(system.matches);
  useEffect(() => {
    const changed = () => setIsDark(system.matches);
    system.addEventListener('change', changed);
    return () => system.removeEventListener('change', changed);
  }, [system]);
  const theme = chosen === 'dark' || chosen === 'light' ? chosen : isDark ? 'dark' : 'light';
  // Charts in cards read it from the page.
  document.documentElement.dataset.theme = theme;
  return [theme, next => {
    keepSetting('theme', next);
    setChosen(next);
  }];
}

export function App({ nonce, mode }: { nonce: string; mode: string }) {
  const wished = useMemo(() => new URLSearchParams(window.location.search), []);
  const [language, setLanguage] = useState<Language>(() => firstLanguage(wished.get('language')));
  const [theme, setTheme] = useTheme(wished.get('theme'));
  const [turn, setTurn] = useState(0);
  const [view, setView] = useState<View>('chat');
  const [chosen, setChosen] = useState<string | null>(null);
  const [pinned, setPinned] = useState(pins);
  const words = wordsIn(language);
  const talk = useConversation(turn);
  const { starters, dataAsOf } = useHub(language);
  const send = useRef<(text: string) => void>(() => undefined);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);

  const withEvidence = talk.answers.filter(a => hasEvidence(a.answer));
  const newest = withEvidence.at(-1)?.id ?? null;
  // The newest answer is shown until another is chosen, and again when a newer one comes.
  useEffect(() => setChosen(newest), [newest]);
  const shown = withEvidence.find(a => a.id === chosen) ?? withEvidence.at(-1) ?? null;

  const show = useCallback((id: string) => {
    setChosen(id);
    setView('evidence');
  }, []);
  const sender = useCallback((next: (text: string) => void) => {
    send.current = next;
  }, []);
  const ask = (question: string) => {
    setView('chat');
    send.current(question);
  };
  const pin = (question: string) => {
    const next = pinned.some(p => p.question === question)
      ? pinned.filter(p => p.question !== question) : withAsked(pinned, question, new Date().toISOString());
    keepPins(next);
    setPinned(next);
  };
  const begin = () => {
    SteadyLine.forget();
    setChosen(null);
    setView('chat');
    setTurn(turn + 1);
  };
  const side: View = view === 'history' ? 'history' : 'evidence';

  return (
    <div className={`page ${mode} view-${view}`}>
      <Head words={words} language={language} theme={theme} dataAsOf={dataAsOf} begin={begin}
        setTheme={setTheme} setLanguage={next => {
          keepSetting('language', next);
          setLanguage(next);
        }} />
      <nav className="views" aria-label={words.views}>
        <Tabs name="view" label={words.views} chosen={view} choose={key => setView(key as View)} all={[
          { key: 'chat', title: words.chat }, { key: 'evidence', title: words.evidence },
          { key: 'history', title: words.history },
        ]} />
      </nav>
      <main>
        <section className="chat" aria-label={words.chat}>
          <State state={talk.state} words={words} isBroken={talk.isBroken} />
          {!talk.hasMessages && !talk.isBroken && <Welcome words={words} starters={starters} ask={ask} />}
          {talk.webChat && talk.line && (
            <div className={`talk${talk.hasMessages ? '' : ' empty'}`}>
              <Chat key={turn} webChat={talk.webChat} line={talk.line} nonce={nonce} language={language} theme={theme}
                words={words} shownId={shown?.id ?? null} show={show} sender={sender} />
            </div>
          )}
        </section>
        <aside className="side" aria-label={side === 'history' ? words.history : words.evidence}>
          <div className="side-head">
            <Tabs name="side" label={words.views} chosen={side} choose={key => setView(key as View)} all={[
              { key: 'evidence', title: words.evidence }, { key: 'history', title: words.history },
            ]} />
          </div>
          <div className="side-content">
            {side === 'history'
              ? <History words={words} all={talk.asked} pinned={pinned} pin={pin} ask={ask} clear={talk.forget} />
              : shown === null ? <NoEvidence words={words} />
                : <Evidence shown={shown} language={language} theme={theme} words={words} ask={ask}
                  isPinned={pinned.some(p => p.question === shown.answer.question)}
                  pin={() => pin(shown.answer.question)} />}
          </div>
        </aside>
      </main>
    </div>
  );
}
