import fc from 'fast-check';
import type { Agent } from '../agent.ts';
import type { RouterEvent, RouterRules } from '../events.ts';
import type { Router } from '../router.ts';
import type { AgentId, RelaxationStep, Work, WorkId } from '../work.ts';
import { agentId, call, dordrecht, papendrecht, person, sliedrecht, usualRules, workId } from './examples.ts';

/**
 * One thing that happens, with numbers where it depends on how things stand: `pick` chooses among the works or agents that
 * are there by then. So a history can be made shorter by fast-check and still make sense.
 */
export type Happening =
  | { readonly does: 'arrive'; readonly work: Partial<Work>; readonly waitedMs: number }
  | { readonly does: 'come'; readonly agent: number; readonly as: Partial<Agent>; readonly away: boolean }
  | { readonly does: 'accept' | 'give-back' | 'leave' | 'end' | 'available' | 'away' | 'gone' | 'wrap-up-done' | 'take-over' | 'wrong'; readonly pick: number }
  | { readonly does: 'rules'; readonly rules: RouterRules }
  | { readonly does: 'pass' };

export interface Moment {
  readonly afterMs: number;
  readonly happening: Happening;
}

const skills = ['subject:taxes', 'subject:social', 'subject:permits', 'language:pl', 'language:tr'] as const;
const authorities = [papendrecht, dordrecht, sliedrecht] as const;
const some = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const steps = some<readonly RelaxationStep[]>(
  [],
  [{ afterSeconds: 30, level: 1 }],
  [{ afterSeconds: 20, withoutSkills: ['subject:taxes'] }, { afterSeconds: 45, alsoPlaces: ['partner', 'external'] }],
  [{ afterSeconds: 60, anyLanguage: true, anySubject: true, level: 2, anyAgent: true }, { afterSeconds: 30, alsoPlaces: ['home'] }],
);

/** One in eight. */
function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

const anyWork: fc.Arbitrary<Partial<Work>> = fc
  .record({
    channel: some('phone', 'phone', 'phone', 'phone', 'callback', 'message', 'chat', 'chat'),
    authority: some(...authorities),
    skills: fc.oneof(some([]), fc.uniqueArray(fc.record({ skill: some(...skills), level: fc.integer({ min: 1, max: 4 }) }), { maxLength: 2, selector: ({ skill }) => skill })),
    language: rarely(some('pl', 'tr')),
    priority: some('normal', 'normal', 'normal', 'high', 'low', 'urgent'),
    places: some(['own'], ['own', 'home'], ['own', 'home', 'partner', 'external']),
    norm: some({ waitSeconds: 20, share: 0.8 }, { waitSeconds: 30, share: 0.7 }),
    steps,
    placeKept: fc.boolean(),
    lastAgent: fc.option(fc.nat(5).map((n) => agentId(`agent-${n}`)), { nil: undefined }),
    onlyAgents: rarely(some([agentId('agent-1')], [agentId('agent-2'), agentId('agent-9')])),
    notAgents: rarely(some([agentId('agent-0')])),
    patienceSeconds: some(90, 600),
    wrapUpSeconds: some(0, 0, 10),
  })
  .map((changes) => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)));

/** A few that many share, so that lanes grow long. */
const shared: Partial<Work>[] = [
  {},
  { wrapUpSeconds: 10 },
  { skills: [{ skill: 'subject:taxes', level: 3 }], places: ['own'], steps: [{ afterSeconds: 30, level: 1 }, { afterSeconds: 60, alsoPlaces: ['home', 'external'] }], patienceSeconds: 90 },
  { channel: 'chat', authority: dordrecht },
  { channel: 'callback' },
  { channel: 'callback', placeKept: true },
];
const work = fc.oneof(anyWork, some(...shared));

const agent: fc.Arbitrary<Partial<Agent>> = fc.record({
  authorities: fc.oneof({ weight: 3, arbitrary: some('*' as const) }, fc.subarray([...authorities], { minLength: 1 })),
  skills: fc.dictionary(some(...skills), fc.integer({ min: 1, max: 5 })),
  place: some('own', 'own', 'home', 'partner', 'external'),
  attentionPercent: some({ phone: 100, callback: 100 }, { phone: 100, callback: 100, chat: 33, message: 50 }, { chat: 50, message: 25 }, { phone: 100, message: 100 }),
});

