import { NewSwap, OwnSchedule, OwnScheduleQuery, ShiftSwap, ShiftSwapList, SwapChoices, SwapChoicesQuery, SwapEffects, SwapParams, SwapStep } from '@ingang/contracts/planning/own-schedule';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import { userNames } from '../../../people/index.ts';
import type { SwapPart } from '../../domain/own-schedule/swap.ts';
import { askSwap, swapChoicesFor } from '../../usecases/own-schedule/ask-swap.ts';
import { ownSchedule } from '../../usecases/own-schedule/own-schedule.ts';
import type { Swap } from '../../usecases/own-schedule/ports.ts';
import { effectsOfSwap, stepSwap } from '../../usecases/own-schedule/step-swap.ts';
import { partsIn, stepsFor, type SwapDesk } from '../../usecases/own-schedule/swap-desk.ts';
import { swapDesk } from './desks.ts';

const shared = { tag: 'planning', access: 'planning:see-own-schedule' } as const;
const settledDays = 30;

export const swapRoutes: readonly Route[] = [
  route({
    ...shared, method: 'GET', path: '/my-schedule', operationId: 'readMySchedule', query: OwnScheduleQuery, answer: OwnSchedule, summary: 'Your own shifts, as far as schedules are published, in whole weeks',
    handle: async (work, { query }) => showSchedule(await ownSchedule(swapDesk(work), query)),
  }),
  route({
    ...shared, method: 'GET', path: '/shift-swaps', operationId: 'listSwaps', answer: ShiftSwapList,
    summary: 'Swaps that you asked for or are asked for, that are offered to your team, or that you decide about; settled ones of the last 30 days',
    handle: async (work) => {
      const desk = swapDesk(work);
      return { results: await showSwaps(work, desk, await desk.swaps.list(new Date(work.now.getTime() - settledDays * 86_400_000))) };
    },
  }),
  route({
    ...shared, method: 'GET', path: '/shift-swap-choices', operationId: 'listSwapChoices', query: SwapChoicesQuery, answer: SwapChoices,
    summary: 'Who may take your shift of a date, and which of their shifts you could have in return',
    handle: async (work, { query }) => ({ results: (await swapChoicesFor(swapDesk(work), query.date)).map((choice) => ({ ...choice, shifts: [...choice.shifts] })) }),
  }),
  route({
    ...shared, method: 'POST', path: '/shift-swaps', operationId: 'askSwap', body: NewSwap, status: 201, answer: ShiftSwap, summary: 'Ask a colleague, or your whole team, to take your shift over, alone or for one of theirs',
    handle: async (work, { body: { date, offeredTo, wishedDate, note } }) => {
      const desk = swapDesk(work);
      return showSwap(work, desk, await askSwap(desk, { date, offeredTo: (offeredTo ?? null) as UserId | null, wishedDate: wishedDate ?? null, note: note ?? null }));
    },
  }),
  route({
    ...shared, method: 'PATCH', path: '/shift-swaps/:swapId', operationId: 'stepSwap', params: SwapParams, body: SwapStep, answer: ShiftSwap,
    summary: 'Accept, decline, take back, approve or refuse a swap', description: 'Approving changes the schedule. A swap that breaks working time, or gives a shift to who is absent, cannot be approved.',
    handle: async (work, { params, body }) => {
      const desk = swapDesk(work);
      return showSwap(work, desk, await stepSwap(desk, params.swapId, body));
    },
  }),
  route({
    method: 'GET', path: '/shift-swaps/:swapId/effects', operationId: 'readSwapEffects', tag: 'planning', access: 'planning:decide-swaps', params: SwapParams, answer: SwapEffects,
    summary: 'What a swap would do: to the rest, hours and skills of both people, and to the service of the days',
    handle: async (work, { params }) => {
      const { findings, days, people } = await effectsOfSwap(swapDesk(work), params.swapId);
      const names = new Map(people.map(({ userId, name }) => [userId, name]));
      return { findings: findings.map(({ skills, ...finding }) => ({ ...finding, name: names.get(finding.userId) ?? '', ...(skills && { skills: [...skills] }) })), days: [...days] };
    },
  }),
];

async function showSwap(work: Work, desk: SwapDesk, swap: Swap): Promise<ShiftSwap> {
  return (await showSwaps(work, desk, [swap]))[0]!;
}

async function showSwaps(work: Work, desk: SwapDesk, swaps: readonly Swap[]): Promise<ShiftSwap[]> {
  const names = await userNames(work, swaps.flatMap(({ askedBy, offeredTo, colleagueId, decidedBy }) => [askedBy, offeredTo, colleagueId, decidedBy].filter((id) => id !== null)));
  const partsOf = await partsIn(desk);
  return swaps.map((swap) => describe(swap, names, partsOf(swap)));
}

function describe(swap: Swap, names: ReadonlyMap<UserId, string>, parts: readonly SwapPart[]): ShiftSwap {
  const { id, version, teamId, state, askedBy, offeredTo, colleagueId, given, wished, note, reason, askedAt, settledAt, decidedBy } = swap;
  const nameOf = (userId: UserId | null): string | null => (userId && names.get(userId)) ?? null;
  return {
    id, version, teamId, state, askedBy, askedByName: nameOf(askedBy) ?? '', offeredTo, offeredToName: nameOf(offeredTo), colleagueId, colleagueName: nameOf(colleagueId), given, wished, note, reason,
    askedAt: askedAt.toISOString(), settledAt: settledAt?.toISOString() ?? null, decidedByName: nameOf(decidedBy), mayStep: stepsFor(swap, parts),
  };
}

function showSchedule({ weeks, shifts, ...days }: Awaited<ReturnType<typeof ownSchedule>>): OwnSchedule {
  return {
    ...days,
    weeks: weeks.map(({ publishedAt, ...week }) => ({ ...week, publishedAt: publishedAt.toISOString() })),
    shifts: shifts.map(({ id: _id, version: _version, agentId: _agent, startsAt, endsAt, breaks, activities, ...shift }) => ({
      ...shift, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), breaks: [...breaks], activities: [...activities],
    })),
  };
}
