import { expect, test } from 'vitest';
import { call, dordrecht, person, sliedrecht, usualRules } from '../testing/examples.ts';
import { exponential, repeatableRandom, simulate } from '../testing/simulate.ts';
import { Router } from '../router.ts';
import type { Reserve } from './reserves.ts';
import { normMet } from './fairness.ts';

/**
 * A hundred busy hours. All ten agents answer for Dordrecht, six of them for Sliedrecht too; both were promised 80 % within 20 s.
 * Without accounts whoever may be helped by more agents waits less, every day again.
 */
function shareKept(leadSecondsPerMiss: number, reserves: readonly Reserve[] = []): Record<string, number> {
  const random = repeatableRandom(3);
  const router = new Router({ ...usualRules, reserves, fairness: { ...usualRules.fairness, leadSecondsPerMiss } });
  for (let n = 0; n < 10; n += 1) router.handle({ kind: 'agent-came', at: 0, agent: person(`agent-${n}`, { authorities: n < 6 ? '*' : [dordrecht] }) });
  const counts: Record<string, { met: number; all: number }> = { dordrecht: { met: 0, all: 0 }, sliedrecht: { met: 0, all: 0 } };
  const count = (authority: string, met: boolean | undefined): void => {
    if (met === undefined) return;
    counts[authority]!.all += 1;
    counts[authority]!.met += Number(met);
  };
  simulate({
    router,
    caller: (at, number) => ({
      work: call(`work-${number}`, { since: at, authority: random() < 0.45 ? sliedrecht : dordrecht }),
      handlingMs: exponential(random, 180_000),
      patienceMs: exponential(random, 240_000),
    }),
    gapMs: () => exponential(random, 20_500),
    untilMs: 100 * 3_600_000,
    assigned: ({ work, waitedMs }) => count(router.works.get(work)!.work.authority, normMet(usualNorm, waitedMs, true)),
    left: (work) => count(work.authority, false),
  });
  return Object.fromEntries(Object.entries(counts).map(([authority, { met, all }]) => [authority, met / all]));
}

const usualNorm = { waitSeconds: 20, share: 0.8 };

test('an authority that fewer agents can answer for is not left behind, week after week', () => {
  const lead = usualRules.fairness.leadSecondsPerMiss;
  const gap = (kept: Record<string, number>): number => kept['dordrecht']! - kept['sliedrecht']!;
  const first = gap(shareKept(0));
  const withLead = gap(shareKept(lead));
  const withReserve = gap(shareKept(lead, [{ code: 'sliedrecht', keepFree: 1, channel: 'phone', authority: sliedrecht, whileBehind: true }]));
  expect(first).toBeGreaterThan(0.15);
  expect(withLead).toBeLessThan(first - 0.03); // going first does not help those whose agents were just taken
  expect(Math.abs(withReserve)).toBeLessThan(0.06);
});
