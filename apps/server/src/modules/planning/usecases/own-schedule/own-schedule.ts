import { Invalid } from '@ingang/kernel';
import { requireUserId, type Principal } from '../../../../platform/access/index.ts';
import { dutchDay, mondayOf } from '../../domain/own-schedule/dutch-day.ts';
import { isSettled } from '../../domain/own-schedule/swap.ts';
import { toShift } from '../../domain/schedule/problem-of-week.ts';
import { daysAfter } from '../../domain/schedule/week.ts';
import { paidMinutes } from '@ingang/planning/board';
import type { Agreements } from '../schedule/ports.ts';
import type { PublishedSchedules, PublishedShift, PublishedWeek, Swaps } from './ports.ts';

export interface OwnScheduleDesk {
  readonly principal: Principal;
  readonly now: Date;
  readonly published: PublishedSchedules;
  readonly agreements: Agreements;
  readonly swaps: Swaps;
}

export interface OwnSchedule {
  readonly from: string;
  readonly until: string;
  readonly today: string;
  readonly weeks: readonly (PublishedWeek & { readonly paidMinutes: number; readonly contractMinutes: number | null })[];
  readonly shifts: readonly (PublishedShift & { readonly swapId: string | null })[];
}

/** Dates that can be asked for at once. */
const mostDays = 100;
/** No schedule is made further ahead. */
const daysAhead = 366;

/**
 * One's own published shifts, in whole weeks.
 *
 * @param wish left out: this week and the five after it; at most a hundred days
 * @throws Invalid `wish.too-far`
 */
export async function ownSchedule({ principal, now, published, agreements, swaps }: OwnScheduleDesk, wish: { readonly from?: string | undefined; readonly until?: string | undefined }): Promise<OwnSchedule> {
  const me = requireUserId(principal);
  const today = dutchDay(now);
  if (wish.from !== undefined && wish.from > daysAfter(today, daysAhead)) throw new Invalid('input.invalid', [{ field: 'from', code: 'wish.too-far' }]);
  const from = mondayOf(wish.from ?? today);
  const wished = wish.until ?? daysAfter(from, 41);
  const [least, most] = [daysAfter(from, 6), daysAfter(from, mostDays)];
  const until = wished < least ? least : wished > most ? most : wished;
  const shifts = await published.shifts([me], from, until);
  const asked = (await swaps.list(now)).filter(({ askedBy, state }) => askedBy === me && !isSettled(state));
  const contract = (await agreements.contracts([me]))[0];
  const weeks = (await published.weeks(me, from, until)).map((week) => ({
    ...week, contractMinutes: contract?.paidMinutesAWeek ?? null,
    paidMinutes: shifts.filter(({ date, teamId }) => teamId === week.teamId && mondayOf(date) === week.week).reduce((sum, shift) => sum + paidMinutes(toShift(shift)), 0),
  }));
  return { from, until, today, weeks, shifts: shifts.map((shift) => ({ ...shift, swapId: asked.find(({ given }) => given.date === shift.date)?.id ?? null })) };
}
