import {
  CallHistories, CallStarted, Consult, Digits, HandOver, MyCallAnswer, NewCall, Transfer, WaitingCalls,
} from '@ingang/contracts/phone-desk';
import { Uuid } from '@ingang/contracts/text';
import { Invalid, NotFound, type UserId } from '@ingang/kernel';
import { Type, type Static, type TSchema } from 'typebox';
import { requireUserId } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { usualRules, type Call, type CallId, type Forcing } from '../domain/call/index.ts';
import { rulesAt } from '../domain/rules/index.ts';
import { askSwitchboard, switchboardOf } from '../open-switchboard.ts';
import { briefingsInPostgres } from '../postgres/briefings.ts';
import { callOfAgent, callsOfContact, contactsOfNumber, cutOffOf, livingCall, waitingCalls } from '../postgres/read-calls.ts';
import { ruleSetsInPostgres } from '../postgres/rule-sets.ts';
import { callOfSupervisor, takenOverBy } from '../postgres/supervision.ts';
import type { AskedCommand } from '../usecases/asks.ts';
import { briefColleague } from '../usecases/brief-colleague.ts';
import { findTarget } from '../usecases/find-target.ts';
import { describeSupervising, describeWaiting, findMyCall } from '../usecases/my-call.ts';
import { myPresence } from './presence-routes.ts';
import { phoneOut } from './outbound/phone-out.ts';
import { tellCalls } from './told-calls.ts';

const tag = 'phone';
const Params = Type.Object({ callId: Uuid });

export function callRoutes(deps: RoomDeps): readonly Route[] {
  const command = commandRoute(deps);
  return [
    route({
      method: 'GET', path: '/phone/my-call', operationId: 'readMyCall', tag, access: 'phone:take-calls',
      summary: 'The call that rings at your telephone or that you have in hand, with what is known of the caller',
      description: 'Fetch it again at the event phone.call-changed that names you.',
      answer: MyCallAnswer,
      handle: (work) => readMyCall(deps, work),
    }),
    command('hold', 'Let the caller hear music', undefined, async () => ({ do: 'hold' })),
    command('retrieve', 'Go on with the caller', undefined, async () => ({ do: 'retrieve' })),
    command('consult', 'Ask somebody else while the caller hears music; they see the question before they speak', Consult, async (work, body, about) => {
      const target = await findTarget(work, body.target);
      await briefColleague(work, briefingsInPostgres(work), { call: about.call, by: about.agentId, note: body.note ?? '' });
      return { do: 'consult', target, ...noteOf(body) };
    }),
    command('conference', 'Talk with the caller and whom you consult together', undefined, async () => ({ do: 'conference' })),
    command('resume', 'Ring again at the telephone that is signed in now: the browser that had this call is gone', undefined, async () => ({ do: 'resume' })),
    command('take-back', 'Let the other go and go on with the caller', undefined, async () => ({ do: 'take-back' })),
    command('hand-over', 'Warm transfer: whom you consult goes on with the caller', HandOver, async (_work, body) => ({ do: 'hand-over', ...forcingOf(body) })),
    command('take', 'As the one who is consulted: go on with the caller', HandOver, async (_work, body) => ({ do: 'take', ...forcingOf(body) })),
    command('transfer', 'Cold transfer: to a colleague, queue, department, number or other authority', Transfer, async (work, body, about) => {
      const forcing = forcingOf(body);
      const target = await findTarget(work, body.target);
      await briefColleague(work, briefingsInPostgres(work), { call: about.call, by: about.agentId, note: body.note ?? '' });
      return { do: 'transfer', target, ...forcing, ...noteOf(body) };
    }),
    command('voicemail', 'A machine answered for the citizen: the attempt is logged as that', undefined, async () => ({ do: 'voicemail' })),
    command('digits', 'Press keys for the other side', Digits, async (_work, body) => ({ do: 'digits', digits: body.digits })),
    command('hang-up', 'End the call', undefined, async () => ({ do: 'hang-up' })),
    route({
      method: 'POST', path: '/phone/calls', operationId: 'phoneSomebody', tag, access: 'phone:take-calls', status: 202,
      summary: 'Phone a citizen: your own telephone rings first; they see the number of the municipality',
      description: 'With a callback it becomes yours, and the attempt and what came of it are logged without typing.',
      body: NewCall, answer: CallStarted,
      direct: ({ workFor, inWork }, { body }) => phoneOut(deps, { agentId: requireUserId(workFor.principal), principal: workFor.principal, inWork }, body),
    }),
    ...watchRoutes(deps),
  ];
}

