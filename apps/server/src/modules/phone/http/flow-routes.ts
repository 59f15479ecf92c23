import { CallFlow as FlowBody, DraftChange, FlowCard as CardAnswer, FlowList, FlowVersion as VersionAnswer, NewDraft, NewFlow, Publishing, VersionStep } from '@ingang/contracts/call-flows';
import { Uuid } from '@ingang/contracts/text';
import { Conflict, NotFound, type AuthorityId } from '@ingang/kernel';
import { Type, type Static } from 'typebox';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { receptionDesk } from '../desk-of.ts';
import type { CallFlow } from '../domain/flow/index.ts';
import { templateFlow } from '../from-template.ts';
import { addFlow, endVersion, findVersion, publishDraft, saveDraft, startDraft } from '../usecases/keep-flow.ts';
import type { DrawnVersion, FlowCard } from '../usecases/ports.ts';
import { readWorld } from '../usecases/reception.ts';
import { cardAnswer, versionAnswer } from './answers.ts';

const tag = 'phone';
const Params = Type.Object({ flowId: Uuid });
const VersionParams = Type.Object({ flowId: Uuid, number: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });

const cardRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/call-flows', operationId: 'listCallFlows', tag, access: 'phone:see-flows',
    summary: 'How callers are received: every flow with its numbers and versions',
    answer: FlowList,
    handle: async (work) => {
      const { flows } = receptionDesk(work);
      const results = [];
      for (const card of await flows.list()) results.push(await answer(work, card));
      return { results };
    },
  }),
  route({
    method: 'POST', path: '/call-flows', operationId: 'addCallFlow', tag, access: 'phone:draw-flows',
    summary: 'A new flow from the template, for an authority or for the region, as a draft',
    body: NewFlow, status: 201, answer: CardAnswer,
    handle: async (work, { body }) => {
      const authorityId = body.authorityId as AuthorityId | undefined;
      const card = await addFlow(receptionDesk(work), { name: body.name, authorityId, content: await templateFlow(work, authorityId) });
      return answer(work, card);
    },
  }),
  route({
    method: 'GET', path: '/call-flows/:flowId', operationId: 'readCallFlow', tag, access: 'phone:see-flows',
    summary: 'One flow with its numbers and versions',
    params: Params, answer: CardAnswer,
    handle: async (work, { params }) => answer(work, await find(work, params.flowId)),
  }),
  route({
    method: 'POST', path: '/call-flows/:flowId/drafts', operationId: 'startCallFlowDraft', tag, access: 'phone:draw-flows',
    summary: 'A new draft, as a copy of a version',
    params: Params, body: NewDraft, status: 201, answer: VersionAnswer,
    handle: async (work, { params, body }) => drawn(work, params.flowId, await startDraft(receptionDesk(work), params.flowId, body.from)),
  }),
];

const versionRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/call-flows/:flowId/versions/:number', operationId: 'readCallFlowVersion', tag, access: 'phone:see-flows',
    summary: 'One version with its drawing, and what is wrong with it',
    params: VersionParams, answer: VersionAnswer,
    handle: async (work, { params }) => {
      await find(work, params.flowId);
      return drawn(work, params.flowId, await findVersion(receptionDesk(work).flows, params.flowId, params.number));
    },
  }),
  route({
    method: 'PUT', path: '/call-flows/:flowId/versions/:number', operationId: 'saveCallFlowDraft', tag, access: 'phone:draw-flows',
    summary: 'Save a draft, right or wrong; the answer says what is wrong at which node',
    params: VersionParams, body: DraftChange, answer: VersionAnswer,
    handle: (work, { params, body }) => {
      const { revision, content } = body as { revision: number; content: Static<typeof FlowBody> };
      const save = saveDraft(receptionDesk(work), params.flowId, { number: params.number, revision, content: content as CallFlow });
      return shown(work, params.flowId, save);
    },
  }),
  route({
    method: 'POST', path: '/call-flows/:flowId/versions/:number/publish', operationId: 'publishCallFlow', tag, access: 'phone:draw-flows',
    summary: 'Let a draft receive callers, now or from a moment, for good or for a while',
    params: VersionParams, body: Publishing, answer: VersionAnswer,
    handle: (work, { params, body }) => {
      const { revision, validFrom, validUntil } = body;
      const validity = { validFrom: validFrom === undefined ? work.now : new Date(validFrom), ...(validUntil !== undefined && { validUntil: new Date(validUntil) }) };
      return shown(work, params.flowId, publishDraft(receptionDesk(work), params.flowId, { number: params.number, revision, validity }));
    },
  }),
  ending('retire', 'Take a published version away at once: the one below it answers again'),
  ending('discard', 'Lay a draft aside'),
];

export const flowRoutes: readonly Route[] = [...cardRoutes, ...versionRoutes];

function ending(event: 'retire' | 'discard', summary: string): Route {
  return route({
    method: 'POST', path: `/call-flows/:flowId/versions/:number/${event}`, operationId: event === 'retire' ? 'retireCallFlow' : 'discardCallFlowDraft', tag, access: 'phone:draw-flows',
    summary, params: VersionParams, body: VersionStep, answer: VersionAnswer,
    handle: (work, { params, body }) => shown(work, params.flowId, endVersion(receptionDesk(work), params.flowId, { number: params.number, revision: body.revision, event })),
  });
}

async function find(work: Work, id: string): Promise<FlowCard> {
  const card = await receptionDesk(work).flows.find(id);
  if (!card) throw new NotFound('flow.unknown');
  return card;
}

async function answer(work: Work, card: FlowCard): Promise<Static<typeof CardAnswer>> {
  const { flows } = receptionDesk(work);
  return cardAnswer(card, { versions: await flows.versions(card.id), numbers: await flows.numbers(), now: work.now, principal: work.principal });
}

async function drawn(work: Work, id: string, version: DrawnVersion): Promise<Static<typeof VersionAnswer>> {
  return versionAnswer(version, await readWorld(receptionDesk(work), id), work.locale);
}

/** A conflict carries the present version in the shape of the API. */
async function shown(work: Work, id: string, change: Promise<DrawnVersion>): Promise<Static<typeof VersionAnswer>> {
  try {
    return await drawn(work, id, await change);
  } catch (error) {
    if (!(error instanceof Conflict) || error.code !== 'conflict.version') throw error;
    throw new Conflict(error.code, await drawn(work, id, error.current as DrawnVersion), error.params);
  }
}
