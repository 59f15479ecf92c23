/**
 * Writes moments down together: while one is being written, the next ones gather.
 *
 * Purpose: a busy switchboard changes hundreds of calls a second; each on its own would be a transaction of its own.
 * Trade-off: what a call leads to waits for the write, a few milliseconds; in return nothing is done that is not written.
 * Modes: idle → gathering → writing → idle. A write that fails is tried again until it succeeds or the switchboard closes:
 * the conversations go on meanwhile.
 */
import type { RouterMemory } from '@ingang/routing';
import type { Call, CallEffect, CallId } from '../domain/call/index.ts';
import type { Offer } from '../domain/offer/offer.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { CallBook, KeptNote, KeptPickUp, Moment, RoutedAssignment } from '../usecases/call-book.ts';

interface Gathered {
  readonly calls: Map<CallId, { call: Call; readonly before: Call | undefined }>;
  readonly notes: KeptNote[];
  readonly pickUps: KeptPickUp[];
  readonly presences: Map<string, Presence>;
  readonly offers: Map<string, Offer>;
  readonly assignments: RoutedAssignment[];
  readonly effects: { readonly callId: CallId; readonly effect: CallEffect }[];
  readonly waiting: { resolve: () => void; reject: (error: Error) => void }[];
}

const nothing = (): Gathered => ({ calls: new Map(), notes: [], pickUps: [], presences: new Map(), offers: new Map(), assignments: [], effects: [], waiting: [] });

export interface GroupCommitDeps {
  readonly book: CallBook;
  /** Does what was decided, after it was written. */
  readonly perform: (callId: CallId, effects: readonly CallEffect[]) => void;
  /** What the router learned since it was asked last, when it is time to keep it. */
  readonly learned?: () => RouterMemory | undefined;
  readonly onFailure: (error: Error) => void;
}

export class GroupCommit {
  readonly #deps: GroupCommitDeps;
  #gathered = nothing();
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(deps: GroupCommitDeps) {
    this.#deps = deps;
  }

  /** @param before as it was when it was last in a moment; undefined for a new call */
  call(before: Call | undefined, call: Call): void {
    const known = this.#gathered.calls.get(call.id);
    this.#gathered.calls.set(call.id, { call, before: known ? known.before : before });
    this.#go();
  }

  note(note: KeptNote): void {
    this.#gathered.notes.push(note);
  }

  pickUp(pickUp: KeptPickUp): void {
    this.#gathered.pickUps.push(pickUp);
  }

  assignment(assignment: RoutedAssignment): void {
    this.#gathered.assignments.push(assignment);
  }

  presence(presence: Presence): void {
    this.#gathered.presences.set(presence.agentId, presence);
    this.#go();
  }

  offer(offer: Offer): void {
    this.#gathered.offers.set(offer.id, offer);
    this.#go();
  }

  effect(callId: CallId, effect: CallEffect): void {
    this.#gathered.effects.push({ callId, effect });
    this.#go();
  }

  /** Resolves when everything that was gathered until now is written. */
  written(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gathered.waiting.push({ resolve, reject });
      this.#go();
    });
  }

  /** Lets go: what was not written is forgotten, and whoever waits for it is told. */
  async close({ writeFirst }: { readonly writeFirst: boolean }): Promise<void> {
    if (writeFirst) await this.written().catch(() => undefined); // who waits was told
    this.#closed = true;
    await this.#running;
    const left = this.#gathered;
    this.#gathered = nothing();
    for (const { reject } of left.waiting) reject(new Error('the switchboard has closed'));
  }

  #go(): void {
    this.#running ??= this.#write().finally(() => {
      this.#running = undefined;
      if (!this.#closed && hasSomething(this.#gathered)) this.#go();
    });
  }

  async #write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (!this.#closed && hasSomething(this.#gathered)) {
      const moment = this.#gathered;
      this.#gathered = nothing();
      if (!(await this.#keep(moment))) {
        for (const { reject } of moment.waiting) reject(new Error('the switchboard has closed'));
        return;
      }
      for (const [callId, effects] of Map.groupBy(moment.effects, (one) => one.callId)) this.#deps.perform(callId, effects.map(({ effect }) => effect));
      for (const { resolve } of moment.waiting) resolve();
    }
  }

  async #keep({ calls, notes, pickUps, presences, offers, assignments }: Gathered): Promise<boolean> {
    const moment: Moment = { calls: [...calls.values()], notes, pickUps, presences: [...presences.values()], offers: [...offers.values()], assignments, routing: this.#deps.learned?.() };
    if (moment.calls.length + notes.length + moment.presences.length + moment.offers.length === 0) return true;
    for (let pause = 50; !this.#closed; pause = Math.min(2000, pause * 2)) {
      try {
        await this.#deps.book.keep(moment);
        return true;
      } catch (error) {
        this.#deps.onFailure(error as Error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return false;
  }
}

function hasSomething({ calls, notes, presences, offers, effects, waiting }: Gathered): boolean {
  return calls.size + notes.length + presences.size + offers.size + effects.length + waiting.length > 0;
}
