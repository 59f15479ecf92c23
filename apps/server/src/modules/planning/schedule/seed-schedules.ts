import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { civilDay } from '../../region/index.ts';
import { basisOfWeek } from '../domain/schedule/basis-of-week.ts';
import { datesOfWeek, daysAfter, isMonday, type AgentContract, type PlannedShift, type Requirement } from '../domain/schedule/week.ts';
import { agreementsInPostgres } from '../postgres/schedule/agreements.ts';
import { schedulesInPostgres } from '../postgres/schedule/schedules.ts';

const team = 'joint-phone';
const contacts = [3, 5, 6, 6, 6, 5, 4, 3, 4, 5, 5, 4, 4, 3, 3, 2, 2];

/** What the phone team of the demo takes in: most on Monday morning. */
const requirement: Requirement = {
  intervalMinutes: 30,
  norm: { fraction: 0.8, withinSeconds: 30 },
  days: [1.2, 1, 0.8, 1, 0.8].map((busyness, index) => ({
    weekday: index + 1, open: { fromMinute: 510, untilMinute: 1020 },
    work: { 'channel:phone': { contacts: contacts.map((count) => Math.round(count * busyness * 10) / 10), handlingSeconds: 270, patienceSeconds: 180 } },
  })),
};

interface DemoAgent {
  readonly username: string;
  readonly contract: Omit<AgentContract, 'shortestShiftMinutes'>;
  readonly works: readonly (readonly [weekday: number, fromMinute: number, untilMinute: number, breakMinute?: number])[];
}

const agents: readonly DemoAgent[] = [
  {
    username: 'anouk', contract: { place: 'office', paidMinutesAWeek: 1920, mostDays: 4, longestShiftMinutes: 510, week: [{ weekday: 3, hours: null }] },
    works: [[1, 510, 1020, 750], [2, 510, 1020, 750], [4, 510, 1020, 750], [5, 510, 1020, 750]],
  },
  {
    username: 'samir', contract: { place: 'office', paidMinutesAWeek: 1920, mostDays: 4, longestShiftMinutes: 510, week: [{ weekday: 5, hours: null }] },
    works: [[1, 510, 1020, 720], [2, 510, 1020, 720], [3, 510, 1020, 720], [4, 510, 1020, 720]],
  },
  {
    username: 'joost', contract: { place: 'home', paidMinutesAWeek: 960, mostDays: 5, longestShiftMinutes: 300, week: [] },
    works: [[1, 540, 780], [2, 540, 780], [3, 540, 780], [5, 540, 780]],
  },
  {
    username: 'mirjam', contract: { place: 'office', paidMinutesAWeek: 960, mostDays: 3, longestShiftMinutes: 510, week: [] },
    works: [[1, 540, 720], [3, 510, 1020, 780], [5, 510, 840]],
  },
];

/** Contracts of the demo's agents and what they do this week and the next, as if it had been made and published. Marked as generated. */
export async function seedSchedules(work: Work, users: ReadonlyMap<string, UserId>): Promise<void> {
  const agreements = agreementsInPostgres(work);
  const change = { at: work.now, by: null };
  const known = agents.flatMap(({ username, ...agent }) => {
    const userId = users.get(username);
    return userId ? [{ userId, ...agent }] : [];
  });
  await agreements.keepRequirement({ teamId: team, version: 1, content: requirement }, change);
  for (const { userId, contract } of known) await agreements.keepContract({ userId, version: 1, shortestShiftMinutes: 180, ...contract }, change);
  const monday = mondayOf(civilDay(work.now));
  for (const week of [monday, daysAfter(monday, 7)]) await publish(work, week, known.flatMap(({ userId, works }) => shiftsOf(userId, works, week)));
  const wishing = users.get('anouk');
  if (wishing) await agreements.putWish({ id: work.newId(), userId: wishing, date: daysAfter(monday, 11), hours: { fromMinute: 510, untilMinute: 900 } }, change);
}

async function publish(work: Work, week: string, shifts: readonly PlannedShift[]): Promise<void> {
  const schedules = schedulesInPostgres(work);
  const id = work.newId();
  const change = { at: work.now, by: null };
  const basis = basisOfWeek(requirement, week);
  await schedules.add({ id, teamId: team, week, state: 'published', basis, figures: null, generated: true, publishedAt: work.now, publishedBy: null }, change);
  await schedules.replaceShifts(id, shifts.filter(({ date }) => basis.days.some((day) => day.date === date)), work.newId, change);
}

function shiftsOf(agentId: UserId, works: DemoAgent['works'], week: string): PlannedShift[] {
  const dates = datesOfWeek(week);
  return works.map(([weekday, fromMinute, untilMinute, pause]) => ({
    agentId, date: dates[weekday - 1]!, fromMinute, untilMinute, activities: [],
    breaks: pause === undefined ? [] : [{ fromMinute: pause, untilMinute: pause + 30 }],
  }));
}

function mondayOf(date: string): string {
  return isMonday(date) ? date : mondayOf(daysAfter(date, -1));
}
