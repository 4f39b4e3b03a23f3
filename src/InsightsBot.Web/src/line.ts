import { BehaviorSubject, Observable, ReplaySubject, type Subscription } from 'rxjs';
import { filter, first, switchMap } from 'rxjs/operators';
import type { Activity } from './activity';
import { keepLine, keepTranscript, type KeptLine, keptLine, keptTranscript } from './memory';
import { closed$ } from './sockets';
import type { Line, WebChat } from './webchat';

/** How the connection is, for people: "renewed" is a new conversation after the server forgot the
 * old one, "closed" is a server that gives this page none. */
export type LineState = 'connecting' | 'online' | 'lost' | 'renewed' | 'closed';

const online = 2;
const connecting = 1;
const expired = 3;
const failed = 4;
const transcriptMax = 80;
const waitMs = [500, 1000, 2000, 3000, 5000];

const base = () => `${window.location.origin}/v3/directline`;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/**
 * A conversation that outlives its connections: reloads of the page, lost sockets and restarts of the server.
 * Web Chat sees one line that stays; what was said is told again from this tab's memory.
 */
export class SteadyLine implements Line {
  readonly activity$ = new ReplaySubject<Activity>(500);
  readonly connectionStatus$ = new BehaviorSubject<number>(0);
  readonly state$ = new BehaviorSubject<LineState>('connecting');

  private readonly ready$ = new BehaviorSubject<Line | null>(null);
  private readonly seen = new Set<string>();
  private transcript: Activity[] = [];
  private subscriptions: Subscription[] = [];
  private inner: Line | null = null;
  private readonly watch: Subscription;
  private isEnded = false;
  private isMending = false;

  constructor(private readonly webChat: WebChat, private handed: string | null) {
    this.connectionStatus$.next(connecting);
    keptTranscript<Activity>().forEach(a => this.take(a));
    this.watch = closed$.subscribe(() => {
      if (this.ready$.value) {
        void this.mend(true);
      }
    });
    void this.mend(false);
  }

  postActivity(activity: Activity): Observable<string> {
    // The library's streams are of another making than ours: they are read, not mixed.
    const posted = (line: Line) => new Observable<string>(taker => {
      const subscription = line.postActivity(activity).subscribe({
        next: id => taker.next(id), error: fault => taker.error(fault), complete: () => taker.complete(),
      });
      return () => subscription.unsubscribe();
    });
    return this.ready$.pipe(filter(line => line !== null), first(), switchMap(posted));
  }

  end() {
    this.isEnded = true;
    this.watch.unsubscribe();
    this.drop();
  }

  /** Forgets the conversation; the next line begins a new one. */
  static forget() {
    keepLine(null);
    keepTranscript(null);
  }

  /** Opens a connection, for as long as it takes. */
  private async mend(wasOnline: boolean) {
    if (this.isMending || this.isEnded) {
      return;
    }
    this.isMending = true;
    this.drop();
    this.state$.next(wasOnline ? 'lost' : 'connecting');
    for (let attempt = 0; !this.isEnded; attempt++) {
      const opened = await this.open().catch(() => null);
      if (opened === 'closed') {
        this.isMending = false;
        this.state$.next('closed');
        return;
      }
      if (opened) {
        this.isMending = false;
        this.connect(opened.line, opened.isRenewed);
        return;
      }
      if (attempt > 0) {
        this.state$.next('lost');
      }
      await pause(waitMs[Math.min(attempt, waitMs.length - 1)]);
    }
  }

  private async open(): Promise<{ line: KeptLine; isRenewed: boolean } | 'closed'> {
    const kept = keptLine();
    if (kept) {
      const answer = await fetch(`${base()}/conversations/${encodeURIComponent(kept.conversation)}`, {
        headers: { Authorization: `Bearer ${kept.token}` },
      });
      if (answer.ok) {
        const body = (await answer.json()) as { token?: string };
        return { line: { ...kept, token: body.token ?? kept.token }, isRenewed: false };
      }
      if (answer.status !== 401 && answer.status !== 403 && answer.status !== 404) {
        throw new Error(`The conversation answers ${answer.status}.`);
      }
    }
    if (this.handed) {
      // Good for one conversation; its id comes with the connection.
      const line = { token: this.handed, conversation: '' };
      this.handed = null;
      return { line, isRenewed: false };
    }
    const answer = await fetch(`${base()}/tokens/generate`, { method: 'POST' });
    if (answer.status === 401 || answer.status === 403) {
      return 'closed';
    }
    if (!answer.ok) {
      throw new Error(`No token: ${answer.status}.`);
    }
    const body = (await answer.json()) as { token: string; conversationId: string };
    const line = { token: body.token, conversation: body.conversationId };
    return { line, isRenewed: kept !== null };
  }

  private connect(kept: KeptLine, isRenewed: boolean) {
    const isOld = keptLine()?.conversation === kept.conversation;
    keepLine(kept);
    const inner = this.webChat.createDirectLine({
      domain: base(),
      token: kept.token,
      webSocket: true,
      ...(isOld ? { conversationId: kept.conversation } : {}),
    });
    this.inner = inner;
    this.subscriptions = [
      inner.connectionStatus$.subscribe(status => this.changed(inner, status, isRenewed)),
      inner.activity$.subscribe({ next: a => this.take(a), error: () => void this.mend(true) }),
    ];
  }

  private changed(inner: Line, status: number, isRenewed: boolean) {
    if (inner !== this.inner) {
      return;
    }
    if (status === online) {
      this.connectionStatus$.next(online);
      this.ready$.next(inner);
      this.state$.next(isRenewed ? 'renewed' : 'online');
      const { conversationId, token } = inner as unknown as { conversationId?: string; token?: string };
      if (conversationId && token) {
        keepLine({ token, conversation: conversationId });
      }
    } else if (status === expired || status === failed || (status === connecting && this.ready$.value)) {
      // The library would try again after up to 15 seconds; the page asks the server itself.
      setTimeout(() => void this.mend(true), 0);
    }
  }

  private take(sent: Activity) {
    // The server names its askers so; whoever writes now may have had another id before a restart.
    const role = sent.from?.role ?? (sent.from?.id?.startsWith('dl_') ? 'user' : 'bot');
    const activity = { ...sent, from: { ...sent.from, role } };
    const isKept = activity.type === 'message' && activity.id !== undefined;
    if (isKept) {
      const text = JSON.stringify(activity);
      const mark = `${activity.id} ${text.length}`;
      if (this.seen.has(mark)) {
        return;
      }
      this.seen.add(mark);
      this.transcript = [...this.transcript.filter(a => a.id !== activity.id), activity].slice(-transcriptMax);
      keepTranscript(this.transcript);
    }
    this.activity$.next(activity);
  }

  private drop() {
    this.ready$.next(null);
    this.subscriptions.forEach(s => s.unsubscribe());
    this.subscriptions = [];
    this.inner?.end();
    this.inner = null;
  }
}
