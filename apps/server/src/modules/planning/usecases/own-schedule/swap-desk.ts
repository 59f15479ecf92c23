import { Conflict, NotFound, type UserId } from '@ingang/kernel';
import { requireUserId } from '../../../../platform/access/index.ts';
import { swapChoices, type SwapEvent, type SwapPart } from '../../domain/own-schedule/swap.ts';
import type { Exchange } from '../../domain/own-schedule/swap-findings.ts';
import { daysAfter } from '../../domain/schedule/week.ts';
import type { TeamPerson } from '../../domain/schedule/problem-of-week.ts';
import type { Acting } from '../acting.ts';
import type { Agreements, Schedules } from '../schedule/ports.ts';
import type { PublishedSchedules, PublishedShift, Swap, Swaps, SwapShift } from './ports.ts';

/** What the use cases of swaps work with. */
export interface SwapDesk extends Acting {
  readonly swaps: Swaps;
  readonly published: PublishedSchedules;
  readonly schedules: Schedules;
  readonly agreements: Agreements;
  /** Who works in a team, by name. */
  readonly members: (teamId: string) => Promise<readonly Omit<TeamPerson, 'contract'>[]>;
}

/** @throws NotFound `swap.unknown`, also for one that is none of the caller's business */
export async function openSwap({ swaps }: Pick<SwapDesk, 'swaps'>, id: string): Promise<Swap> {
  const swap = await swaps.find(id);
  if (!swap) throw new NotFound('swap.unknown');
  return swap;
}

/** What the caller is in swaps: who asks, is asked, might take what is offered to all, or decides. Nobody decides about himself. */
export async function partsIn(desk: SwapDesk): Promise<(swap: Swap) => SwapPart[]> {
  const me = requireUserId(desk.principal);
  const planned = desk.principal.permissions.has('planning:decide-swaps') ? await desk.schedules.plannedTeams() : new Set<string>();
  return ({ askedBy, offeredTo, colleagueId, teamId, state }) => {
    if (me === askedBy) return ['asker'];
    if (me === (colleagueId ?? offeredTo)) return ['colleague'];
    const parts: SwapPart[] = offeredTo === null && state === 'asked' ? ['teammate'] : [];
    return planned.has(teamId) ? [...parts, 'lead'] : parts;
  };
}

/** What the caller may do with a swap now. */
export function stepsFor(swap: Swap, parts: readonly SwapPart[]): Exclude<SwapEvent, 'lapse'>[] {
  return swapChoices(swap.state, parts).filter((step) => step !== 'lapse');
}

/**
 * The shifts of a swap as they stand in the published schedule.
 *
 * @throws Conflict `swap.shift-changed` when one is not what it was
 */
export async function exchangeOf({ published }: Pick<SwapDesk, 'published'>, swap: Swap, colleagueId: UserId): Promise<{ exchange: Exchange; around: readonly PublishedShift[] }> {
  const { askedBy, given, wished } = swap;
  const around = await shiftsAround({ published }, [askedBy, colleagueId], wished ? [given, wished] : [given]);
  const find = (agentId: UserId, { date, fromMinute, untilMinute }: SwapShift): PublishedShift => {
    const shift = around.find((one) => one.agentId === agentId && one.date === date && one.teamId === swap.teamId);
    if (shift?.fromMinute !== fromMinute || shift.untilMinute !== untilMinute) throw new Conflict('swap.shift-changed');
    return shift;
  };
  return { exchange: { given: find(askedBy, given), wished: wished && find(colleagueId, wished), colleagueId }, around };
}

/** As far as rules of working time look, back and ahead: sixteen weeks. */
const daysAround = 16 * 7;

/** Shifts of people before and after these, as far as rules of working time look. */
export function shiftsAround({ published }: Pick<SwapDesk, 'published'>, users: readonly UserId[], shifts: readonly Pick<SwapShift, 'date'>[]): Promise<readonly PublishedShift[]> {
  const dates = shifts.map(({ date }) => date).toSorted();
  return published.shifts(users, daysAfter(dates[0]!, -daysAround), daysAfter(dates.at(-1)!, daysAround));
}

/** Tells who it concerns; ids only. */
export function announceSwap({ publish, record }: SwapDesk, swap: Swap, action: 'create' | 'change', step?: SwapEvent): void {
  record({ action, subjectKind: 'planning-swap', subjectId: swap.id, ...(step && { details: { step } }) });
  publish({ topic: 'planning.swap-changed', subjectId: swap.id, about: { teamId: swap.teamId, state: swap.state } });
}
