import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, person, usualRules, workId } from './testing/examples.ts';
import { histories, play } from './testing/histories.ts';
import { runs } from './testing/runs.ts';
import type { Decision, RouterEvent } from './events.ts';
import type { WorkRecord } from './matcher.ts';
import { Router } from './router.ts';
import { byArrival } from './rules/order.ts';
import { fits, stageReached, stagesOf } from './rules/fit.ts';
import { openingOf, type WorkId } from './work.ts';

type Assigned = Extract<Decision, { kind: 'assigned' }>;

/** Plays random histories and shows each assignment with everything that went on waiting at that moment. */
function watch(look: (taken: WorkRecord, assigned: Assigned, waiting: readonly WorkRecord[], router: Router) => void): void {
  fc.assert(
    fc.property(histories, (history) => {
      const router = new Router(usualRules);
      const waiting = new Map<WorkId, WorkRecord>();
      play(history, router, (event, decisions) => {
        if (event.kind === 'work-arrived') waiting.set(event.work.id, { ...router.works.get(event.work.id)! });
        for (const decision of decisions) {
          if (decision.kind === 'put-back') waiting.set(decision.work, { ...router.works.get(decision.work)! });
          if (decision.kind !== 'assigned') continue;
          const taken = waiting.get(decision.work)!;
          waiting.delete(decision.work);
          look(taken, decision, [...waiting.values()], router);
        }
        if (event.kind === 'work-left') waiting.delete(event.work);
      });
    }),
    runs,
  );
}

test('among equals who came first goes first', () => {
  watch((taken, _, waiting) => {
    const equal = (other: WorkRecord): boolean => other.putBack === taken.putBack && sameBut(other, taken);
    for (const other of waiting.filter(equal)) expect(byArrival(taken.work, other.work)).toBeLessThan(0);
  });
});

function sameBut(a: WorkRecord, b: WorkRecord): boolean {
  const bare = ({ work }: WorkRecord): string => JSON.stringify({ ...work, id: '', since: 0 });
  return bare(a) === bare(b);
}

test('who waited beyond patience is not overtaken by who came much later, emergencies apart', () => {
  // The widest difference of norms in the histories and the most lead that an authority can have.
  const slackMs = 10_000 + 120_000;
  let looked = 0;
  watch((taken, { at, agent, facts }, waiting, router) => {
    if (facts.rank === 'urgent' || facts.rank === 'put-back') return;
    for (const other of waiting) {
      const { work } = other;
      const stages = stagesOf(work);
      const { demand } = stages[stageReached(stages, at - work.since)]!;
      const patient = at - work.since >= work.patienceSeconds * 1000 && openingOf(work) === openingOf(taken.work);
      if (!patient || !fits(router.agents.get(agent)!.agent, work, demand)) continue;
      looked += 1;
      expect(taken.work.since).toBeLessThanOrEqual(work.since + slackMs);
    }
  });
  expect(looked).toBeGreaterThan(10);
});

test('a low call and a message get their turn although calls of high priority keep coming', () => {
  const router = new Router(usualRules);
  const second = 1000;
  router.handle({ kind: 'agent-came', at: 0, agent: person('anouk', { attentionPercent: { phone: 100, message: 100 } }) });
  router.handle({ kind: 'work-arrived', at: 0, work: call('first', { priority: 'high' }) });
  router.handle({ kind: 'work-arrived', at: second, work: call('low', { since: second, priority: 'low' }) });
  router.handle({ kind: 'work-arrived', at: second, work: call('message', { since: second, channel: 'message', patienceSeconds: 1200 }) });
  const gotAt = new Map<string, number>();
  let inHand = 'first';
  for (let minute = 1; minute <= 60; minute += 1) {
    const at = minute * 60 * second;
    const arrivals: RouterEvent[] = [1, 2].map((n) => ({ kind: 'work-arrived', at, work: call(`high-${minute}-${n}`, { since: at, priority: 'high' }) }));
    router.tell(...arrivals, { kind: 'work-accepted', at, work: workId(inHand) }, { kind: 'work-ended', at, work: workId(inHand) });
    for (const decision of router.decide().decisions) {
      if (decision.kind !== 'assigned') continue;
      inHand = decision.work;
      gotAt.set(decision.work, minute);
    }
  }
  expect(gotAt.get('low')).toBe(11);
  expect(gotAt.get('message')).toBe(21);
});
