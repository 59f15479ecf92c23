import { PauseRecording } from '@ingang/contracts/phone/company';
import { MyCallAnswer, Presence as PresenceAnswer } from '@ingang/contracts/phone-desk';
import { SetPresenceOf, Supervise, SupervisionRule as RuleAnswer, SupervisionRuleChange } from '@ingang/contracts/phone/live';
import { Uuid } from '@ingang/contracts/text';
import { Conflict, NotFound, Refused, type UserId } from '@ingang/kernel';
import { Type, type Static } from 'typebox';
import { requireRoleFor, requireUserId } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { usersLed } from '../../people/index.ts';
import type { CallId } from '../domain/call/index.ts';
import { askSwitchboard } from '../open-switchboard.ts';
import { livingCall, presenceOf } from '../postgres/read-calls.ts';
import { saveSupervisionRule, supervisionRule, type KeptSupervisionRule } from '../postgres/supervision.ts';
import { leadingOf, maySetPresence, requireSupervision } from '../usecases/supervise.ts';
import { readMyCall } from './call-routes.ts';
import { presenceAnswer } from './presence-routes.ts';

const tag = 'phone';
const CallParams = Type.Object({ callId: Uuid });
const UserParams = Type.Object({ userId: Uuid });

/** Team leads with calls and presence of their agents; agents with what is kept of their calls. */
export function supervisionRoutes(deps: RoomDeps): readonly Route[] {
  return [
    route({
      method: 'POST', path: '/phone/calls/:callId/supervise', operationId: 'superviseCall', tag, access: 'phone:supervise',
      summary: 'Listen to a call of an agent you lead, whisper to the agent, speak along, take it over, or stop',
      description: 'Your own telephone rings first. For listening and whispering say for what, with the header Purpose: quality-assurance, training or complaint-handling. Always recorded in the audit log; whether the agent sees that you listen is a rule of the region.',
      params: CallParams, body: Supervise, answer: MyCallAnswer,
      direct: async ({ workFor, inWork }, { params, body }) => {
        const self = requireUserId(workFor.principal);
        const agentId = body.agentId as UserId;
        const isTold = await inWork(async (work) => {
          const leading = leadingOf(work.principal, await usersLed(work));
          requireSupervision(work, { call: await livingCall(work.tx, params.callId), agent: await presenceOf(work.tx, agentId), leading, agentId, how: body.how });
          return (await supervisionRule(work.tx)).isAgentTold;
        });
        await askSwitchboard(deps, { ask: 'supervise', agentId: self, callId: params.callId as CallId, of: agentId, how: body.how, isTold });
        return inWork((work) => readMyCall(deps, work));
      },
    }),
    route({
      method: 'PUT', path: '/phone/presences/:userId', operationId: 'setPresenceOf', tag, access: 'phone:supervise',
      summary: 'Set the presence of an agent you lead: available, away and why, or signed off; during a call: after it',
      params: UserParams, body: SetPresenceOf, answer: PresenceAnswer,
      direct: async ({ workFor, inWork }, { params, body }) => {
        const agentId = params.userId as UserId;
        const { name } = workFor.principal;
        await inWork(async (work) => {
          const presence = await presenceOf(work.tx, agentId);
          if (presence === undefined || presence.state === 'offline') throw new Conflict('presence.colleague-not-signed-on');
          if (!maySetPresence(leadingOf(work.principal, await usersLed(work)), presence)) throw new Refused('supervision.not-yours');
          work.record({ action: 'change', subjectKind: 'presence', subjectId: agentId, details: { state: body.state, ...(body.reason && { reason: body.reason }) } });
        });
        if (body.state === 'offline') await askSwitchboard(deps, { ask: 'sign-off', agentId, by: name });
        else await askSwitchboard(deps, { ask: 'presence', agentId, state: body.state, by: name, ...(body.reason && { reason: body.reason }) });
        return inWork(async (work) => presenceAnswer((await presenceOf(work.tx, agentId))!));
      },
    }),
    ...pauseRoutes(deps),
    ...ruleRoutes,
  ];
}

function pauseRoutes(deps: RoomDeps): readonly Route[] {
  return (['pause', 'resume'] as const).map((verb) =>
    route({
      method: 'POST', path: `/phone/calls/:callId/${verb}-recording`, operationId: `${verb}Recording`, tag, access: 'phone:take-calls',
      summary: verb === 'pause' ? 'Keep nothing of your call for now: somebody is identified, pays, or asked for it' : 'Keep your call again, as far as there is no other reason not to',
      params: CallParams, body: PauseRecording, answer: MyCallAnswer,
      direct: async ({ workFor, inWork }, { params, body }) => {
        const agentId = requireUserId(workFor.principal);
        await inWork(async (work) => {
          if (!(await livingCall(work.tx, params.callId))) throw new NotFound('call.not-found');
        });
        await askSwitchboard(deps, { ask: 'command', agentId, callId: params.callId as CallId, command: { do: `${verb}-recording`, because: body.because } });
        return inWork((work) => readMyCall(deps, work));
      },
    }),
  );
}

const ruleRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/phone/supervision-rule', operationId: 'readSupervisionRule', tag, access: 'phone:look', answer: RuleAnswer,
    summary: 'Whether agents are told that a team lead listens',
    handle: async ({ tx }) => ruleAnswer(await supervisionRule(tx)),
  }),
  route({
    method: 'PUT', path: '/phone/supervision-rule', operationId: 'changeSupervisionRule', tag, access: 'phone:keep-recording-policies',
    body: SupervisionRuleChange, answer: RuleAnswer, summary: 'Decide whether agents are told that a team lead listens',
    handle: async (work, { body }) => changeRule(work, body),
  }),
];

async function changeRule(work: Work, { isAgentTold, version }: Static<typeof SupervisionRuleChange>): Promise<Static<typeof RuleAnswer>> {
  requireRoleFor(work.principal, ['administrator'], undefined);
  const saved = await saveSupervisionRule(work, isAgentTold, version);
  const now = ruleAnswer(await supervisionRule(work.tx));
  if (!saved) throw new Conflict('conflict.version', now);
  work.record({ action: 'change', subjectKind: 'supervision-rule', details: { isAgentTold } });
  work.publish({ topic: 'phone.supervision-rule-changed', subjectId: 'region' });
  return now;
}

function ruleAnswer({ isAgentTold, version, changedAt, changedByName }: KeptSupervisionRule): Static<typeof RuleAnswer> {
  return { isAgentTold, version, changedAt: changedAt?.toISOString() ?? null, changedByName: changedByName ?? null };
}