function watchRoutes(deps: RoomDeps): readonly Route[] {
  return [
    route({
      method: 'GET', path: '/phone/waiting-calls', operationId: 'listWaitingCalls', tag, access: 'phone:look',
      summary: 'Who waits now, by queue and authority, the first to be helped first',
      answer: WaitingCalls,
      handle: async ({ tx }) => ({ results: (await waitingCalls(tx, 500)).map(describeWaiting) }),
    }),
    route({
      method: 'POST', path: '/phone/waiting-calls/:callId/withdraw', operationId: 'withdrawQueueCallback', tag, access: 'phone:lead', status: 204,
      summary: 'Somebody who waits at home need not be phoned any more',
      params: Params,
      direct: async ({ workFor, inWork }, { params }) => {
        const agentId = requireUserId(workFor.principal);
        await inWork(async (work) => {
          const call = await livingCall(work.tx, params.callId);
          if (!call) throw new NotFound('call.not-found');
          work.record({ action: 'change', subjectKind: 'call', subjectId: params.callId, details: { event: 'withdraw' }, ...(call.authorityId && { authorityId: call.authorityId }) });
        });
        await askSwitchboard(deps, { ask: 'withdraw', agentId, callId: params.callId as CallId });
        return undefined;
      },
    }),
    route({
      method: 'GET', path: '/contacts/:contactId/calls', operationId: 'listCallsOfContact', tag, access: 'contacts:look',
      summary: 'What happened on the telephone at a contact: waits, holds, transfers, promises',
      params: Type.Object({ contactId: Uuid }), answer: CallHistories,
      handle: async (work, { params }) => {
        const calls = await callsOfContact(work.tx, params.contactId);
        work.record({ action: 'look', subjectKind: 'call', subjectId: params.contactId, details: { calls: calls.length } });
        return { results: await tellCalls(work, calls) };
      },
    }),
  ];
}

export async function readMyCall(deps: RoomDeps, work: Work): Promise<Static<typeof MyCallAnswer>> {
  const { tx } = work;
  const reader = {
    briefings: briefingsInPostgres(work),
    callOfAgent: (agentId: Parameters<typeof callOfAgent>[1]) => callOfAgent(tx, agentId),
    rulesOf: async ({ authorityId }: Pick<Call, 'authorityId'>) => rulesAt(await ruleSetsInPostgres(tx).list(), authorityId, work.now.getTime(), usualRules),
    contactsOfNumber: (number: string, since: Date, but: string) => contactsOfNumber(tx, number, since, but),
  };
  const userId = requireUserId(work.principal);
  const presence = await myPresence(work);
  const supervised = await callOfSupervisor(tx, userId);
  const wrappedUp = presence.state === 'wrap-up' ? presence.callId : null;
  const takenBy = wrappedUp === null ? undefined : await takenOverBy(tx, wrappedUp, userId);
  const cutOff = wrappedUp === null ? undefined : await cutOffOf(tx, wrappedUp);
  return {
    call: await findMyCall(work, reader, userId), presence, hasTelephone: switchboardOf(deps) !== undefined,
    ...(supervised?.supervisor && { supervising: describeSupervising(supervised, supervised.supervisor) }), ...(takenBy !== undefined && { takenOverBy: takenBy }), ...(cutOff !== undefined && { cutOff }),
  };
}

const noteOf = ({ note = '' }: { readonly note?: string }) => (note.trim() === '' ? {} : { note: note.trim() });

/** Beyond the budget only with a reason. @throws Invalid `call.reason-missing` */
function forcingOf({ forced = false, because }: Static<typeof HandOver>): Forcing {
  if (forced && because === undefined) throw new Invalid('input.invalid', [{ field: 'because', code: 'call.reason-missing' }]);
  return { forced, ...(because !== undefined && { because }) };
}

interface AboutCall {
  readonly call: Call;
  readonly agentId: UserId;
}

type ToCommand<B extends TSchema | undefined> = (work: Work, body: B extends TSchema ? Static<B> : undefined, about: AboutCall) => Promise<AskedCommand>;

/** One thing that an agent does with the own call; answers how it stands afterwards. */
function commandRoute(deps: RoomDeps) {
  return <B extends TSchema | undefined>(verb: string, summary: string, body: B, toCommand: ToCommand<B>): Route =>
    route({
      method: 'POST', path: `/phone/calls/:callId/${verb}`, operationId: `${verb.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Call`, tag,
      access: 'phone:take-calls', summary, params: Params, ...(body && { body }), answer: MyCallAnswer,
      direct: async ({ workFor, inWork }, input) => {
        const agentId = requireUserId(workFor.principal);
        const { callId } = input.params as { callId: string };
        const command = await inWork(async (work) => {
          const call = await livingCall(work.tx, callId);
          if (!call) throw new NotFound('call.not-found');
          return toCommand(work, input.body as never, { call, agentId });
        });
        await askSwitchboard(deps, { ask: 'command', agentId, callId: callId as CallId, command });
        return inWork((work) => readMyCall(deps, work));
      },
    } as Parameters<typeof route<typeof Params, undefined, TSchema, typeof MyCallAnswer>>[0]);
}
