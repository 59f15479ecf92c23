import type { Agent, AgentRecord } from '../agent.ts';

/**
 * Who gets it, of those who may. In words:
 *
 *  1. The agent who helped this customer last.
 *  2. Who fits without relaxing what was asked: the wanted level before a lower one, our own people before a partner.
 *  3. Who has least in hand (of two agents with room for a chat, the one with fewer).
 *  4. Who has the fewest rare skills, so that a common question does not take the only one who speaks Polish. All who may
 *     take the work have the skills that it needs, so what is counted is what it does not need.
 *  5. Who is not above the occupancy that people can keep up.
 *  6. Who answers for the fewest authorities, so that those who answer for all stay free for all.
 *  7. Who has been free longest; for the same millisecond the lower id.
 */
export const choiceCriteria = ['last-agent', 'unrelaxed', 'least-load', 'spares-rare-skill', 'occupancy', 'fewest-authorities', 'longest-free', 'lower-id'] as const;
export type ChoiceCriterion = (typeof choiceCriteria)[number];

/** Above three quarters sickness and turnover rise sharply (handbooks of contact centres; docs/sources.md). */
export interface OccupancyRule {
  readonly ceilingShare: number;
  /** A day that has only begun says nothing yet. */
  readonly countedFromSeconds: number;
}

export const usualOccupancy: OccupancyRule = { ceilingShare: 0.75, countedFromSeconds: 900 };

/**
 * A skill is rare when fewer than one in five of those who are signed in have it.
 *
 * @example isRare(3, 20) // true
 */
export function isRare(holders: number, signedIn: number): boolean {
  return holders * 5 < signedIn;
}

/** Share of the time signed in that went into work, 0 to 1; undefined while that says nothing yet. */
export function occupancyOf(record: Pick<AgentRecord, 'busyMs' | 'busySince' | 'signedInAt'>, now: number, rule: OccupancyRule): number | undefined {
  const signedInMs = now - record.signedInAt;
  if (signedInMs < rule.countedFromSeconds * 1000) return undefined;
  return (record.busyMs + (record.busySince === undefined ? 0 : now - record.busySince)) / signedInMs;
}

/** For how many authorities somebody answers; whoever answers for all counts above everybody. */
export function authorityCount({ authorities }: Agent): number {
  return authorities === '*' ? Number.MAX_SAFE_INTEGER : authorities.length;
}

export function isOverOccupied(record: AgentRecord, now: number, rule: OccupancyRule): boolean {
  return (occupancyOf(record, now, rule) ?? 0) > rule.ceilingShare;
}
