import { WorkAt } from '@ingang/contracts/phone/offers';
import { PhoneCredentials, Presence as PresenceAnswer, Presences, SetPresence, SignOn } from '@ingang/contracts/phone-desk';
import type { UserId } from '@ingang/kernel';
import type { Static } from 'typebox';
import { requireUserId, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import type { Presence } from '../domain/presence/presence.ts';
import { askSwitchboard } from '../open-switchboard.ts';
import { presencesNow } from '../postgres/call-book.ts';
import { iceServersFor } from '../secrets/ice-servers.ts';
import { presenceOf } from '../postgres/read-calls.ts';

const tag = 'phone';

/** The domain part of the address of every telephone; nothing looks it up. */
const sipDomain = 'ingang.invalid';

export function presenceRoutes(deps: RoomDeps): readonly Route[] {
  const ice = { servers: deps.config.phoneIceServers, turnSecret: deps.config.phoneTurnSecret };
  return [
    route({
      method: 'POST', path: '/phone/sign-on', operationId: 'signOnToPhone', tag, access: 'phone:take-calls',
      summary: 'Sign on with the telephone of this browser: credentials for this session, shown once',
      description: 'The telephone signs in over the WebSocket; then say with setPresence that you are available. Signing on again gives new credentials, and the old ones no longer count.',
      query: SignOn, answer: PhoneCredentials,
      direct: async ({ workFor, inWork }, { query }) => {
        const { principal } = workFor;
        const agentId = requireUserId(principal);
        const { credentials } = await askSwitchboard(deps, { ask: 'sign-on', agentId, name: principal.name, authorityIds: answersFor(principal), over: query.over ?? 'browser', ...(query.place && { place: query.place }) });
        await inWork(async (work) => void work.record({ action: 'sign-in', subjectKind: 'phone', subjectId: agentId }));
        return { ...credentials!, displayName: principal.name, domain: sipDomain, socketPath: '/api/v1/phone/socket', iceServers: iceServersFor(ice, agentId, deps.clock.now()) };
      },
    }),
    route({
      method: 'POST', path: '/phone/sign-off', operationId: 'signOffFromPhone', tag, access: 'phone:take-calls', status: 204,
      summary: 'Sign the telephone off; during a call: after it',
      direct: async ({ workFor, inWork }) => {
        const agentId = requireUserId(workFor.principal);
        await askSwitchboard(deps, { ask: 'sign-off', agentId });
        await inWork(async (work) => void work.record({ action: 'sign-out', subjectKind: 'phone', subjectId: agentId }));
        return undefined;
      },
    }),
    route({
      method: 'GET', path: '/phone/presence', operationId: 'readMyPresence', tag, access: 'phone:take-calls',
      summary: 'How things stand with you',
      answer: PresenceAnswer,
      handle: (work) => myPresence(work),
    }),
    route({
      method: 'PUT', path: '/phone/presence', operationId: 'setPresence', tag, access: 'phone:take-calls',
      summary: 'Say that you are available, or away and why; ends wrap-up; during a call: after it',
      body: SetPresence, answer: PresenceAnswer,
      direct: async ({ workFor, inWork }, { body }) => {
        const agentId = requireUserId(workFor.principal);
        await askSwitchboard(deps, { ask: 'presence', agentId, state: body.state, ...(body.reason && { reason: body.reason }) });
        return inWork(myPresence);
      },
    }),
    route({
      method: 'PUT', path: '/phone/work-place', operationId: 'setWorkPlace', tag, access: 'phone:take-calls',
      summary: 'Say where you work today: calls overflow to other places by it',
      body: WorkAt, answer: PresenceAnswer,
      direct: async ({ workFor, inWork }, { body }) => {
        await askSwitchboard(deps, { ask: 'work-at', agentId: requireUserId(workFor.principal), place: body.place });
        return inWork(myPresence);
      },
    }),
    route({
      method: 'GET', path: '/phone/presences', operationId: 'listPresences', tag, access: 'phone:look',
      summary: 'Who is there and what they do: to consult, to put through, and for who leads',
      answer: Presences,
      handle: async ({ tx }) => ({ results: (await presencesNow(tx)).map(presenceAnswer) }),
    }),
  ];
}

/** For whom somebody answers queues: every authority for which a role lets them. Specialists none: colleagues ring them. */
function answersFor(principal: Principal): Principal['authorityIds'] {
  if (!principal.permissions.has('phone:answer-queues')) return [];
  return principal.reach?.get('phone:answer-queues') ?? principal.authorityIds;
}

export async function myPresence(work: Work): Promise<Static<typeof PresenceAnswer>> {
  const userId = requireUserId(work.principal);
  return presenceAnswer((await presenceOf(work.tx, userId)) ?? offline(userId, work));
}

function offline(agentId: UserId, { principal, now }: Work): Presence {
  return { agentId, name: principal.name, phone: '', authorityIds: [], place: 'own', state: 'offline', since: now.getTime(), isPhoneReachable: false };
}

export function presenceAnswer(presence: Presence): Static<typeof PresenceAnswer> {
  return {
    userId: presence.agentId,
    displayName: presence.name,
    place: presence.place,
    state: presence.state,
    reason: presence.reason ?? null,
    since: new Date(presence.since).toISOString(),
    next: presence.next ?? null,
    isPhoneReachable: presence.isPhoneReachable,
    callId: presence.callId ?? null,
    wrapUpUntil: presence.wrapUpUntil === undefined ? null : new Date(presence.wrapUpUntil).toISOString(),
    ...(presence.setBy !== undefined && { setBy: presence.setBy }),
  };
}
