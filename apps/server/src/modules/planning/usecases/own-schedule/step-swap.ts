import { Conflict, Invalid, type UserId } from '@ingang/kernel';
import { requireUserId } from '../../../../platform/access/index.ts';
import { isSettled, swapAfter, type SwapEvent } from '../../domain/own-schedule/swap.ts';
import { effectOn, findingsOf, forbiddenBy, shiftsAfter, type DayEffect, type Exchange, type SwapFinding } from '../../domain/own-schedule/swap-findings.ts';
import type { TeamPerson } from '../../domain/schedule/problem-of-week.ts';
import { mondayOf } from '../../domain/own-schedule/dutch-day.ts';
import type { PlannedShift } from '../../domain/schedule/week.ts';
import type { KeptSchedule } from '../schedule/ports.ts';
import { requirePossible } from './ask-swap.ts';
import type { PublishedShift, Swap } from './ports.ts';
import { announceSwap, exchangeOf, openSwap, partsIn, type SwapDesk } from './swap-desk.ts';

export interface SwapStepWish {
  readonly version: number;
  readonly step: Exclude<SwapEvent, 'lapse'>;
  readonly reason?: string | undefined;
}

/**
 * Accepts, declines, takes back, approves or refuses a swap. Approving changes the schedule, and the draft of its next version.
 *
 * @throws NotFound `swap.unknown`; Conflict `conflict.version`, `swap.not-possible-now`, `swap.shift-begun`, `swap.shift-changed`;
 * Refused `swap.not-yours`; Invalid `swap.reason-missing`, or what forbids it
 */
export async function stepSwap(desk: SwapDesk, id: string, { version, step, reason }: SwapStepWish): Promise<Swap> {
  const before = await openSwap(desk, id);
  const me = requireUserId(desk.principal);
  if (before.version !== version) throw new Conflict('conflict.version', { id, version: before.version });
  const state = swapAfter(before.state, step, (await partsIn(desk))(before));
  if (step === 'refuse' && reason === undefined) throw new Invalid('input.invalid', [{ field: 'reason', code: 'swap.reason-missing' }]);
  const colleagueId = colleagueAfter(before, step, me);
  const after: Swap = {
    ...before, state, colleagueId, version: version + 1,
    ...(step === 'refuse' && { reason: reason! }), ...((step === 'accept' || step === 'decline') && { answeredAt: desk.now }),
    ...((step === 'refuse' || step === 'approve') && { decidedBy: me }), ...(isSettled(state) && { settledAt: desk.now }),
  };
  if (step === 'accept') await requireAcceptable(desk, before, me);
  if (!(await desk.swaps.change(after))) throw new Conflict('conflict.version', { id });
  if (step === 'approve') await handOver(desk, before);
  announceSwap(desk, after, 'change', step);
  return after;
}

function colleagueAfter(swap: Swap, step: SwapEvent, me: UserId): UserId | null {
  if (step === 'accept') return me;
  return step === 'back-out' ? null : swap.colleagueId;
}

async function requireAcceptable(desk: SwapDesk, swap: Swap, me: UserId): Promise<void> {
  if (swap.lapsesAt <= desk.now) throw new Conflict('swap.shift-begun');
  const { exchange, around } = await exchangeOf(desk, swap, me);
  requirePossible(forbiddenBy(around, exchange), 'step');
}

async function handOver(desk: SwapDesk, swap: Swap): Promise<void> {
  if (swap.lapsesAt <= desk.now) throw new Conflict('swap.shift-begun');
  const colleagueId = swap.colleagueId!;
  const change = { at: desk.now, by: desk.principal.userId ?? null };
  const weeks = await schedulesOf(desk, swap);
  for (const { id } of weeks) await desk.schedules.touch(id, change); // from here on nobody else changes these weeks
  const judged = await judge(desk, swap, colleagueId);
  requirePossible(judged.findings, 'step');
  for (const { id, state, week, teamId } of weeks) {
    const shifts = await desk.schedules.shifts(id);
    if (state === 'draft' && !isAsPublished(shifts, judged.exchange)) continue;
    await desk.schedules.replaceShifts(id, shiftsAfter(shifts, judged.exchange), desk.newId, change);
    desk.publish({ topic: 'planning.schedule-changed', subjectId: id, about: { teamId, week } });
  }
}

