import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualRules } from './testing/examples.ts';
import { histories, play, START } from './testing/histories.ts';
import { NaiveMatcher } from './testing/naive-matcher.ts';
import { runs } from './testing/runs.ts';
import type { AgentRecord } from './agent.ts';
import type { Decision, RouterEvent } from './events.ts';
import { Router } from './router.ts';
import { agentStateOf, agentTransitions, nextWorkState } from './transitions.ts';
import type { WorkId } from './work.ts';

test('the matcher with indices gives the same as the specification', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const specified = new Router(usualRules, (ground) => new NaiveMatcher(ground));
      const indexed = new Router(usualRules);
      play(history, specified, (event, decisions) => expect(indexed.handle(event)).toEqual(decisions));
    }),
    runs,
  );
});

test('nothing is lost, and nothing is in two places', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const router = new Router(usualRules);
      const there = new Set<WorkId>();
      play(history, router, (event, decisions) => {
        const ignored = decisions.some((decision) => decision.kind === 'ignored');
        if ((event.kind === 'work-arrived' || event.kind === 'work-taken') && !ignored) there.add(event.work.id);
        if ((event.kind === 'work-left' || event.kind === 'work-ended') && !ignored) there.delete(event.work);
        expect(new Set([...router.works.values()].map(({ work }) => work.id))).toEqual(there);
        const held = [...router.agents.values()].flatMap(({ agent, hands }) => [...hands].map((work) => [work, agent.id] as const));
        const inHands = [...router.works.values()].filter(({ state }) => state !== 'waiting').map(({ work, agent }) => [work.id, agent] as const);
        expect(new Map(held)).toEqual(new Map(inHands));
        expect(held.length).toBe(inHands.length);
      });
    }),
    runs,
  );
});

test('nothing is assigned that does not wait, and nobody gets more than they can have', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const router = new Router(usualRules);
      const waiting = new Set<WorkId>();
      play(history, router, (event, decisions) => {
        if (event.kind === 'work-arrived') waiting.add(event.work.id);
        for (const decision of decisions) {
          if (decision.kind === 'assigned') expect(waiting.delete(decision.work)).toBe(true);
          if (decision.kind === 'put-back') waiting.add(decision.work);
        }
        if (event.kind === 'work-left') waiting.delete(event.work);
        if (event.kind === 'work-taken' || event.kind === 'agent-came') return; // not the router's doing: may be more than fits
        const given = new Set(decisions.flatMap((decision) => (decision.kind === 'assigned' ? [decision.agent] : [])));
        for (const { agent, loadPercent } of router.agents.values()) if (given.has(agent.id)) expect(loadPercent).toBeLessThanOrEqual(100);
      });
    }),
    runs,
  );
});

test('it makes no difference how events are cut into batches, or how often the clock ticks', () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  fc.assert(
    fc.property(histories, cuts, fc.array(fc.nat(9_000)), (history, sizes, ticks) => {
      const oneByOne: Decision[] = [];
      const told = play(history, new Router(usualRules), (_, decisions) => void oneByOne.push(...decisions));
      const untimed = told.filter((event, index) => event.kind !== 'tick' || index === told.length - 1);
      expect(inSteps(untimed, sizes)).toEqual(oneByOne);
      const ticking: RouterEvent[] = ticks.map((later, index) => ({ kind: 'tick', at: START + index * 10_000 + later }));
      const last = told.at(-1)?.at ?? START;
      const mixed = [...ticking.filter(({ at }) => at < last), ...untimed].toSorted((a, b) => a.at - b.at);
      expect(inSteps(mixed, [1000])).toEqual(oneByOne);
    }),
    runs,
  );
});

function inSteps(events: readonly RouterEvent[], sizes: readonly number[]): Decision[] {
  const router = new Router(usualRules);
  router.tell(...events);
  const all: Decision[] = [];
  for (let turn = 0; ; turn += 1) {
    const { decisions, more } = router.decide(sizes[turn % sizes.length]);
    all.push(...decisions);
    if (!more) return all;
  }
}

test('agents move along the edges of their table, and every edge is gone along', () => {
  const known = new Set(agentTransitions.map(({ from, to }) => `${from} → ${to}`));
  const seen = new Set<string>();
  fc.assert(
    fc.property(histories, (history) => {
      const router = new Router(usualRules);
      let before = new Map<string, string>();
      play(history, router, () => {
        const after = statesOf(router.agents.values());
        for (const [id, state] of after) if (before.has(id) && before.get(id) !== state) seen.add(`${before.get(id)} → ${state}`);
        before = after;
      });
    }),
    runs,
  );
  expect([...known].filter((edge) => !seen.has(edge))).toEqual([]);
});

function statesOf(agents: Iterable<Readonly<AgentRecord>>): Map<string, string> {
  return new Map([...agents].map((record) => [record.agent.id, agentStateOf(record)]));
}

test('work that is gone goes nowhere', () => {
  expect((['assign', 'accept', 'give-back', 'leave', 'end'] as const).map((event) => nextWorkState('gone', event))).toEqual(Array(5).fill(undefined));
});
