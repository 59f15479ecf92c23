import {
  CalamityCode, CalamityList, CalamityMessage as CalamityAnswer, CalamityScope as ScopeParam, CalamitySwitch, CalamityWording, NumberChange, PhoneNumber as NumberAnswer, PhoneNumberList,
  SimulatedCall, Transcript as TranscriptAnswer, VersionStep,
} from '@ingang/contracts/call-flows';
import { Uuid } from '@ingang/contracts/text';
import { Conflict, Invalid, NotFound, type AuthorityId } from '@ingang/kernel';
import { Type, type Static } from 'typebox';
import { requireRoleFor } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { parsePhone } from '../../customers/index.ts';
import { listAuthorities } from '../../region/index.ts';
import { receptionDesk } from '../desk-of.ts';
import type { CallFlow } from '../domain/flow/index.ts';
import { findVersion } from '../usecases/keep-flow.ts';
import type { CalamityMessage, CalamityScope } from '../usecases/ports.ts';
import { readReception } from '../usecases/reception.ts';
import { blankMessage, setCalamityCode, switchCalamity, wordCalamity } from '../usecases/switch-calamity.ts';
import { tryFlow } from '../usecases/try-flow.ts';
import { calamityAnswer, numberAnswer, transcriptAnswer } from './answers.ts';

const tag = 'phone';

const tryRoute = route({
  method: 'POST', path: '/call-flows/:flowId/versions/:number/simulations', operationId: 'simulateCall', tag, access: 'phone:see-flows',
  summary: 'What a caller hears who phones at a moment and says or presses this: the same rules as for real calls',
  description: 'Send `content` to try a drawing that was not saved. Nothing is written.',
  params: Type.Object({ flowId: Uuid, number: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
  body: SimulatedCall, answer: TranscriptAnswer,
  handle: async (work, { params, body }) => {
    const desk = receptionDesk(work);
    const { content } = await findVersion(desk.flows, params.flowId, params.number);
    const reception = await readReception(desk);
    const call = body as Static<typeof SimulatedCall>;
    const dialled = call.dialled === undefined ? reception.numbers.find(({ flowId }) => flowId === params.flowId)?.number : normalNumber(call.dialled, 'dialled');
    const calamity = call.calamity === 'on' ? { text: { nl: 'Dit is een calamiteitenmelding, bij wijze van proef.', en: 'This is a calamity message, by way of trial.' } } : (call.calamity ?? 'as-it-is');
    const transcript = tryFlow(reception, {
      flowId: params.flowId,
      flow: (call.content as CallFlow | undefined) ?? content,
      at: new Date(call.at),
      dialled: dialled ?? '',
      callerNumber: call.callerNumber,
      carrierAuthority: call.carrierAuthority as AuthorityId | undefined,
      caller: call.caller,
      agentAfterSeconds: call.agentAfterSeconds,
      forwardsAnswered: call.forwardsAnswered ?? true,
      calamity,
    });
    return transcriptAnswer(transcript, reception, work.locale);
  },
});

const NumberParams = Type.Object({ phoneNumber: Type.String({ pattern: '^\\+?[0-9 ]{3,20}$' }) });

const numberRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/phone-numbers', operationId: 'listPhoneNumbers', tag, access: 'phone:see-flows',
    summary: 'The numbers that citizens dial, and the flow that receives them',
    answer: PhoneNumberList,
    handle: async (work) => ({ results: (await receptionDesk(work).flows.numbers()).map(numberAnswer) }),
  }),
  route({
    method: 'PUT', path: '/phone-numbers/:phoneNumber', operationId: 'setPhoneNumber', tag, access: 'phone:draw-flows',
    summary: 'Let a number lead to a flow, and say which authority it stands for',
    params: NumberParams, body: NumberChange, answer: NumberAnswer,
    handle: async (work, { params, body }) => {
      const { flows, principal } = receptionDesk(work);
      const card = await flows.find(body.flowId);
      if (!card) throw new NotFound('flow.unknown');
      requireRoleFor(principal, ['administrator'], card.authorityId);
      const number = { number: normalNumber(params.phoneNumber, 'phoneNumber'), flowId: card.id, version: body.version + 1, ...(body.authorityId !== null && { authorityId: body.authorityId as AuthorityId }) };
      if (!(await flows.saveNumber(number, body.version))) throw new Conflict('conflict.version', (await flows.numbers()).filter((one) => one.number === number.number).map(numberAnswer)[0]);
      announceNumber(work, number.number, card.authorityId);
      return numberAnswer(number);
    },
  }),
  route({
    method: 'DELETE', path: '/phone-numbers/:phoneNumber', operationId: 'removePhoneNumber', tag, access: 'phone:draw-flows',
    summary: 'Take a number away from its flow',
    params: NumberParams, query: Type.Object({ version: VersionStep.properties.revision }), status: 204,
    handle: async (work, { params, query }) => {
      const { flows, principal } = receptionDesk(work);
      const number = (await flows.numbers()).find((one) => one.number === normalNumber(params.phoneNumber, 'phoneNumber'));
      const card = number && (await flows.find(number.flowId));
      if (!number || !card) throw new NotFound('phone-number.unknown');
      requireRoleFor(principal, ['administrator'], card.authorityId);
      if (!(await flows.removeNumber(number.number, query.version))) throw new Conflict('conflict.version', numberAnswer(number));
      announceNumber(work, number.number, card.authorityId);
      return undefined;
    },
  }),
];

