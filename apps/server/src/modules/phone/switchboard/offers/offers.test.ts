import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorityId, UserId } from '@ingang/kernel';
import { agentOf, usualFairness, usualOccupancy } from '@ingang/routing';
import type { CallId } from '../../domain/call/index.ts';
import type { DueWork, Offer } from '../../domain/offer/offer.ts';
import { CallsForRouter } from '../../router/calls-for-router.ts';
import { Offers } from './offers.ts';

/*
 * Random mornings: callers, promises and letters that come and go, agents who take, put off, decline, say nothing, go away. The real
 * router decides.
 */

const papendrecht = 'papendrecht' as AuthorityId;
const people = ['anouk', 'bram', 'carla'] as UserId[];
const general = {
  id: 'q', code: 'general', authorityId: null, version: 1, name: { nl: 'Algemeen', en: 'General' }, priority: 'normal', skills: [], subjectLevel: null, places: ['own'],
  waitSeconds: 20, share: 0.8, steps: [], patienceSeconds: 600, wrapUpSeconds: 60, lastAgentHours: 0,
} as const;
const offering = { isOn: true, quietBelow: 1, offerSeconds: 60, snoozeMinutes: 5, dueMinutes: 120, mostWaitMinutes: 240 };
const promises = ['one', 'two', 'three', 'four'];
const letters = ['letter', 'e-mail'];

type Happening =
  | { readonly does: 'due'; readonly works: readonly string[]; readonly own: boolean; readonly writing: number | undefined }
  | { readonly does: 'accept' | 'snooze' | 'decline' | 'opens' | 'closes'; readonly who: number }
  | { readonly does: 'calls' | 'hangs-up'; readonly which: number }
  | { readonly does: 'phones'; readonly which: number }
  | { readonly does: 'passes'; readonly seconds: number };

const which = fc.nat(3);
const who = fc.nat(2);
const morning: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('due' as const), works: fc.subarray([...promises, ...letters]), own: fc.boolean(), writing: fc.option(who, { nil: undefined }) }) },
    { weight: 6, arbitrary: fc.record({ does: fc.constantFrom('accept' as const, 'snooze' as const, 'decline' as const), who }) },
    { weight: 6, arbitrary: fc.record({ does: fc.constantFrom('opens' as const, 'opens' as const, 'closes' as const), who }) },
    { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('calls' as const, 'hangs-up' as const), which }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('phones' as const), which }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('passes' as const), seconds: fc.constantFrom(1, 20, 61, 301) }) },
  ),
  { minLength: 5, maxLength: 60 },
);

/** A switchboard without telephones. */
class Morning {
  now = 1_000_000;
  readonly kept = new Map<string, Offer>();
  readonly open = new Set<UserId>();
  readonly due = new Map<string, DueWork>();
  /** Who is called by whom, by the router. */
  readonly given = new Map<string, UserId>();
  readonly waiting = new Set<string>();
  readonly router = new CallsForRouter({
    terms: { queues: [general], rules: { version: 1, reserves: [], fairness: usualFairness, occupancy: usualOccupancy, fairShare: 0, offering }, authorities: [papendrecht] },
    memory: undefined,
    readAgent: () => Promise.reject(new Error('everybody is known already')),
    readHelped: async () => [],
    onFailure: () => undefined,
  });
  readonly offers: Offers;
  #made = 0;

  constructor() {
    this.offers = new Offers({
      assigner: this.router, people: () => people, isLiving: () => false, now: () => this.now, newId: () => `offer-${(this.#made += 1)}`,
      keep: (offer) => void this.kept.set(offer.id, offer), log: { error: (fault: object) => { throw new Error(JSON.stringify(fault)); } },
    });
    for (const id of people) this.router.knows(agentOf({ id, authorities: '*', place: 'own', skills: [] }), this.now);
    this.settle();
  }

  get standing(): Offer[] {
    return [...this.kept.values()].filter(({ state }) => state === 'offered');
  }

  settle(): void {
    for (let round = 0; round < 50; round += 1) {
      const calls = this.router.decide(this.now);
      const { changes } = this.router.offerChanges();
      this.offers.follow(changes);
      for (const { callId, agentId } of calls) this.#rings(callId, agentId);
      if (calls.length === 0) return;
    }
  }

