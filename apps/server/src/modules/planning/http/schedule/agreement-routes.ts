import {
  AbsenceParams, AgentAbsence, AgentContract, AgentParams, AgentWish, ContractChange, KeptRequirement, NewAbsence, NewWish, RequirementChange, TeamScheduleParams, WishParams,
} from '@ingang/contracts/planning/schedule';
import type { UserId } from '@ingang/kernel';
import { route, type Route } from '../../../../platform/http/route.ts';
import { keepContract, keepRequirement, noteAbsence, noteWish, removeAbsence, removeWish } from '../../usecases/schedule/keep-agreements.ts';
import { scheduleDesk } from './schedule-desk.ts';
import { showContract } from './show.ts';

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
    ...shared, method: 'DELETE', path: '/planning-wishes/:wishId', operationId: 'removeWish', params: WishParams, status: 204, summary: 'Remove a wish',
    handle: async (work, { params }) => {
      await removeWish(scheduleDesk(work), params.wishId);
      return undefined;
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
