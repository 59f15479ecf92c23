import { Conflict, Invalid, NotFound, type UserId } from '@ingang/kernel';
import { requireUserId } from '../../../../platform/access/index.ts';
import { forbiddenBy, type SwapFinding } from '../../domain/own-schedule/swap-findings.ts';
import { mondayOf } from '../../domain/own-schedule/dutch-day.ts';
import { daysAfter } from '../../domain/schedule/week.ts';
import type { PublishedShift, Swap, SwapShift } from './ports.ts';
import { announceSwap, shiftsAround, type SwapDesk } from './swap-desk.ts';

export interface SwapWish {
  /** Of the own shift. */
  readonly date: string;
  readonly offeredTo: UserId | null;
  /** Of the colleague's shift in return. */
  readonly wishedDate: string | null;
  readonly note: string | null;
}

/**
 * Asks a colleague, or the whole team, to take a shift over, alone or for one of theirs.
 *
 * @throws NotFound `swap.no-shift`; Invalid `swap.…` per fault; Conflict `swap.shift-begun`, `swap.asked-already`
 */
export async function askSwap(desk: SwapDesk, wish: SwapWish): Promise<Swap> {
  const me = requireUserId(desk.principal);
  const given = await ownShift(desk, me, wish.date);
  const wished = await wishedShift(desk, given, wish);
  const lapsesAt = wished && wished.startsAt < given.startsAt ? wished.startsAt : given.startsAt;
  if (lapsesAt <= desk.now) throw new Conflict('swap.shift-begun');
  if (wish.offeredTo !== null) {
    const around = await shiftsAround(desk, [me, wish.offeredTo], wished ? [given, wished] : [given]);
    requirePossible(forbiddenBy(around, { given, wished, colleagueId: wish.offeredTo }), 'offeredTo');
  }
  const swap: Swap = {
    id: desk.newId(), teamId: given.teamId, askedBy: me, offeredTo: wish.offeredTo, colleagueId: null, given: kept(given), wished: wished && kept(wished), note: wish.note,
    state: 'asked', reason: null, lapsesAt, askedAt: desk.now, answeredAt: null, settledAt: null, decidedBy: null, version: 1,
  };
  if (!(await desk.swaps.add(swap))) throw new Conflict('swap.asked-already');
  announceSwap(desk, swap, 'create');
  return swap;
}

/** @throws Invalid with everything that forbids a swap */
export function requirePossible(findings: readonly SwapFinding[], field: string): void {
  const codes = [...new Set(findings.filter(({ forbids }) => forbids).map(({ code }) => code))];
  if (codes.length > 0) throw new Invalid('input.invalid', codes.map((code) => ({ field, code })));
}

export interface SwapChoice {
  readonly userId: UserId;
  readonly name: string;
  /** Why they cannot take it for nothing in return. */
  readonly fault: string | null;
  readonly shifts: readonly (SwapShift & { readonly fault: string | null })[];
}

/** So many days on, shifts can be had in return. */
const daysAhead = 21;

/**
 * Colleagues of the team with their shifts that could be had in return. What forbids it is said as far as shifts show it;
 * whether somebody is away is theirs to say.
 *
 * @throws NotFound `swap.no-shift`
 */
export async function swapChoicesFor(desk: SwapDesk, date: string): Promise<SwapChoice[]> {
  const me = requireUserId(desk.principal);
  const given = await ownShift(desk, me, date);
  const today = desk.now.toISOString().slice(0, 10);
  const until = daysAfter(mondayOf(date), daysAhead - 1);
  const members = (await desk.members(given.teamId)).filter(({ userId }) => userId !== me);
  const from = today < date ? today : date;
  const all = await desk.published.shifts([me, ...members.map(({ userId }) => userId)], daysAfter(from, -7), daysAfter(until, 7));
  const mine = all.filter(({ agentId }) => agentId === me);
  return members.map(({ userId, name }) => {
    const theirs = all.filter(({ agentId }) => agentId === userId);
    const faultWith = (wished: PublishedShift | null): string | null => forbiddenBy([...mine, ...theirs], { given, wished, colleagueId: userId })[0]?.code ?? null;
    const open = theirs.filter((shift) => shift.teamId === given.teamId && shift.startsAt > desk.now && shift.date <= until);
    return { userId, name, fault: faultWith(null), shifts: open.map((shift) => ({ ...kept(shift), fault: faultWith(shift) })) };
  });
}

async function ownShift({ published }: SwapDesk, me: UserId, date: string): Promise<PublishedShift> {
  const [shift] = await published.shifts([me], date, date);
  if (!shift) throw new NotFound('swap.no-shift');
  return shift;
}

async function wishedShift(desk: SwapDesk, given: PublishedShift, { offeredTo, wishedDate }: SwapWish): Promise<PublishedShift | null> {
  if (offeredTo === given.agentId) throw new Invalid('input.invalid', [{ field: 'offeredTo', code: 'swap.with-oneself' }]);
  if (offeredTo !== null && !(await desk.members(given.teamId)).some(({ userId }) => userId === offeredTo)) {
    throw new Invalid('input.invalid', [{ field: 'offeredTo', code: 'swap.other-team' }]);
  }
  if (wishedDate === null) return null;
  if (offeredTo === null) throw new Invalid('input.invalid', [{ field: 'wishedDate', code: 'swap.with-nobody' }]);
  const wished = (await desk.published.shifts([offeredTo], wishedDate, wishedDate)).find(({ teamId }) => teamId === given.teamId);
  if (!wished) throw new Invalid('input.invalid', [{ field: 'wishedDate', code: 'swap.no-shift' }]);
  return wished;
}

function kept({ date, fromMinute, untilMinute }: PublishedShift): SwapShift {
  return { date, fromMinute, untilMinute };
}
