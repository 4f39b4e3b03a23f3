// What this browser remembers. A browser that keeps nothing (private windows, blocked storage) only forgets.
export interface Asked {
  question: string;
  at: string;
}

const askedMax = 60;

function read<T>(store: () => Storage, key: string, otherwise: T): T {
  try {
    const text = store().getItem(key);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

function write(store: () => Storage, key: string, value: unknown) {
  try {
    if (value === null) {
      store().removeItem(key);
    } else {
      store().setItem(key, JSON.stringify(value));
    }
  } catch {
    // Full or blocked: the page works without it.
  }
}

const kept = () => window.localStorage;
const here = () => window.sessionStorage;
const isText = (value: unknown): value is string => typeof value === 'string';

const askedList = (value: unknown): Asked[] => Array.isArray(value)
  ? value.filter(a => isText(a?.question) && isText(a?.at)).slice(0, askedMax) : [];

export const setting = (name: 'language' | 'theme'): string | null => {
  const value = read<unknown>(kept, `hub.${name}`, null);
  return isText(value) ? value : null;
};
export const keepSetting = (name: 'language' | 'theme', value: string) => write(kept, `hub.${name}`, value);

export const history = (): Asked[] => askedList(read<unknown>(kept, 'hub.history', []));
export const pins = (): Asked[] => askedList(read<unknown>(kept, 'hub.pins', []));
export const keepHistory = (all: Asked[]) => write(kept, 'hub.history', all.slice(0, askedMax));
export const keepPins = (all: Asked[]) => write(kept, 'hub.pins', all.slice(0, askedMax));

/** The newest first, each question once. */
export const withAsked = (all: Asked[], question: string, at: string): Asked[] =>
  [{ question, at }, ...all.filter(a => a.question !== question)].slice(0, askedMax);

export interface KeptLine {
  token: string;
  conversation: string;
}

export const keptLine = (): KeptLine | null => {
  const line = read<KeptLine | null>(here, 'hub.line', null);
  return line && isText(line.token) && isText(line.conversation) && line.conversation !== '' ? line : null;
};
export const keepLine = (line: KeptLine | null) => write(here, 'hub.line', line);

export const keptTranscript = <T>(): T[] => {
  const all = read<unknown>(here, 'hub.transcript', []);
  return Array.isArray(all) ? (all as T[]) : [];
};
export const keepTranscript = (all: unknown[] | null) => write(here, 'hub.transcript', all);
