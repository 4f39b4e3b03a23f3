import type { Activity } from './activity';
import type { ComponentType, ReactNode } from 'react';
import * as React from 'react';
import type { Observable } from 'rxjs';
import { watchSockets } from './sockets';

declare const WEB_CHAT: string;

/** A connection to a conversation, as Web Chat wants it. */
export interface Line {
  activity$: Observable<Activity>;
  connectionStatus$: Observable<number>;
  postActivity(activity: Activity): Observable<string>;
  end(): void;
}

/** What the page uses of Web Chat. */
export interface WebChat {
  Components: {
    Composer: ComponentType<Record<string, unknown> & { children?: ReactNode }>;
    BasicWebChat: ComponentType<Record<string, unknown>>;
  };
  createDirectLine(options: Record<string, unknown>): Line;
  hooks: { useSendMessage(): (text: string) => void };
}

let loading: Promise<WebChat> | undefined;

/** Loads Web Chat once; it takes the React of this page. */
export function loadWebChat(): Promise<WebChat> {
  loading ??= new Promise((resolve, reject) => {
    const page = window as unknown as { React: unknown; WebChat?: WebChat };
    page.React = React;
    watchSockets();
    const script = document.createElement('script');
    script.src = WEB_CHAT;
    script.onload = () => (page.WebChat ? resolve(page.WebChat) : reject(new Error('Web Chat did not load.')));
    script.onerror = () => reject(new Error('Web Chat did not load.'));
    document.head.append(script);
  });
  return loading;
}
