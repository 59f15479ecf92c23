import type { AuthorityId } from '@ingang/kernel';
import type { Agent } from '../agent.ts';
import type { Work, WorkChannel } from '../work.ts';

/**
 * Capacity that is kept for a kind of work: of the agents who could take it, this many stay free of everything else. "Keep two
 * free for the phone" makes messages wait until a third is free, who looks at a message being no longer free for another; "keep one free for Sliedrecht" keeps calls of others from
 * the last agent who may answer for Sliedrecht. With `whileBehind` it holds only while that authority gets less than was agreed
 * (fairness.ts): an order of waiting cannot help citizens whose few agents have just been taken by somebody else.
 */
export interface Reserve {
  readonly code: string;
  readonly keepFree: number;
  readonly channel: WorkChannel;
  readonly authority?: AuthorityId;
  readonly skill?: string;
  /** Only with `authority`. */
  readonly whileBehind?: boolean;
}

/** More would not fit the index, which has one bit for each. */
export const MOST_RESERVES = 30;

/** The reserve counts now. */
export function holdsNow({ whileBehind, authority, channel }: Reserve, leadMsOf: (account: { authority: AuthorityId; channel: WorkChannel }) => number): boolean {
  return whileBehind !== true || authority === undefined || leadMsOf({ authority, channel }) > 0;
}

/** This work is what the reserve is kept for. Somebody who is phoned back in their place counts as a caller. */
export function isReservedFor(reserve: Reserve, work: Pick<Work, 'channel' | 'placeKept' | 'authority' | 'skills' | 'language'>): boolean {
  const channel = work.channel === 'callback' && work.placeKept === true ? 'phone' : work.channel;
  return (
    channel === reserve.channel &&
    (reserve.authority === undefined || reserve.authority === work.authority) &&
    (reserve.skill === undefined || reserve.skill === `language:${work.language}` || work.skills.some(({ skill }) => skill === reserve.skill))
  );
}

/** This agent counts for the reserve when open for its channel. */
export function countsForReserve(reserve: Reserve, agent: Agent): boolean {
  return (
    agent.attentionPercent[reserve.channel] !== undefined &&
    (reserve.authority === undefined || agent.authorities === '*' || agent.authorities.includes(reserve.authority)) &&
    (reserve.skill === undefined || (agent.skills[reserve.skill] ?? 0) >= 1)
  );
}
