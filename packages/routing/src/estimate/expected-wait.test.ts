import { describe, expect, test } from 'vitest';
import { call, person, usualRules, dordrecht, papendrecht } from '../testing/examples.ts';
import { exponential, repeatableRandom, simulate, type Caller } from '../testing/simulate.ts';
import { Router } from '../router.ts';
import type { Work, WorkId } from '../work.ts';
import { expectedWait, type ExpectedWait } from './expected-wait.ts';

/** What was told on arrival, and what it came to, of callers who never hang up: of those who do the wait is not known. */
interface Told {
  readonly told: ExpectedWait;
  readonly waitedSeconds: number;
}

function measure(router: Router, callerOf: (at: number, number: number) => Caller, gapMs: () => number): Told[] {
  const open = new Map<WorkId, ExpectedWait>();
  const all: Told[] = [];
  simulate({
    router,
    caller: callerOf,
    gapMs,
    untilMs: 60 * 3_600_000,
    arrived: ({ work, patienceMs }) => {
      const crowd = router.crowdBefore(work.id);
      const handlingMs = router.statistics.meanHandlingMs('phone');
      if (!crowd || handlingMs === undefined || Number.isFinite(patienceMs) || work.since < 3_600_000) return;
      open.set(work.id, expectedWait(crowd, { handlingMs, abandonmentPerMs: router.statistics.abandonmentPerMs('phone') })!);
    },
    assigned: ({ work, waitedMs }) => {
      const told = open.get(work);
      if (told) all.push({ told, waitedSeconds: waitedMs / 1000 });
    },
  });
  return all;
}

function errorsOf(all: readonly Told[]) {
  const share = (within: (told: Told) => boolean): number => all.filter(within).length / all.length;
  const mean = all.reduce((sum, { waitedSeconds }) => sum + waitedSeconds, 0) / all.length;
  return {
    told: all.length,
    meanWaitSeconds: Math.round(mean),
    withinP50: share(({ told, waitedSeconds }) => waitedSeconds <= told.p50Seconds),
    withinP80: share(({ told, waitedSeconds }) => waitedSeconds <= told.p80Seconds),
    relativeError: all.reduce((sum, { told, waitedSeconds }) => sum + Math.abs(told.p50Seconds - waitedSeconds), 0) / all.length / mean,
  };
}

/** One in five never hangs up; the others after three minutes on average. */
function callerWith(random: () => number, work: (at: number, number: number) => Work, handlingMs: () => number): (at: number, number: number) => Caller {
  return (at, number) => ({ work: work(at, number), handlingMs: handlingMs(), patienceMs: random() < 0.2 ? Number.POSITIVE_INFINITY : exponential(random, 180_000) });
}

describe('what is told to those who wait, over sixty simulated hours', () => {
  test('one queue, 12 agents, a little more work than they can do', () => {
    const random = repeatableRandom(1);
    const router = new Router(usualRules);
    for (let n = 0; n < 12; n += 1) router.handle({ kind: 'agent-came', at: 0, agent: person(`agent-${n}`) });
    const work = (at: number, number: number): Work => call(`work-${number}`, { since: at, wrapUpSeconds: 20 });
    const errors = errorsOf(measure(router, callerWith(random, work, () => exponential(random, 220_000)), () => exponential(random, 18_000)));
    expect(errors.told).toBeGreaterThan(500);
    expect(errors.withinP50).toBeGreaterThan(0.42);
    expect(errors.withinP50).toBeLessThan(0.58);
    expect(errors.withinP80).toBeGreaterThan(0.72);
    expect(errors.relativeError).toBeLessThan(0.5);
  });

  test('two municipalities and three subjects, agents with some of them, conversations that vary less than by chance', () => {
    const random = repeatableRandom(2);
    const router = new Router(usualRules);
    const subjects = ['subject:taxes', 'subject:social', 'subject:permits'];
    for (let n = 0; n < 24; n += 1) {
      const skills = Object.fromEntries(subjects.filter((_, index) => (n + index) % 3 !== 0).map((skill) => [skill, 3]));
      router.handle({ kind: 'agent-came', at: 0, agent: person(`agent-${n}`, { skills, authorities: n < 6 ? [dordrecht] : '*' }) });
    }
    const work = (at: number, number: number): Work =>
      call(`work-${number}`, { since: at, authority: random() < 0.4 ? papendrecht : dordrecht, skills: [{ skill: subjects[Math.floor(random() ** 1.3 * 3)]!, level: 2 }], wrapUpSeconds: 30 });
    const handling = (): number => (exponential(random, 105_000) + exponential(random, 105_000));
    const errors = errorsOf(measure(router, callerWith(random, work, handling), () => exponential(random, 9_600)));
    expect(errors.told).toBeGreaterThan(500);
    expect(errors.withinP50).toBeGreaterThan(0.4);
    expect(errors.withinP50).toBeLessThan(0.65);
    expect(errors.withinP80).toBeGreaterThan(0.7);
    expect(errors.relativeError).toBeLessThan(0.7);
  });
});

test('when nobody at work could help, nothing is promised', () => {
  expect(expectedWait({ ahead: 3, aheadWeighted: 3, agents: 0 }, { handlingMs: 1, abandonmentPerMs: 0 })).toBeUndefined();
});
