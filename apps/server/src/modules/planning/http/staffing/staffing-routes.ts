import { NewRequiredStaff, RequiredStaff as Answer, RequiredStaffList, RequiredStaffParams, RequiredStaffQuery } from '@ingang/contracts/planning/staffing';
import { NotFound } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import { userNames } from '../../../people/index.ts';
import { listTeams } from '../../../region/index.ts';
import { forecastDepsOf } from '../../forecast/forecast-deps.ts';
import { requiredStaffsInPostgres } from '../../postgres/staffing/required-staffs.ts';
import { keepRequiredStaff } from '../../usecases/staffing/keep-required-staff.ts';
import type { RequiredStaff } from '../../usecases/staffing/ports.ts';

const tag = 'planning';

export const staffingRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/required-staffs', operationId: 'listRequiredStaff', tag, access: 'planning:look-ahead', query: RequiredStaffQuery, answer: RequiredStaffList,
    summary: 'People needed in weeks, as they were kept, newest first',
    handle: async (work, { query: { monday, teamId } }) => {
      const all = await requiredStaffsInPostgres(work).list({ ...(monday !== undefined && { monday }), ...(teamId !== undefined && { teamId }) });
      return { results: await show(work, all) };
    },
  }),
  route({
    method: 'GET', path: '/required-staffs/:requiredStaffId', operationId: 'readRequiredStaff', tag, access: 'planning:look-ahead', params: RequiredStaffParams, answer: Answer,
    summary: 'People needed in one week, by skill and period, with what they follow from',
    handle: async (work, { params }) => {
      const found = await requiredStaffsInPostgres(work).find(params.requiredStaffId);
      if (!found) throw new NotFound('planning.required-staff-unknown');
      return (await show(work, [found]))[0]!;
    },
  }),
  route({
    method: 'POST', path: '/required-staffs', operationId: 'addRequiredStaff', tag, access: 'planning:make-forecasts', body: NewRequiredStaff, status: 201, answer: Answer,
    summary: 'Work out who is needed in a week of a forecast, and keep it for the schedule',
    handle: async (work, { body }) => {
      const isTeam = async (id: string): Promise<boolean> => (await listTeams(work)).some((team) => team.id === id);
      return (await show(work, [await keepRequiredStaff({ ...forecastDepsOf(work), staffs: requiredStaffsInPostgres(work), isTeam }, body)]))[0]!;
    },
  }),
  route({
    method: 'DELETE', path: '/required-staffs/:requiredStaffId', operationId: 'removeRequiredStaff', tag, access: 'planning:make-forecasts', params: RequiredStaffParams, status: 204,
    summary: 'Remove the people needed of a week',
    handle: async (work, { params: { requiredStaffId } }) => {
      if (!(await requiredStaffsInPostgres(work).remove(requiredStaffId))) throw new NotFound('planning.required-staff-unknown');
      work.record({ action: 'erase', subjectKind: 'planning-required-staff', subjectId: requiredStaffId });
      work.publish({ topic: 'planning.required-staff-changed', subjectId: requiredStaffId });
      return undefined;
    },
  }),
];

async function show(work: Work, all: readonly RequiredStaff[]) {
  const names = await userNames(work, all.flatMap(({ keptBy }) => keptBy ?? []));
  return all.map(({ keptAt, keptBy, skills, ...rest }) => ({
    ...rest, skills: mutable(skills), keptAt: keptAt.toISOString(), keptByName: (keptBy && names.get(keptBy)) ?? null,
  }));
}

function mutable(skills: RequiredStaff['skills']): Record<string, number[]> {
  return Object.fromEntries(Object.entries(skills).map(([skill, people]) => [skill, [...people]]));
}
