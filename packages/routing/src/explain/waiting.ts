import { isOpenFor, type AgentRecord } from '../agent.ts';
import { fits, stageReached, stagesOf, type Demand } from '../rules/fit.ts';
import { agentStateOf } from '../transitions.ts';
import { openingOf, type Work } from '../work.ts';
import type { Message } from './message.ts';

/** Why somebody still waits. */
export interface WaitingReason {
  /** "3 agents could help", or what nobody has. */
  readonly what: Message;
  /** What those who could are doing: "2 are talking, 1 is away". Empty when nobody could. */
  readonly doing: readonly Message[];
  /** When more agents will do; undefined for never. */
  readonly relaxesInSeconds: number | undefined;
}

const doings = ['handling', 'ringing', 'wrapping-up', 'away', 'full', 'kept-free'] as const;
type Doing = (typeof doings)[number];

/** Why nobody took this work yet, as things stand now. */
export function waitingReason(work: Work, agents: Iterable<Readonly<AgentRecord>>, now: number): WaitingReason {
  const all = [...agents];
  const stages = stagesOf(work);
  const stage = stageReached(stages, now - work.since);
  const { demand } = stages[stage]!;
  const next = stages[stage + 1];
  const relaxesInSeconds = next === undefined ? undefined : Math.ceil((work.since + next.afterMs - now) / 1000);
  const able = all.filter((record) => fits(record.agent, work, demand));
  if (able.length === 0 && isLeftAlone(work, demand, all)) return { what: { key: 'routing.waiting.left-alone', values: {} }, doing: [], relaxesInSeconds: undefined };
  if (able.length === 0) return { what: whatNobodyHas(work, demand, all), doing: [], relaxesInSeconds };
  const byDoing = Map.groupBy(able, (record) => doingOf(record, work));
  const doing = doings.filter((some) => byDoing.has(some)).map((some) => ({ key: `routing.doing.${some}`, values: { count: byDoing.get(some)!.length } }));
  return { what: { key: 'routing.waiting.able', values: { count: able.length } }, doing, relaxesInSeconds };
}

/** Why what can wait is not offered while so many callers wait. */
export function notQuietReason(callers: number, below: number): WaitingReason {
  return { what: { key: 'routing.waiting.not-quiet', values: { callers, below } }, doing: [], relaxesInSeconds: undefined };
}

/** Who could do this said "later" or "not for me", or has enough in hand of this kind. */
function isLeftAlone({ notAgents, ...work }: Work, demand: Demand, all: readonly Readonly<AgentRecord>[]): boolean {
  return notAgents !== undefined && all.some(({ agent }) => notAgents.includes(agent.id) && fits(agent, work, demand));
}

function doingOf(record: AgentRecord, work: Work): Doing {
  if (isOpenFor(record, openingOf(work))) return 'kept-free'; // open and able, and yet not given: it is kept for others
  const state = agentStateOf(record);
  if (state === 'away') return busyWith[record.awayReason] ?? 'away';
  return state === 'free' ? 'full' : state;
}

/** Away for the router because of a call that it did not give. */
const busyWith: Readonly<Record<string, Doing>> = { talking: 'handling', ringing: 'ringing', 'wrap-up': 'wrapping-up' };

function whatNobodyHas(work: Work, demand: Demand, all: readonly AgentRecord[]): Message {
  if (all.length === 0) return { key: 'routing.waiting.nobody-here', values: {} };
  const missing = demand.skills.find(({ skill, level }) => all.every(({ agent }) => (agent.skills[skill] ?? 0) < level));
  if (missing) return { key: 'routing.waiting.skill-missing', values: { skill: missing.skill, level: missing.level } };
  if (all.every(({ agent }) => agent.authorities !== '*' && !agent.authorities.includes(work.authority))) {
    return { key: 'routing.waiting.authority-missing', values: { authority: work.authority } };
  }
  return { key: 'routing.waiting.nobody-has-all', values: {} };
}
