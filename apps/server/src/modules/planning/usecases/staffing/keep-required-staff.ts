import type { StaffingRequest } from '@ingang/contracts/planning/staffing';
import { Invalid, NotFound } from '@ingang/kernel';
import { isIsoDate, weekdayOf, epochDayOf } from '@ingang/kernel/working-calendar';
import { contactsOfWeek } from '@ingang/planning/forecast';
import { staffPeriods, weekFigures, type StaffedPeriod } from '@ingang/planning/staffing';
import type { Principal } from '../../../../platform/access/index.ts';
import type { Work } from '../../../../platform/database/work.ts';
import type { Forecasts } from '../forecast/ports.ts';
import type { RequiredStaff, RequiredStaffs } from './ports.ts';

export interface KeepRequiredStaffDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: () => string;
  readonly forecasts: Pick<Forecasts, 'find' | 'readSeries'>;
  readonly staffs: RequiredStaffs;
  readonly isTeam: (id: string) => Promise<boolean>;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

export interface WantedStaff {
  readonly name: string;
  readonly teamId: string | null;
  readonly request: StaffingRequest;
}

/**
 * Works out again who is needed, as the page showed it, and keeps that for the schedule.
 *
 * @throws NotFound `planning.forecast-unknown`; Invalid `planning.no-monday`, `planning.staffing-unusable`, `planning.team-unknown`, `planning.queues-overlap`
 */
export async function keepRequiredStaff(deps: KeepRequiredStaffDeps, { name, teamId, request }: WantedStaff): Promise<RequiredStaff> {
  const { monday, queues, periodMinutes, costs } = request;
  if (!isIsoDate(monday) || weekdayOf(epochDayOf(monday)) !== 'monday') throw fault('request.monday', 'planning.no-monday');
  if (queues.some(({ position }, index) => queues.some((other, place) => place < index && (other.position === position || other.position === 0 || position === 0)))) throw fault('request.queues', 'planning.queues-overlap');
  if (teamId !== null && !(await deps.isTeam(teamId))) throw fault('teamId', 'planning.team-unknown');
  const forecast = await deps.forecasts.find(request.forecastId);
  if (!forecast) throw new NotFound('planning.forecast-unknown');
  const skills: Record<string, number[]> = {};
  const all: StaffedPeriod[] = [];
  for (const [index, queue] of queues.entries()) {
    const periods = await staffed(deps, request, queue, index);
    skills[queue.skill] = periods.map(({ agents }, period) => agents + (skills[queue.skill]?.[period] ?? 0));
    all.push(...periods);
  }
  const mostAgents = Math.max(...periodsOfWeek(skills));
  const figures = { ...weekFigures(all, periodMinutes, costs), mostAgents };
  const staff: RequiredStaff = {
    id: deps.newId(), name, forecastId: forecast.id, isExample: forecast.source === 'example', monday, teamId, periodMinutes, skills, request, figures, keptAt: deps.now, keptBy: deps.principal.userId ?? null,
  };
  await deps.staffs.add(staff);
  deps.record({ action: 'create', subjectKind: 'planning-required-staff', subjectId: staff.id });
  deps.publish({ topic: 'planning.required-staff-changed', subjectId: staff.id });
  return staff;
}

async function staffed({ forecasts }: KeepRequiredStaffDeps, { forecastId, monday, coverage, periodMinutes, rule }: StaffingRequest, queue: StaffingRequest['queues'][number], index: number): Promise<readonly StaffedPeriod[]> {
  const series = await forecasts.readSeries(forecastId, queue.position);
  if (!series) throw fault(`request.queues[${index}].position`, 'planning.series-unknown');
  try {
    const { contacts } = contactsOfWeek(series.kept, monday, coverage);
    return staffPeriods(contacts, series.kept.intervalMinutes, periodMinutes, { ...queue, rule });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw fault(`request.queues[${index}]`, 'planning.staffing-unusable', { fault: error.message });
  }
}

/** People of all skills together, period by period. */
function periodsOfWeek(skills: Readonly<Record<string, readonly number[]>>): readonly number[] {
  const lists = Object.values(skills);
  return lists[0]!.map((_, period) => lists.reduce((sum, people) => sum + people[period]!, 0));
}

function fault(field: string, code: string, params: Readonly<Record<string, string>> = {}): Invalid {
  return new Invalid('input.invalid', [{ field, code, params }]);
}
