import { Conflict, NotFound, type UserId } from '@ingang/kernel';
import { instantAt } from '@ingang/kernel/working-calendar';
import { requireRoleJointly, requireUserId, type Principal } from '../../../../platform/access/index.ts';
import type { Work } from '../../../../platform/database/work.ts';
import { adherenceNow, adherenceOf, type Adherence, type AdherenceNow } from '../../domain/adherence/adherence.ts';
import { planOf, type ShiftOfDay } from '../../domain/adherence/plan-of.ts';
import { dutchDay, mondayOf } from '../../domain/own-schedule/dutch-day.ts';
import type { PublishedSchedules } from '../own-schedule/ports.ts';
import type { AdherenceRule, AdherenceRules, PresenceHistory } from './ports.ts';

export interface AdherenceDesk {
  readonly principal: Principal;
  readonly now: Date;
  readonly published: PublishedSchedules;
  readonly presence: PresenceHistory;
  readonly rules: AdherenceRules;
}

export interface PersonOfDay {
  readonly userId: UserId;
  readonly name: string;
  readonly shift: ShiftOfDay | undefined;
  /** Whether the telephone said anything of this person. */
  readonly isKnown: boolean;
  readonly adherence: Adherence;
  /** How things stand; not for another day than today. */
  readonly now: AdherenceNow | undefined;
}

export interface AdherenceOfDay {
  readonly date: string;
  readonly rule: AdherenceRule;
  readonly people: readonly PersonOfDay[];
}

const timeZone = 'Europe/Amsterdam';

/**
 * A day of people beside their plan. A day that has not come yet has nothing to compare, and one that is longer ago than is kept is
 * not there any more.
 *
 * @throws NotFound `adherence.forgotten`, `adherence.not-yet`
 */
export async function adherenceOn(desk: AdherenceDesk, members: readonly { readonly userId: UserId; readonly name: string }[], wishedDate?: string): Promise<AdherenceOfDay> {
  const { now, published, presence, rules } = desk;
  const today = dutchDay(now);
  const date = wishedDate ?? today;
  const rule = await rules.current();
  if (date > today) throw new NotFound('adherence.not-yet');
  if (date < dutchDay(new Date(now.getTime() - rule.keepDays * 86_400_000))) throw new NotFound('adherence.forgotten');
  const from = instantAt(timeZone, date, '00:00');
  const midnight = instantAt(timeZone, date, '24:00', 'end');
  const until = midnight < now ? midnight : now;
  const users = members.map(({ userId }) => userId);
  const shifts = new Map((await published.shifts(users, date, date)).map((shift) => [shift.agentId, shift]));
  const history = await presence.between(users, from, until);
  const people = members.map(({ userId, name }): PersonOfDay => {
    const shift = shifts.get(userId);
    const said = history.get(userId);
    const measured = { plan: shift ? planOf(shift) : [], presence: said ?? [], from: from.getTime(), until: until.getTime(), toleranceMinutes: rule.toleranceMinutes };
    const adherence = adherenceOf(said ? measured : { ...measured, until: from.getTime() });
    return { userId, name, shift, isKnown: said !== undefined, adherence, now: date === today ? adherenceNow(adherence) : undefined };
  });
  return { date, rule, people };
}

/** Those of a team with a shift, and those who are there without one; only who the caller leads. */
export function worthShowing({ shift, adherence }: PersonOfDay): boolean {
  return shift !== undefined || adherence.stretches.some(({ doing }) => doing !== 'offline');
}

/** @returns whether the week of a date is published for a team */
export async function isPublished({ principal, published }: AdherenceDesk, teamId: string, date: string): Promise<boolean> {
  const week = mondayOf(date);
  return (await published.weeks(requireUserId(principal), week, week)).some((one) => one.teamId === teamId);
}

/** For the region as a whole, by who leads a team of the joint centre. @throws Refused `access.other-authority`; Conflict `conflict.version` with `current` */
export async function changeAdherenceRule({ principal, now, rules }: AdherenceDesk, record: Work['record'], { version, toleranceMinutes }: { readonly version: number; readonly toleranceMinutes: number }): Promise<AdherenceRule> {
  requireRoleJointly(principal, ['team-lead', 'administrator']);
  const before = await rules.current();
  if (before.version !== version) throw new Conflict('conflict.version', { version: before.version, toleranceMinutes: before.toleranceMinutes });
  const after = { ...before, toleranceMinutes, version: version + 1, changedAt: now, changedByName: principal.name };
  if (!(await rules.change(after))) throw new Conflict('conflict.version', { version: (await rules.current()).version });
  record({ action: 'change', subjectKind: 'planning-adherence-rule', details: { from: before.toleranceMinutes, to: toleranceMinutes } });
  return after;
}
