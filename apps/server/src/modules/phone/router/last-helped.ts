import type { AuthorityId, UserId } from '@ingang/kernel';
import type { CallId } from '../domain/call/index.ts';

/** Somebody spoke with a number, for an authority; the moment is that of its end, in milliseconds since 1970. */
export interface Helped {
  readonly agentId: UserId;
  readonly authorityId: AuthorityId;
  readonly at: number;
}

interface Wish {
  readonly authorityId: AuthorityId;
  /** Not longer ago than this. */
  readonly since: number;
}

/**
 * Who helped a caller last. Looked up while the caller is welcomed, and forgotten with the call: no numbers are kept here.
 * Somebody who comes to wait before the answer is there waits for it; without one, nobody is preferred.
 */
export class LastHelped {
  readonly #read: (number: string) => Promise<readonly Helped[]>;
  readonly #onFailure: (error: Error) => void;
  readonly #known = new Map<CallId, readonly Helped[] | 'asked'>();
  readonly #held = new Map<CallId, () => void>();

  constructor(read: (number: string) => Promise<readonly Helped[]>, onFailure: (error: Error) => void) {
    this.#read = read;
    this.#onFailure = onFailure;
  }

  lookUp(callId: CallId, number: string): void {
    this.#known.set(callId, 'asked');
    this.#read(number)
      .catch((error: Error) => {
        this.#onFailure(error);
        return [];
      })
      .then((helped) => this.#knows(callId, helped));
  }

  #knows(callId: CallId, helped: readonly Helped[]): void {
    if (!this.#known.has(callId)) return;
    this.#known.set(callId, helped);
    const held = this.#held.get(callId);
    this.#held.delete(callId);
    held?.();
  }

  /** Goes on at once, or as soon as it is known; a call that nothing was asked about goes on without. */
  whenKnown(callId: CallId, { authorityId, since }: Wish, goOn: (agent: UserId | undefined) => void): void {
    const known = this.#known.get(callId);
    if (known === 'asked') this.#held.set(callId, () => this.whenKnown(callId, { authorityId, since }, goOn));
    else goOn(known?.find((one) => one.authorityId === authorityId && one.at >= since)?.agentId);
  }

  /** @returns whether the call had not come to wait yet */
  forget(callId: CallId): boolean {
    this.#known.delete(callId);
    return this.#held.delete(callId);
  }
}
