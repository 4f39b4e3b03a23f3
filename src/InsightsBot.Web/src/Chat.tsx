import { useEffect, useMemo, type ReactElement } from 'react';
import { type Activity, shownAnswer } from './activity';
import { hasEvidence } from './answer';
import { AdaptiveCards } from './cardCharts';
import { hostConfig, strings, styleOptions, type Theme } from './look';
import type { SteadyLine } from './line';
import type { WebChat } from './webchat';
import type { Language, Words } from './words';

interface Props {
  webChat: WebChat;
  line: SteadyLine;
  nonce: string;
  language: Language;
  theme: Theme;
  words: Words;
  shownId: string | null;
  show: (id: string) => void;
  /** Takes the way to send a question from anywhere in the page. */
  sender: (send: (text: string) => void) => void;
}

type Render = (...parameters: unknown[]) => ReactElement;
interface Card { activity: Activity }

/** The conversation. */
export function Chat({ webChat, line, nonce, language, theme, words, shownId, show, sender }: Props) {
  const { Composer, BasicWebChat } = webChat.Components;
  const options = useMemo(() => styleOptions(theme), [theme]);
  const cards = useMemo(() => hostConfig(theme), [theme]);
  const overridden = useMemo(() => strings(language, words), [language, words]);
  const middleware = useMemo(
    () => () => (next: (card: Card, ...rest: unknown[]) => Render | false) => (card: Card, ...rest: unknown[]) => {
      const render = next(card, ...rest);
      const answer = card.activity && shownAnswer(card.activity);
      return !render || !answer || !hasEvidence(answer.answer) ? render : (...parameters: unknown[]) => (
        <Answered id={answer.id} isShown={answer.id === shownId} words={words} show={show}>
          {render(...parameters)}
        </Answered>
      );
    }, [shownId, words, show]);
  return (
    <Composer directLine={line} userID="page" nonce={nonce} locale={language === 'de' ? 'de-DE' : 'en-US'}
      styleOptions={options} adaptiveCardsHostConfig={cards} adaptiveCardsPackage={AdaptiveCards}
      activityMiddleware={middleware} overrideLocalizedStrings={overridden}>
      <Sending webChat={webChat} sender={sender} />
      <BasicWebChat />
    </Composer>
  );
}

function Sending({ webChat, sender }: Pick<Props, 'webChat' | 'sender'>) {
  const send = webChat.hooks.useSendMessage();
  useEffect(() => sender(send), [send, sender]);
  return null;
}

/** An answer in the conversation; a click anywhere on it opens its evidence, the button does so by keyboard. */
function Answered({ id, isShown, words, show, children }: {
  id: string; isShown: boolean; words: Words; show: (id: string) => void; children: ReactElement;
}) {
  return (
    <div className={`answer-message${isShown ? ' shown' : ''}`} onClick={event => {
      // What can be clicked in the answer itself keeps its meaning.
      if (!(event.target as Element).closest('a, button, input, select, textarea')) {
        show(id);
      }
    }}>
      {children}
      <button type="button" className="open-evidence" aria-pressed={isShown} onClick={() => show(id)}>
        {isShown ? words.shown : words.open}<span aria-hidden="true"> →</span>
      </button>
    </div>
  );
}
