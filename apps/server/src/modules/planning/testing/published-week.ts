import { sql } from 'kysely';
import { asSystem, signedIn, type TestPerson } from '../../../../../../tests/support/people.ts';
import type { TestServer } from '../../../../../../tests/support/test-server.ts';
import { newId } from '../../../platform/database/work.ts';

/** Monday of the week after the one in which the clock of tests stands still. */
export const publishedWeek = '2026-01-19';

export interface Team {
  readonly mirjam: TestPerson;
  readonly anouk: TestPerson;
  readonly samir: TestPerson;
  readonly wilma: TestPerson;
  /** Of another team. */
  readonly geertje: TestPerson;
}

/** A team with its lead and three agents, and somebody of another team. */
export async function teamOf(server: TestServer): Promise<Team> {
  const mirjam = await signedIn(server, 'mirjam', { role: 'team-lead' });
  const [anouk, samir, wilma, geertje] = await Promise.all(['anouk', 'samir', 'wilma', 'geertje'].map((name) => signedIn(server, name, { role: 'agent' })));
  const team = { mirjam, anouk: anouk!, samir: samir!, wilma: wilma!, geertje: geertje! };
  await asSystem(server, async ({ tx }) => {
    for (const [id, person, leads] of [['joint-phone', mirjam, true], ['joint-phone', team.anouk, false], ['joint-phone', team.samir, false], ['joint-phone', team.wilma, false], ['joint-writing', team.geertje, false]] as const) {
      await sql`INSERT INTO team_member (team_id, user_id, leads) VALUES (${id}, ${person.userId}, ${leads})`.execute(tx);
      await sql`INSERT INTO user_skill (user_id, kind, value, level) VALUES (${person.userId}, 'channel', 'phone', 4)`.execute(tx);
    }
  });
  return team;
}

export interface WorkedDay {
  readonly who: TestPerson;
  readonly date: string;
  readonly fromMinute?: number;
  readonly untilMinute?: number;
  readonly activities?: readonly object[];
}

/** A week of the team as people know it: 9:00 to 17:30 with half an hour of break, unless said otherwise. @returns the id of the schedule */
export function publishWeek(server: TestServer, days: readonly WorkedDay[], { week = publishedWeek, state = 'published' }: { readonly week?: string; readonly state?: 'draft' | 'published' } = {}): Promise<string> {
  const scheduleId = newId();
  const dates = Array.from({ length: 5 }, (_, day) => new Date(Date.parse(week) + day * 86_400_000).toISOString().slice(0, 10));
  const basis = {
    source: 'given', intervalMinutes: 60, norm: { fraction: 0.8, withinSeconds: 20 },
    days: dates.map((date) => ({ date, open: { fromMinute: 540, untilMinute: 1020 }, required: { 'channel:phone': Array(8).fill(1) }, offered: { 'channel:phone': { contacts: Array(8).fill(5), handlingSeconds: 240 } } })),
  };
  return asSystem(server, async ({ tx, now }) => {
    const publishedAt = state === 'published' ? now : null;
    await sql`INSERT INTO planning_schedule (id, team_id, week, state, basis, changed_at, published_at) VALUES (${scheduleId}, 'joint-phone', ${week}, ${state}, ${JSON.stringify(basis)}, ${now}, ${publishedAt})`.execute(tx);
    for (const { who, date, fromMinute = 540, untilMinute = 1050, activities = [] } of days) {
      const breaks = untilMinute - fromMinute > 330 ? [{ fromMinute: 750, untilMinute: 780 }] : [];
      await sql`INSERT INTO planning_shift (id, schedule_id, agent_id, date, from_minute, until_minute, breaks, activities, changed_at)
        VALUES (${newId()}, ${scheduleId}, ${who.userId}, ${date}, ${fromMinute}, ${untilMinute}, ${JSON.stringify(breaks)}, ${JSON.stringify(activities)}, ${now})`.execute(tx);
    }
    return scheduleId;
  });
}