/** In the order of their ids, so that two who approve at once do not wait for each other. */
async function schedulesOf({ schedules }: SwapDesk, { teamId, given, wished }: Swap): Promise<KeptSchedule[]> {
  const mondays = [...new Set([given, ...(wished ? [wished] : [])].map(({ date }) => mondayOf(date)))];
  const all = await Promise.all(mondays.map((monday) => schedules.ofWeek(teamId, monday)));
  return all.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A draft in which these shifts were moved by hand keeps what was done there. */
function isAsPublished(draft: readonly PlannedShift[], { given, wished, colleagueId }: Exchange): boolean {
  const of = (agentId: UserId, date: string) => draft.find((shift) => shift.agentId === agentId && shift.date === date);
  const isHere = (shift: PlannedShift) => {
    const here = of(shift.agentId, shift.date);
    return here?.fromMinute === shift.fromMinute && here.untilMinute === shift.untilMinute;
  };
  const isFree = (agentId: UserId, date: string, but?: PlannedShift | null) => !of(agentId, date) || but?.date === date;
  return isHere(given) && isFree(colleagueId, given.date, wished) && (!wished || (isHere(wished) && isFree(given.agentId, wished.date, given)));
}

export interface SwapEffects {
  readonly findings: readonly SwapFinding[];
  readonly days: readonly DayEffect[];
  readonly people: readonly TeamPerson[];
}

/**
 * What a swap would do, for who decides: what forbids it, what is to be weighed, and the service of the days it touches.
 * Of one that nobody accepted yet, as far as it is known who would take it.
 *
 * @throws NotFound `swap.unknown`; Conflict `swap.shift-changed`
 */
export async function effectsOfSwap(desk: SwapDesk, id: string): Promise<SwapEffects> {
  const swap = await openSwap(desk, id);
  const colleagueId = swap.colleagueId ?? swap.offeredTo;
  if (isSettled(swap.state) || colleagueId === null) return { findings: [], days: [], people: [] };
  const { findings, exchange, people } = await judge(desk, swap, colleagueId);
  const dates = [...new Set([swap.given.date, ...(swap.wished ? [swap.wished.date] : [])])].toSorted();
  const days: DayEffect[] = [];
  for (const { id: scheduleId, state, basis } of await schedulesOf(desk, swap)) {
    if (state === 'published') days.push(...effectOn(dates, basis, people, await desk.schedules.shifts(scheduleId), exchange));
  }
  return { findings, days: days.toSorted((a, b) => a.date.localeCompare(b.date)), people };
}

async function judge(desk: SwapDesk, swap: Swap, colleagueId: UserId): Promise<{ findings: SwapFinding[]; exchange: Exchange; people: readonly TeamPerson[]; around: readonly PublishedShift[] }> {
  const { exchange, around } = await exchangeOf(desk, swap, colleagueId);
  const members = await desk.members(swap.teamId);
  const both = [swap.askedBy, colleagueId];
  const contracts = new Map((await desk.agreements.contracts(both)).map((contract) => [contract.userId, contract]));
  const people = members.map((member): TeamPerson => ({ ...member, contract: contracts.get(member.userId) ?? null }));
  const dates = around.map(({ date }) => date).toSorted();
  const absences = await desk.agreements.absences(both, dates[0]!, dates.at(-1)!);
  const bases = (await schedulesOf(desk, swap)).filter(({ state }) => state === 'published').map(({ basis }) => basis);
  return { findings: findingsOf(around, exchange, bases, { people, absences }), exchange, people, around };
}