const rules: fc.Arbitrary<RouterRules> = fc.record({
  quietBelow: some(1, 3, 1000),
  fairness: some(usualRules.fairness, { leadSecondsPerMiss: 30, mostLeadSeconds: 60, memory: 0.9 }),
  occupancy: some(usualRules.occupancy, { ceilingShare: 0.5, countedFromSeconds: 10 }),
  reserves: fc.subarray([
    { code: 'two-for-the-phone', keepFree: 2, channel: 'phone' as const },
    { code: 'sliedrecht', keepFree: 1, channel: 'phone' as const, authority: sliedrecht },
    { code: 'dordrecht', keepFree: 2, channel: 'phone' as const, authority: dordrecht, whileBehind: true },
    { code: 'polish', keepFree: 1, channel: 'phone' as const, skill: 'language:pl' },
  ]),
});

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: some('arrive' as const), work, waitedMs: fc.oneof({ weight: 4, arbitrary: some(0) }, fc.nat(60_000)) }) },
  { weight: 3, arbitrary: fc.record({ does: some('come' as const), agent: fc.nat(11), as: agent, away: some(false, false, false, true) }) },
  { weight: 14, arbitrary: fc.record({ does: some('accept' as const, 'end' as const), pick: fc.nat(50) }) },
  { weight: 4, arbitrary: fc.record({ does: some('give-back' as const, 'leave' as const, 'available' as const, 'wrap-up-done' as const), pick: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ does: some('away' as const, 'gone' as const, 'take-over' as const, 'wrong' as const), pick: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ does: some('rules' as const), rules }) },
  { weight: 2, arbitrary: fc.record({ does: some('pass' as const) }) },
);

const moment: fc.Arbitrary<Moment> = fc.record({ afterMs: fc.oneof(some(0, 1_000, 5_000, 10_000, 30_000), fc.nat(20_000)), happening });
const morning: fc.Arbitrary<Moment> = fc.record({ afterMs: some(0, 1), happening: fc.record({ does: some('come' as const), agent: fc.nat(11), as: agent, away: some(false) }) });

/** A random history of a contact centre with up to twelve agents; times are in whole and odd seconds, so that much falls together. */
export const histories: fc.Arbitrary<readonly Moment[]> = fc
  .tuple(fc.array(morning, { maxLength: 14 }), fc.array(moment, { minLength: 5, maxLength: 120, size: 'max' }))
  .map(([first, then]) => [...first, ...then]);

export const START = 1_000_000;

/** What to tell a router of a happening, as things stand with it; undefined when there is nothing to pick from. */
export function toEvent(moment: Happening, router: Router, at: number, number: number): RouterEvent | undefined {
  switch (moment.does) {
    case 'arrive': return { kind: 'work-arrived', at, work: call(`work-${number}`, { ...moment.work, since: at - moment.waitedMs }) };
    case 'come': return { kind: 'agent-came', at, agent: person(`agent-${moment.agent}`, moment.as), ...(moment.away && { away: 'meeting' }) };
    case 'rules': return { kind: 'rules-changed', at, rules: moment.rules };
    case 'pass': return { kind: 'tick', at };
    case 'wrong': return { kind: 'work-ended', at, work: workId('nowhere') };
    case 'take-over': return withAgent(router, moment.pick, (agent) => ({ kind: 'work-taken', at, work: call(`taken-${number}`, { since: at }), agent }));
    case 'accept': return withWork(router, moment.pick, ['offered'], (work) => ({ kind: 'work-accepted', at, work }));
    case 'give-back': return withWork(router, moment.pick, ['offered', 'in-hand'], (work) => ({ kind: 'work-given-back', at, work, reason: 'not-answered' }));
    case 'leave': return withWork(router, moment.pick, ['waiting', 'offered', 'in-hand'], (work) => ({ kind: 'work-left', at, work }));
    case 'end': return withWork(router, moment.pick, ['in-hand'], (work) => ({ kind: 'work-ended', at, work }));
    case 'away': return withAgent(router, moment.pick, (agent) => ({ kind: 'agent-away', at, agent, reason: 'break' }));
    case 'available': return withAgent(router, moment.pick, (agent) => ({ kind: 'agent-available', at, agent }));
    case 'gone': return withAgent(router, moment.pick, (agent) => ({ kind: 'agent-gone', at, agent }));
    case 'wrap-up-done': return withAgent(router, moment.pick, (agent) => ({ kind: 'wrap-up-done', at, agent }));
  }
}

function withWork(router: Router, pick: number, states: readonly string[], make: (id: WorkId) => RouterEvent): RouterEvent | undefined {
  const works = [...router.works.values()].filter(({ state }) => states.includes(state));
  return works.length === 0 ? undefined : make(works[pick % works.length]!.work.id);
}

function withAgent(router: Router, pick: number, make: (id: AgentId) => RouterEvent): RouterEvent | undefined {
  const agents = [...router.agents.values()];
  return agents.length === 0 ? undefined : make(agents[pick % agents.length]!.agent.id);
}

/**
 * Plays a history on a router; `seen` is called after every event with what was told and decided. What time alone brings is
 * told and seen before each event, so that what the event itself brought stands apart.
 */
export function play(history: readonly Moment[], router: Router, seen: (event: RouterEvent, decisions: ReturnType<Router['handle']>) => void): RouterEvent[] {
  let at = START;
  const told: RouterEvent[] = [];
  const tell = (event: RouterEvent): void => {
    told.push(event);
    seen(event, router.handle(event));
  };
  history.forEach(({ afterMs, happening }, number) => {
    at += afterMs;
    tell({ kind: 'tick', at });
    const event = toEvent(happening, router, at, number);
    if (event) tell(event);
  });
  return told;
}
