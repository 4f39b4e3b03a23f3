import { Subject } from 'rxjs';

/** Tells that the newest socket of the page was closed, by whomever. */
export const closed$ = new Subject<void>();

let newest: WebSocket | null = null;

// The library notices a lost socket at once and says so only after 20 seconds; a person should not wait for that.
class WatchedSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    newest = this;
    this.addEventListener('close', () => newest === this && closed$.next());
  }
}

/** Watches the sockets that are opened from now on. */
export function watchSockets() {
  window.WebSocket = WatchedSocket;
}
