import { Conflict, Invalid, NotFound, Refused } from '@ingang/kernel';
import { dutchDay } from '../../domain/own-schedule/dutch-day.ts';
import { daysAfter, type PlannedShift, type WishedDay } from '../../domain/schedule/week.ts';
import { changeBy, requirePerson, requireTeam, type ScheduleDesk } from './desk.ts';
import type { KeptWish } from './ports.ts';

/** So far ahead wishes are shown. */
const daysAhead = 366;

export interface WishOfTeam extends KeptWish {
  readonly name: string;
  /** What is published for that date. */
  readonly shift: PlannedShift | null;
  /** Whether the caller may answer it: nobody answers the own wish. */
  readonly isOwn: boolean;
}

/** What people of a team would rather, from today on, by date. @throws NotFound `planning.team-unknown` */
export async function wishesOfTeam(desk: ScheduleDesk, teamId: string): Promise<readonly WishOfTeam[]> {
  await requireTeam(desk, teamId);
  const members = await desk.members(teamId);
  const users = members.map(({ userId }) => userId);
  const today = dutchDay(desk.now);
  const wishes = await desk.agreements.wishes(users, today, daysAfter(today, daysAhead));
  const [first, last] = [wishes[0]?.date, wishes.at(-1)?.date];
  const shifts = first !== undefined && last !== undefined ? await desk.schedules.publishedShifts(users, first, last) : [];
  desk.record({ action: 'look', subjectKind: 'planning-wish', details: { teamId } });
  return wishes.map((wish) => ({
    ...wish,
    name: members.find(({ userId }) => userId === wish.userId)?.name ?? '',
    shift: shifts.find(({ agentId, date }) => agentId === wish.userId && date === wish.date) ?? null,
    isOwn: wish.userId === desk.principal.userId,
  }));
}

/** @throws NotFound, Invalid */
export async function noteWish(desk: ScheduleDesk, wish: Pick<WishedDay, 'userId' | 'date' | 'hours'>): Promise<KeptWish> {
  await requirePerson(desk, wish.userId);
  if (wish.hours && wish.hours.fromMinute >= wish.hours.untilMinute) throw new Invalid('input.invalid', [{ field: 'hours', code: 'planning.hours-reversed' }]);
  const kept = { ...wish, id: desk.newId(), answer: null, reason: null, version: 1 };
  await desk.agreements.putWish(kept, changeBy(desk));
  noted(desk, kept.id, 'create');
  return kept;
}

export interface WishAnswer {
  readonly version: number;
  /** Null takes an answer back. */
  readonly answer: KeptWish['answer'];
  readonly reason?: string | undefined;
}

/**
 * Says what becomes of a wish: granted is a promise that schedules keep to, refused counts no more.
 *
 * @throws NotFound `planning.wish-unknown`; Refused `planning.own-wish`; Invalid `planning.reason-missing`; Conflict `conflict.version`
 */
export async function answerWish(desk: ScheduleDesk, id: string, { version, answer, reason }: WishAnswer): Promise<KeptWish> {
  const wish = await openWish(desk, id);
  if (wish.userId === desk.principal.userId) throw new Refused('planning.own-wish');
  if (answer === 'refused' && !reason?.trim()) throw new Invalid('input.invalid', [{ field: 'reason', code: 'planning.reason-missing' }]);
  const next = { ...wish, answer, reason: answer === 'refused' ? reason!.trim() : null, version: version + 1 };
  if (!(await desk.agreements.answerWish(next, changeBy(desk)))) throw new Conflict('conflict.version', await desk.agreements.findWish(id));
  noted(desk, id, 'change');
  return next;
}

/** @throws NotFound `planning.wish-unknown` */
export async function removeWish(desk: ScheduleDesk, id: string): Promise<void> {
  await openWish(desk, id);
  if (!(await desk.agreements.removeWish(id))) throw new NotFound('planning.wish-unknown');
  noted(desk, id, 'erase');
}

async function openWish(desk: ScheduleDesk, id: string): Promise<KeptWish> {
  const wish = await desk.agreements.findWish(id);
  if (!wish || !(await desk.mayPlanFor(wish.userId))) throw new NotFound('planning.wish-unknown');
  return wish;
}

function noted({ record, publish }: ScheduleDesk, subjectId: string, action: 'create' | 'change' | 'erase'): void {
  record({ action, subjectKind: 'planning-wish', subjectId });
  publish({ topic: 'planning.agreements-changed', subjectId });
}
