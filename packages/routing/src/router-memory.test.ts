import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { memoryOf, recalling, Router, type AgentId, type WorkId } from './index.ts';
import { usualFairness } from './rules/fairness.ts';
import { usualOccupancy } from './rules/choice.ts';

const rules = { reserves: [], fairness: usualFairness, occupancy: usualOccupancy };
const agent = { id: 'a' as AgentId, authorities: '*', skills: {}, place: 'own', attentionPercent: { phone: 100 } } as const;
const work = (id: number, at: number, authority: string) => ({
  id: `w${id}` as WorkId, channel: 'phone', authority: authority as AuthorityId, skills: [], priority: 'normal', since: at, places: ['own'], norm: { waitSeconds: 20, share: 0.8 }, steps: [], patienceSeconds: 600, wrapUpSeconds: 0,
}) as const;

/** A morning: calls one after the other, some answered late, some given up. */
function after(waits: readonly { readonly wait: number; readonly talk: number; readonly authority: string }[]): { router: Router; at: number } {
  const router = new Router(rules);
  let at = 1000;
  router.handle({ kind: 'agent-came', at, agent, away: 'x' });
  for (const [id, { wait, talk, authority }] of waits.entries()) {
    router.handle({ kind: 'work-arrived', at, work: work(id, at, authority) });
    router.handle({ kind: 'agent-available', at: (at += wait * 1000), agent: agent.id });
    router.handle({ kind: 'work-accepted', at, work: `w${id}` as WorkId });
    router.handle({ kind: 'work-ended', at: (at += talk * 1000), work: `w${id}` as WorkId });
    router.handle({ kind: 'agent-away', at, agent: agent.id, reason: 'x' });
  }
  return { router, at };
}

test('another router goes on with what this one owed and learned, through a file', () => {
  const wait = fc.record({ wait: fc.integer({ min: 0, max: 300 }), talk: fc.integer({ min: 1, max: 900 }), authority: fc.constantFrom('papendrecht', 'sliedrecht') });
  fc.assert(fc.property(fc.array(wait, { minLength: 1, maxLength: 30 }), (waits) => {
    const { router, at } = after(waits);
    const kept = JSON.parse(JSON.stringify(memoryOf(router))) as ReturnType<typeof memoryOf>;
    const next = recalling(new Router(rules), kept);
    expect(memoryOf(next)).toEqual(memoryOf(router));
    expect(next.statistics.meanHandlingMs('phone')).toBe(router.statistics.meanHandlingMs('phone'));
    expect(next.accounts.leadMsOf(work(99, at, 'sliedrecht'))).toBe(router.accounts.leadMsOf(work(99, at, 'sliedrecht')));
  }));
});

test('a router without a memory begins at nought', () => {
  expect(memoryOf(recalling(new Router(rules), undefined))).toEqual({ accounts: {}, statistics: { handling: {}, patience: {} } });
});
