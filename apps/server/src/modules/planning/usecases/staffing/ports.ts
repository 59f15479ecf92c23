import type { UserId } from '@ingang/kernel';
import type { StaffingRequest } from '@ingang/contracts/planning/staffing';
import type { WeekFigures } from '@ingang/planning/staffing';

/**
 * People needed at once in one week, as it was kept: what a schedule starts from.
 *
 * @example { monday: '2026-11-23', periodMinutes: 30, skills: { phone: [0, 0, …, 4, 5, …] } } // skills.phone[2 * 48 + 18]: Wednesday from 09:00 to 09:30
 */
export interface RequiredStaff {
  readonly id: string;
  readonly name: string;
  readonly forecastId: string | null;
  /** Made from generated counts: to try things with, not to plan by. */
  readonly isExample: boolean;
  /** `YYYY-MM-DD` */
  readonly monday: string;
  /** For whom; null: any team. */
  readonly teamId: string | null;
  readonly periodMinutes: 15 | 30 | 60;
  /** Per skill a number for each period of the week, from Monday midnight on as clocks on the wall divide the day: 7 × 1440 / periodMinutes of them. */
  readonly skills: Readonly<Record<string, readonly number[]>>;
  readonly request: StaffingRequest;
  readonly figures: WeekFigures;
  readonly keptAt: Date;
  readonly keptBy: UserId | null;
}

export interface RequiredStaffs {
  /** The newest first; of one week, or of all. With a team: those for that team and those for any team. */
  list(filter: { readonly monday?: string; readonly teamId?: string }): Promise<readonly RequiredStaff[]>;
  find(id: string): Promise<RequiredStaff | undefined>;
  add(staff: RequiredStaff): Promise<void>;
  /** False when there is none. */
  remove(id: string): Promise<boolean>;
}