  #rings(callId: CallId, agentId: UserId): void {
    this.waiting.delete(callId);
    this.given.set(callId, agentId);
    this.router.tell({ do: 'accepted', callId }, this.now);
    this.#closes(agentId);
  }

  #closes(agentId: UserId): void {
    if (this.open.delete(agentId)) this.router.tell({ do: 'agent-closed', agentId, reason: 'talking' }, this.now);
  }

  #opens(agentId: UserId): void {
    if (this.open.has(agentId) || [...this.given.values()].includes(agentId)) return;
    this.open.add(agentId);
    this.router.tell({ do: 'agent-open', agent: { agentId, authorityIds: '*', place: 'own' } }, this.now);
  }

  happens(happening: Happening): void {
    switch (happening.does) {
      case 'due': {
        this.due.clear();
        for (const id of happening.works) this.due.set(id, letters.includes(id) ? this.#letter(id, happening.writing) : { id, kind: 'callback', authorityId: papendrecht, since: this.now, because: 'deadline', ...(happening.own && id === 'one' && { onlyFor: people[0]! }) });
        return this.offers.due([...this.due.values()]);
      }
      case 'accept':
      case 'snooze':
      case 'decline': {
        const agentId = people[happening.who]!;
        const mine = this.standing.find((offer) => offer.agentId === agentId);
        if (!mine) return expect(() => this.offers.answer(agentId, 'one', happening.does as 'accept')).toThrow('offer.gone');
        this.offers.answer(agentId, mine.work.id, happening.does);
        if (happening.does === 'accept') (letters.includes(mine.work.id) ? this.#writes : this.#phones).call(this, mine.work.id, agentId);
        return;
      }
      case 'opens':
        return this.#opens(people[happening.who]!);
      case 'closes':
        return this.#closes(people[happening.who]!);
      case 'calls': {
        const callId = `call-${happening.which}` as CallId;
        if (this.waiting.has(callId) || this.given.has(callId)) return;
        this.waiting.add(callId);
        return this.router.tell({ do: 'wait', place: { callId, queue: 'general', authorityId: papendrecht, language: 'nl', priority: 'normal', since: this.now, isCallback: false } }, this.now);
      }
      case 'hangs-up': {
        const callId = `call-${happening.which}` as CallId;
        if (this.waiting.delete(callId)) return this.router.tell({ do: 'left', callId }, this.now);
        const agentId = this.given.get(callId);
        if (agentId === undefined) return;
        this.given.delete(callId);
        this.router.tell({ do: 'finished', callId }, this.now);
        return this.#opens(agentId);
      }
      case 'phones': {
        const id = promises[happening.which]!;
        this.due.delete(id);
        return this.offers.taken(id);
      }
      case 'passes':
        this.now += happening.seconds * 1000;
        return this.offers.tick(this.now);
    }
  }

  #letter(id: string, writing: number | undefined): DueWork {
    return { id, kind: 'message', authorityId: papendrecht, since: this.now, because: 'waiting', answerSeconds: 172_800, ...(writing !== undefined && { notFor: [people[writing]!] }) };
  }

  /** A message is in hand, and the telephone may ring meanwhile; there is no second message for who writes. */
  #writes(workId: string, agentId: UserId): void {
    this.due.delete(workId);
    this.offers.answer(agentId, workId, 'in-hand');
    for (const [id, work] of this.due) if (work.kind === 'message') this.due.set(id, { ...work, notFor: [...(work.notFor ?? []), agentId] });
    this.settle();
    expect(this.standing.filter(({ agentId: to, work: { kind } }) => to === agentId && kind === 'message')).toEqual([]);
  }

  /** Everybody leaves what they are offered to others, until nobody is offered anything. */
  seenByEverybody(): Set<string> {
    const seen = new Set<string>();
    for (this.settle(); this.standing.length > 0; this.settle()) {
      for (const { work, agentId } of this.standing) {
        seen.add(work.id);
        this.offers.answer(agentId, work.id, 'decline');
      }
    }
    return seen;
  }

  /** The own telephone rings for what was taken. */
  #phones(workId: string, agentId: UserId): void {
    this.#closes(agentId);
    this.due.delete(workId);
    this.offers.taken(workId);
  }
}

test('nothing that is due is lost or on two screens, nobody has two offers, and no caller waits while somebody only looks at one', () => {
  let offered = 0;
  fc.assert(
    fc.property(morning, (happenings) => {
      const day = new Morning();
      for (const happening of happenings) {
        day.now += 1000;
        day.happens(happening);
        day.settle();
        const standing = day.standing;
        offered += standing.length;
        expect(new Set(standing.map(({ work }) => work.id)).size).toBe(standing.length);
        expect(new Set(standing.map(({ agentId }) => agentId)).size).toBe(standing.length);
        for (const { work, agentId } of standing) {
          expect(day.open.has(agentId)).toBe(true);
          expect(day.due.has(work.id)).toBe(true);
          expect(work.onlyFor ?? agentId).toBe(agentId);
        }
        expect(new Set(day.offers.now().map(({ work }) => work.id))).toEqual(new Set(day.due.keys()));
        if (day.waiting.size > 0) expect([...day.open]).toEqual([]);
      }
      // when everybody has time and nobody calls, everything that is due reaches a screen in turn
      const reached = new Set<string>();
      for (let round = 0; round < 3; round += 1) {
        for (let call = 0; call < 4; call += 1) day.happens({ does: 'hangs-up', which: call });
        for (let one = 0; one < 3; one += 1) day.happens({ does: 'opens', who: one });
        day.now += 13 * 3_600_000;
        day.offers.tick(day.now);
        for (const id of day.seenByEverybody()) reached.add(id);
      }
      expect(reached).toEqual(new Set(day.due.keys()));
    }),
    { seed: 14078, numRuns: 150 },
  );
  expect(offered).toBeGreaterThan(100);
});

test('what another process left: who said "later" is still left alone, and what was on a screen is offered anew', () => {
  const day = new Morning();
  const work: DueWork = { id: 'one', kind: 'callback', authorityId: papendrecht, since: 0, because: 'overdue' };
  day.offers.open([
    { id: 'left-1', work, agentId: people[0]!, offeredAt: day.now - 5000, state: 'snoozed', settledAt: day.now - 4000, notBefore: day.now + 60_000 },
    { id: 'left-2', work, agentId: people[1]!, offeredAt: day.now - 1000, state: 'offered' },
  ]);
  expect(day.kept.get('left-2')).toMatchObject({ state: 'gave-way', settledAt: day.now });
  day.happens({ does: 'opens', who: 0 });
  day.happens({ does: 'due', works: ['one'], own: false, writing: undefined });
  day.settle();
  expect(day.standing).toEqual([]);
  day.now += 61_000;
  day.offers.tick(day.now);
  day.settle();
  expect(day.standing).toMatchObject([{ agentId: people[0], work: { id: 'one' } }]);
});