const ScopeParams = Type.Object({ scope: ScopeParam });

const calamityRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/calamity-messages', operationId: 'listCalamityMessages', tag, access: 'phone:see-flows',
    summary: 'The calamity message of the region and of each authority, on or off',
    answer: CalamityList,
    handle: async (work) => {
      const kept = await receptionDesk(work).calamities.list();
      const scopes: CalamityScope[] = ['region', ...(await listAuthorities(work)).map(({ id }) => id)];
      const seen = scopes.filter((scope) => scope === 'region' || work.principal.authorityIds === '*' || work.principal.authorityIds.includes(scope));
      return { results: seen.map((scope) => calamityAnswer(kept.find((one) => one.scope === scope) ?? blankMessage(scope, work.now), work.principal)) };
    },
  }),
  route({
    method: 'PUT', path: '/calamity-messages/:scope', operationId: 'wordCalamityMessage', tag, access: 'phone:switch-calamity',
    summary: 'Lay down what callers hear in a calamity',
    params: ScopeParams, body: CalamityWording, answer: CalamityAnswer,
    handle: async (work, { params, body }) => calamityAnswer(await shownConflict(work, wordCalamity(receptionDesk(work), await scopeOf(work, params.scope), body)), work.principal),
  }),
  route({
    method: 'POST', path: '/calamity-messages/:scope/switch', operationId: 'switchCalamityMessage', tag, access: 'phone:switch-calamity',
    summary: 'Switch a calamity message on or off: the next caller hears it',
    params: ScopeParams, body: CalamitySwitch, answer: CalamityAnswer,
    handle: async (work, { params, body }) => calamityAnswer(await shownConflict(work, switchCalamity(receptionDesk(work), await scopeOf(work, params.scope), body.on)), work.principal),
  }),
  route({
    method: 'PUT', path: '/calamity-messages/:scope/code', operationId: 'setCalamityCode', tag, access: 'phone:draw-flows',
    summary: 'Set or take away the code with which a calamity message is switched by phone',
    params: ScopeParams, body: CalamityCode, status: 204,
    handle: async (work, { params, body }) => {
      await setCalamityCode(receptionDesk(work), await scopeOf(work, params.scope), body.code ?? undefined);
      return undefined;
    },
  }),
];

export const receptionRoutes: readonly Route[] = [tryRoute, ...numberRoutes, ...calamityRoutes];

async function scopeOf(work: Work, text: string): Promise<CalamityScope> {
  if (text === 'region') return text;
  const authority = (await listAuthorities(work)).find(({ id }) => id === text);
  if (!authority) throw new NotFound('region.authority-unknown');
  return authority.id;
}

async function shownConflict(work: Work, change: Promise<CalamityMessage>): Promise<CalamityMessage> {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Conflict(error.code, calamityAnswer(error.current as CalamityMessage, work.principal), error.params);
  }
}

/** @throws Invalid `phone-number.invalid` */
function normalNumber(typed: string, field: string): string {
  const parsed = parsePhone(typed);
  if ('fault' in parsed) throw new Invalid('input.invalid', [{ field, code: 'phone-number.invalid' }]);
  return parsed.number.normal;
}

function announceNumber(work: Work, number: string, authorityId: AuthorityId | undefined): void {
  const whose = authorityId && { authorityId };
  work.record({ action: 'change', subjectKind: 'phone-number', subjectId: number, ...whose });
  work.publish({ topic: 'phone.number-changed', subjectId: number, ...whose });
}
