import { useEffect, useState } from 'react';
import { type Activity, shownAnswer } from './activity';
import type { ShownAnswer } from './answer';
import { type LineState, SteadyLine } from './line';
import { history, keepHistory, withAsked } from './memory';
import { loadWebChat, type WebChat } from './webchat';
import type { Language } from './words';

/** A token that an embedding page was given for its reader; it does not stay in the address. */
function handedToken(): string | null {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token) {
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  }
  return token;
}

/** The conversation of this tab and what was answered in it. */
export function useConversation(turn: number) {
  const [webChat, setWebChat] = useState<WebChat | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const [line, setLine] = useState<SteadyLine | null>(null);
  const [state, setState] = useState<LineState>('connecting');
  const [answers, setAnswers] = useState<ShownAnswer[]>([]);
  const [hasMessages, setHasMessages] = useState(false);
  const [asked, setAsked] = useState(history);

  useEffect(() => {
    let made: SteadyLine | null = null;
    let isGone = false;
    setAnswers([]);
    setHasMessages(false);
    const take = (activity: Activity) => {
      if (activity.type !== 'message') {
        return;
      }
      const answer = shownAnswer(activity);
      // The hub's greeting answers nothing: the questions to begin with say the same, and better.
      if (answer || activity.replyToId || activity.from?.role !== 'bot') {
        setHasMessages(true);
      }
      if (answer) {
        setAnswers(all => [...all.filter(a => a.id !== answer.id), answer]);
        setAsked(all => {
          const next = all.some(a => a.question === answer.answer.question && a.at >= answer.at)
            ? all : withAsked(all, answer.answer.question, answer.at);
          keepHistory(next);
          return next;
        });
      }
    };
    loadWebChat().then(loaded => {
      if (!isGone) {
        made = new SteadyLine(loaded, handedToken());
        made.activity$.subscribe(take);
        made.state$.subscribe(setState);
        setWebChat(loaded);
        setLine(made);
      }
    }, () => setIsBroken(true));
    return () => {
      isGone = true;
      made?.end();
    };
  }, [turn]);

  const forget = () => {
    keepHistory([]);
    setAsked([]);
  };
  return { webChat, line, state, answers, hasMessages, asked, forget, isBroken };
}

/** What the server says of itself: questions to begin with, and the last day of its data. */
export function useHub(language: Language) {
  const [starters, setStarters] = useState<string[]>([]);
  const [dataAsOf, setDataAsOf] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const answer = await fetch(`/api/starters?language=${language}`);
      const body = answer.ok ? ((await answer.json()) as { starters: string[] }) : { starters: [] };
      if (!isGone) {
        setStarters(body.starters);
      }
    };
    // Without them the page is empty and works.
    load().catch(() => setStarters([]));
    return () => {
      isGone = true;
    };
  }, [language]);
  useEffect(() => {
    fetch('/health').then(a => a.json()).then((body: { dataAsOf: string | null }) => setDataAsOf(body.dataAsOf))
      .catch(() => setDataAsOf(null));
  }, []);
  return { starters, dataAsOf };
}
