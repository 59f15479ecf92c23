import {
  AbsenceParams, AgentAbsence, AgentContract, AgentParams, AgentWish, ContractChange, KeptRequirement, NewAbsence, NewWish, RequirementChange,
  TeamRequirement, TeamScheduleParams, TeamWishList, WishAnswer, WishParams,
} from '@ingang/contracts/planning/schedule';
import type { UserId } from '@ingang/kernel';
import { route, type Route } from '../../../../platform/http/route.ts';
import { keepContract, keepRequirement, noteAbsence, removeAbsence } from '../../usecases/schedule/keep-agreements.ts';
import { requireTeam } from '../../usecases/schedule/desk.ts';
import { answerWish, noteWish, removeWish, wishesOfTeam } from '../../usecases/schedule/keep-wishes.ts';
import { scheduleDesk } from './schedule-desk.ts';
import { showContract, showRequirement } from './show.ts';

const shared = { tag: 'planning', access: 'planning:make-schedules' } as const;

/** What was agreed with people of a team, when they are absent, what they would like, and what a team has to take in. */
export const agreementRoutes: readonly Route[] = [
  route({
    ...shared, method: 'PUT', path: '/planning-contracts/:userId', operationId: 'keepContract', params: AgentParams, body: ContractChange, answer: AgentContract, summary: 'What was agreed with somebody of a team of yours about hours',
    handle: async (work, { params, body: { version, ...contract } }) => showContract(await keepContract(scheduleDesk(work), params.userId as UserId, version, contract)),
  }),
  route({
    ...shared, method: 'POST', path: '/planning-absences', operationId: 'noteAbsence', body: NewAbsence, status: 201, answer: AgentAbsence, summary: 'Note leave, illness or training; never why somebody is ill',
    handle: (work, { body }) => noteAbsence(scheduleDesk(work), { ...body, userId: body.userId as UserId }),
  }),
  route({
    ...shared, method: 'DELETE', path: '/planning-absences/:absenceId', operationId: 'removeAbsence', params: AbsenceParams, status: 204, summary: 'Remove an absence',
    handle: async (work, { params }) => {
      await removeAbsence(scheduleDesk(work), params.absenceId);
      return undefined;
    },
  }),
  route({
    ...shared, method: 'POST', path: '/planning-wishes', operationId: 'noteWish', body: NewWish, status: 201, answer: AgentWish, summary: 'Note what somebody would rather on a date; replaces an earlier wish for it',
    handle: (work, { body }) => noteWish(scheduleDesk(work), { ...body, userId: body.userId as UserId }),
  }),
  route({
    ...shared, method: 'GET', path: '/schedule-teams/:teamId/wishes', operationId: 'listTeamWishes', params: TeamScheduleParams, answer: TeamWishList, summary: 'What people of a team would rather, from today on',
    handle: async (work, { params }) => ({ results: (await wishesOfTeam(scheduleDesk(work), params.teamId)).map(({ shift, ...wish }) => ({ ...wish, shift: shift && { fromMinute: shift.fromMinute, untilMinute: shift.untilMinute } })) }),
  }),
  route({
    ...shared, method: 'PATCH', path: '/planning-wishes/:wishId', operationId: 'answerWish', params: WishParams, body: WishAnswer, answer: AgentWish,
    summary: 'Grant a wish, refuse it with a reason, or take the answer back; never your own', handle: (work, { params, body }) => answerWish(scheduleDesk(work), params.wishId, body),
  }),
  route({
    ...shared, method: 'DELETE', path: '/planning-wishes/:wishId', operationId: 'removeWish', params: WishParams, status: 204, summary: 'Remove a wish',
    handle: async (work, { params }) => {
      await removeWish(scheduleDesk(work), params.wishId);
      return undefined;
    },
  }),
  route({
    ...shared, method: 'GET', path: '/schedule-teams/:teamId/requirement', operationId: 'readRequirement', params: TeamScheduleParams, answer: TeamRequirement, summary: 'What a team has to take in on the days of an ordinary week',
    handle: async (work, { params }) => {
      const desk = scheduleDesk(work);
      await requireTeam(desk, params.teamId);
      return { requirement: showRequirement(await desk.agreements.requirement(params.teamId)) };
    },
  }),
  route({
    ...shared, method: 'PUT', path: '/schedule-teams/:teamId/requirement', operationId: 'keepRequirement', params: TeamScheduleParams, body: RequirementChange, answer: KeptRequirement,
    summary: 'What a team has to take in on the days of an ordinary week, and the norm',
    handle: async (work, { params, body }) => {
      const kept = await keepRequirement(scheduleDesk(work), params.teamId, body.version, body.content);
      return { ...kept, content: body.content };
    },
  }),
];
