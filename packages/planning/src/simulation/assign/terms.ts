import type { AuthorityId } from '@ingang/kernel';
import { type Agent, type AgentId, type Work } from '@ingang/routing';
import { type AgentGroup, type ContactStream, usual } from '../model.ts';

/** What routing is told of every contact of a stream, but who it is and since when it waits. */
export type Terms = Omit<Work, 'id' | 'since'>;

/** Longer than any wrap-up: its end is told. */
const untilTold = 1_000_000;

export function termsOf(stream: ContactStream, isCallback: boolean): Terms {
  const callback = isCallback ? { channel: 'callback' as const, placeKept: stream.callback?.placeKept === true } : {};
  return {
    channel: stream.channel,
    authority: stream.authority as AuthorityId,
    ...(stream.queue !== undefined && { queue: stream.queue }),
    skills: stream.skills ?? [],
    ...(stream.language !== undefined && { language: stream.language }),
    priority: stream.priority ?? 'normal',
    places: stream.places ?? usual.places,
    norm: stream.norm ?? usual.norm,
    steps: stream.steps ?? [],
    patienceSeconds: stream.goesFirstAfterSeconds ?? usual.goesFirstAfterSeconds,
    wrapUpSeconds: stream.wrapUp === undefined ? 0 : untilTold,
    ...callback,
  };
}

/** An agent of a group as routing knows one; the ids are in the order of the numbers. */
export function agentIn(group: AgentGroup, agent: number): Agent {
  return {
    id: `agent-${String(agent).padStart(6, '0')}` as AgentId,
    authorities: (group.authorities ?? '*') as Agent['authorities'],
    skills: group.skills ?? {},
    place: group.place ?? 'own',
    attentionPercent: group.attentionPercent ?? usual.attentionPercent,
  };
}
