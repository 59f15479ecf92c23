import {
  AtVersion, NewSchedule, NewShift, ScheduledShift, ScheduleParams, ScheduleTeamList, ShiftChange, ShiftParams, TeamSchedule, TeamScheduleParams, WeekBoard, WeekParams,
} from '@ingang/contracts/planning/schedule';
import type { UserId } from '@ingang/kernel';
import { route, type Route } from '../../../../platform/http/route.ts';
import { listTeams } from '../../../region/index.ts';
import { beginSchedule, discardDraft, renewBasis } from '../../usecases/schedule/begin-schedule.ts';
import { addShift, changeShift, removeShift } from '../../usecases/schedule/change-shift.ts';
import { publishSchedule } from '../../usecases/schedule/publish-schedule.ts';
import { scheduleDesk } from './schedule-desk.ts';
import { showBoard, showSchedule, showShift } from './show.ts';

const shared = { tag: 'planning', access: 'planning:make-schedules' } as const;

/** Weeks of teams: looked at, worked on by hand, made known. */
export const scheduleRoutes: readonly Route[] = [
  route({
    ...shared, method: 'GET', path: '/schedule-teams', operationId: 'listScheduleTeams', answer: ScheduleTeamList, summary: 'The teams for which you make schedules',
    handle: async (work) => {
      const planned = await scheduleDesk(work).schedules.plannedTeams();
      return { results: (await listTeams(work)).filter(({ id, active }) => active && planned.has(id)).map(({ id: teamId, name }) => ({ teamId, name })) };
    },
  }),
  route({
    ...shared, method: 'GET', path: '/schedule-teams/:teamId/weeks/:week', operationId: 'readScheduleWeek', params: WeekParams, answer: WeekBoard,
    summary: 'The week of a team: people with what was agreed, who is needed, the draft and what is published', description: '`week` is a Monday.',
    handle: (work, { params }) => showBoard(work, scheduleDesk(work), params.teamId, params.week),
  }),
  route({
    ...shared, method: 'POST', path: '/schedule-teams/:teamId/schedules', operationId: 'beginSchedule', params: TeamScheduleParams, body: NewSchedule, status: 201, answer: TeamSchedule,
    summary: 'Begin to work on the week of a team: from what is published, or empty',
    handle: async (work, { params, body }) => {
      const desk = scheduleDesk(work);
      return showSchedule(work, desk, await beginSchedule(desk, params.teamId, body.week));
    },
  }),
  route({
    ...shared, method: 'DELETE', path: '/schedules/:scheduleId', operationId: 'discardSchedule', params: ScheduleParams, query: AtVersion, status: 204, summary: 'Discard a draft; what is published stays',
    handle: async (work, { params, query }) => {
      await discardDraft(scheduleDesk(work), params.scheduleId, query.version);
      return undefined;
    },
  }),
  route({
    ...shared, method: 'POST', path: '/schedules/:scheduleId/renewals', operationId: 'renewScheduleBasis', params: ScheduleParams, body: AtVersion, status: 204, summary: 'Take over who is needed as it is known now',
    handle: async (work, { params, body }) => {
      await renewBasis(scheduleDesk(work), params.scheduleId, body.version);
      return undefined;
    },
  }),
  route({
    ...shared, method: 'POST', path: '/schedules/:scheduleId/publications', operationId: 'publishSchedule', params: ScheduleParams, body: AtVersion, answer: TeamSchedule,
    summary: 'Make a draft what people know; refused when it was changed since it was looked at',
    handle: async (work, { params, body }) => {
      const desk = scheduleDesk(work);
      return showSchedule(work, desk, await publishSchedule(desk, params.scheduleId, body.version));
    },
  }),
  route({
    ...shared, method: 'POST', path: '/schedules/:scheduleId/shifts', operationId: 'addShift', params: ScheduleParams, body: NewShift, status: 201, answer: ScheduledShift, summary: 'Let somebody work on a date',
    handle: async (work, { params, body }) => showShift(await addShift(scheduleDesk(work), params.scheduleId, { ...body, agentId: body.agentId as UserId })),
  }),
  route({
    ...shared, method: 'PATCH', path: '/schedule-shifts/:shiftId', operationId: 'changeShift', params: ShiftParams, body: ShiftChange, answer: ScheduledShift,
    summary: 'Change the hours of a shift in a draft', description: 'Rules of working time are named at the board and do not refuse: the answer for breaking them is a person\'s.',
    handle: async (work, { params, body: { version, ...hours } }) => showShift(await changeShift(scheduleDesk(work), params.shiftId, version, hours)),
  }),
  route({
    ...shared, method: 'DELETE', path: '/schedule-shifts/:shiftId', operationId: 'removeShift', params: ShiftParams, query: AtVersion, status: 204, summary: 'Take a shift out of a draft',
    handle: async (work, { params, query }) => {
      await removeShift(scheduleDesk(work), params.shiftId, query.version);
      return undefined;
    },
  }),
];
