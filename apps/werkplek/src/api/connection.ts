import { useSyncExternalStore } from 'react';

/**
 * Whether the server answers and the session still holds; the shell shows it, queues of changes wait for it.
 * Modes: well → lost (a request did not arrive) → well (a request arrived); well → expired (401) → well (signed in again).
 */
export interface ConnectionState {
  readonly reachable: boolean;
  readonly signedIn: boolean;
}

type Listener = () => void;

class Connection {
  #state: ConnectionState = { reachable: true, signedIn: true };
  readonly #listeners = new Set<Listener>();

  readonly state = (): ConnectionState => this.#state;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  reached(): void {
    this.#change({ reachable: true });
  }

  lost(): void {
    this.#change({ reachable: false });
  }

  sessionExpired(): void {
    this.#change({ signedIn: false });
  }

  signedInAgain(): void {
    this.#change({ signedIn: true });
  }

  #change(change: Partial<ConnectionState>): void {
    const next = { ...this.#state, ...change };
    if (next.reachable === this.#state.reachable && next.signedIn === this.#state.signedIn) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

export const connection = new Connection();

export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.state);
}
