import type { UserId } from '@ingang/kernel';
import type { WorkedDay } from '@ingang/planning/board';
import type { Absence, AgentContract, PlannedShift, Requirement, WeekBasis, WishedDay } from '../../domain/schedule/week.ts';

export interface KeptContract extends AgentContract {
  readonly userId: UserId;
  readonly version: number;
}

export interface KeptAbsence extends Absence {
  readonly id: string;
}

export interface KeptWish extends WishedDay {
  readonly id: string;
  /** Why it was refused. */
  readonly reason: string | null;
  /** Counts answers. */
  readonly version: number;
}

export interface KeptRequirement {
  readonly teamId: string;
  readonly version: number;
  readonly content: Requirement;
}

/** Who made a change, and when. */
export interface Change {
  readonly at: Date;
  /** Null: it came with the demo content. */
  readonly by: UserId | null;
}

/** What was agreed and said about the people of a team. Row-level security keeps to the teams that the caller plans for. */
export interface Agreements {
  contracts(users: readonly UserId[]): Promise<readonly KeptContract[]>;
  /** False when it is no longer at the version before. */
  keepContract(contract: KeptContract, change: Change): Promise<boolean>;
  /** Absences that touch these dates, both included. */
  absences(users: readonly UserId[], from: string, until: string): Promise<readonly KeptAbsence[]>;
  findAbsence(id: string): Promise<KeptAbsence | undefined>;
  addAbsence(absence: KeptAbsence, change: Change): Promise<void>;
  removeAbsence(id: string): Promise<boolean>;
  wishes(users: readonly UserId[], from: string, until: string): Promise<readonly KeptWish[]>;
  findWish(id: string): Promise<KeptWish | undefined>;
  /** A wish for the same date is replaced, and is asked anew. */
  putWish(wish: Pick<KeptWish, 'id' | 'userId' | 'date' | 'hours'>, change: Change): Promise<void>;
  /** False when it is no longer at the version before. */
  answerWish(wish: KeptWish, change: Change): Promise<boolean>;
  removeWish(id: string): Promise<boolean>;
  requirement(teamId: string): Promise<KeptRequirement | undefined>;
  /** False when it is no longer at the version before. */
  keepRequirement(requirement: KeptRequirement, change: Change): Promise<boolean>;
}

export interface KeptShift extends PlannedShift {
  readonly id: string;
  readonly version: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** How a schedule was made. */
export interface MadeFigures {
  readonly gap: number | null;
  readonly cost: number;
  readonly shortHours: number;
  readonly seconds: number;
  readonly ended: 'within-gap' | 'time' | 'stopped';
  readonly madeAt: string;
}

/** The week of a team: as it is worked on, or as people know it. */
export interface KeptSchedule {
  readonly id: string;
  readonly teamId: string;
  /** Its Monday. */
  readonly week: string;
  readonly state: 'draft' | 'published';
  readonly basis: WeekBasis;
  readonly figures: MadeFigures | null;
  readonly generated: boolean;
  readonly version: number;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
  readonly publishedBy: UserId | null;
}

export interface Schedules {
  /** Teams for which the caller makes schedules. */
  plannedTeams(): Promise<ReadonlySet<string>>;
  find(id: string): Promise<KeptSchedule | undefined>;
  ofWeek(teamId: string, week: string): Promise<readonly KeptSchedule[]>;
  /** False when the week has one in this state. */
  add(schedule: Omit<KeptSchedule, 'changedAt' | 'version'>, change: Change): Promise<boolean>;
  /** Makes a next version. False when it is no longer at this one. */
  claim(id: string, version: number, fields: Partial<Pick<KeptSchedule, 'basis' | 'figures' | 'generated' | 'publishedAt' | 'publishedBy'>>, change: Change): Promise<boolean>;
  /** A next version, whatever it is at: for one shift that was changed. */
  touch(id: string, change: Change): Promise<void>;
  remove(id: string): Promise<void>;
  /** By date, then by beginning. */
  shifts(scheduleId: string): Promise<readonly KeptShift[]>;
  /** Published shifts of people on dates, both included, of whichever team. */
  publishedShifts(users: readonly UserId[], from: string, until: string): Promise<readonly KeptShift[]>;
  /** What people worked by published schedules on days of which a shift was, both included, of whichever team; by date. */
  workedDays(users: readonly UserId[], from: string, until: string): Promise<ReadonlyMap<UserId, readonly WorkedDay[]>>;
  findShift(id: string): Promise<(KeptShift & { readonly scheduleId: string }) | undefined>;
  /** False when somebody works on that date already. */
  addShift(scheduleId: string, id: string, shift: PlannedShift, change: Change): Promise<boolean>;
  /** False when it is no longer at this version. */
  changeShift(id: string, version: number, shift: Omit<PlannedShift, 'agentId' | 'date'>, change: Change): Promise<boolean>;
  removeShift(id: string, version: number): Promise<boolean>;
  /** Makes the shifts of a schedule these: those of the same person and date keep their id. */
  replaceShifts(scheduleId: string, shifts: readonly PlannedShift[], newId: () => string, change: Change): Promise<void>;
  /** Schedules, absences and wishes that have been kept as long as they have to. */
  forget(now: Date): Promise<void>;
}
