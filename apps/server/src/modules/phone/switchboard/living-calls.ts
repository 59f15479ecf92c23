import { legsOf, type Call, type CallId, type LegId } from '../domain/call/index.ts';

/** Every call that has not ended, by its id and by its telephones. */
export class LivingCalls {
  readonly #calls = new Map<CallId, Call>();
  readonly #byLeg = new Map<LegId, CallId>();

  /** @param before the same call as it was; undefined for one that is new here */
  keep(before: Call | undefined, call: Call): void {
    for (const { id: leg } of before ? legsOf(before) : []) this.#byLeg.delete(leg);
    if (call.phase === 'ended') {
      this.#calls.delete(call.id);
      return;
    }
    this.#calls.set(call.id, call);
    for (const { id: leg } of legsOf(call)) this.#byLeg.set(leg, call.id);
  }

  get all(): ReadonlyMap<CallId, Call> {
    return this.#calls;
  }

  ofLeg(leg: LegId): CallId | undefined {
    return this.#byLeg.get(leg);
  }

  /** Somebody is being phoned for this promise, or will be from the queue. */
  isAbout(callbackId: string): boolean {
    return [...this.#calls.values()].some(({ promised }) => promised?.callbackId === callbackId);
  }

  /** Whoever is to be phoned for this promise. */
  promised(callbackId: string): Call | undefined {
    return [...this.#calls.values()].find(({ promised, toBePhoned }) => promised?.callbackId === callbackId && toBePhoned !== undefined);
  }
}
