/**
 * The call that this person has just asked for: its telephone is taken by itself, and nobody else's.
 *
 * Purpose: one click phones somebody. The telephone may ring before the server has said which call it is.
 */
export class OwnCall {
  #starting = 0;
  #asked: string | undefined;
  #ringing: string | undefined;

  get isStarting(): boolean {
    return this.#starting > 0;
  }

  /** @returns whether the telephone rings for it already */
  async start(ask: () => Promise<{ readonly callId: string | null }>): Promise<boolean> {
    this.#starting += 1;
    try {
      this.#asked = (await ask()).callId ?? undefined;
    } finally {
      this.#starting -= 1;
    }
    return this.#asked !== undefined && this.#asked === this.#ringing;
  }

  /** The telephone rings. @returns whether it is for the call that was asked for */
  rings(callId: string | undefined): boolean {
    this.#ringing = callId;
    return callId !== undefined && callId === this.#asked;
  }
}
