import type { Call, CallId } from '../domain/call/index.ts';
import type { Offer } from '../domain/offer/offer.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { CallBook, KeptNote, KeptPickUp, Moment } from '../usecases/call-book.ts';

/** Calls and presences in memory: the same promises as PostgreSQL makes, as long as the object lives. */
export class MemoryCallBook implements CallBook {
  readonly calls = new Map<CallId, Call>();
  readonly notes: KeptNote[] = [];
  readonly pickUps: KeptPickUp[] = [];
  readonly presences = new Map<string, Presence>();
  readonly offers = new Map<string, Offer>();

  async keep(moment: Moment): Promise<void> {
    for (const { call } of moment.calls) this.calls.set(call.id, structuredClone(call));
    this.notes.push(...moment.notes);
    this.pickUps.push(...moment.pickUps);
    for (const offer of moment.offers) this.offers.set(offer.id, structuredClone(offer));
    for (const presence of moment.presences) this.presences.set(presence.agentId, structuredClone(presence));
  }

  async living(): Promise<{ calls: Call[]; presences: Presence[]; offers: Offer[] }> {
    const calls = [...this.calls.values()].filter(({ phase }) => phase !== 'ended');
    return {
      calls: structuredClone(calls.toSorted((one, other) => one.arrivedAt - other.arrivedAt)),
      presences: structuredClone([...this.presences.values()].filter(({ state }) => state !== 'offline')),
      offers: [...this.offers.values()].filter(({ state, notBefore }) => state === 'offered' || notBefore !== undefined),
    };
  }
}
