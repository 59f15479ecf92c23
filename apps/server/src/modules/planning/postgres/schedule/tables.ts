import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { DaySpan } from '@ingang/planning/board';
import type { Work } from '../../../../platform/database/work.ts';
import type { Activity, AgentContract, Requirement, WeekBasis } from '../../domain/schedule/week.ts';
import type { KeptSchedule, KeptWish, MadeFigures } from '../../usecases/schedule/ports.ts';

type Changed = { changed_at: Date; changed_by: UserId | null };

export type ScheduleTables = {
  planning_contract: {
    user_id: UserId; place: AgentContract['place']; paid_minutes_a_week: number; most_days: number; shortest_shift_minutes: number; longest_shift_minutes: number;
    week: JSONColumnType<({ weekday: number; off: true } | ({ weekday: number } & DaySpan))[]>; version: number;
  } & Changed;
  planning_wish: { id: string; user_id: UserId; date: string; from_minute: number | null; until_minute: number | null; noted_at: Date; answer: KeptWish['answer']; reason: string | null; answered_at: Date | null; answered_by: UserId | null; version: Generated<number> };
  planning_requirement: { team_id: string; content: JSONColumnType<Requirement>; version: number } & Changed;
  planning_schedule: {
    id: string; team_id: string; week: string; state: KeptSchedule['state']; basis: JSONColumnType<WeekBasis>; figures: ColumnType<MadeFigures | null, string | null, string | null>;
    generated: boolean; version: Generated<number>; published_at: Date | null; published_by: UserId | null;
  } & Changed;
  planning_shift: {
    id: string; schedule_id: string; agent_id: UserId; date: string; from_minute: number; until_minute: number; starts_at: GeneratedAlways<Date>; ends_at: GeneratedAlways<Date>;
    breaks: JSONColumnType<DaySpan[]>; activities: JSONColumnType<Activity[]>; version: Generated<number>;
  } & Changed;
};

export function scheduleTables(work: Pick<Work, 'tx'>) {
  return work.tx.withTables<ScheduleTables>();
}
