import { MyOfferAnswer, OfferAccepted, type MyOffer } from '@ingang/contracts/phone/offers';
import { Uuid } from '@ingang/contracts/text';
import { Conflict, type ContactId, type FollowUpId, type UserId } from '@ingang/kernel';
import { Type, type Static } from 'typebox';
import { requireUserId } from '../../../../platform/access/index.ts';
import type { Work } from '../../../../platform/database/work.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import type { RoomDeps } from '../../../../platform/room.ts';
import { lookAtOfferedMessage, pickUpMessage, type OfferedMessage } from '../../../contacts/index.ts';
import { lookAtOffered, type OfferedCallback } from '../../../followup/index.ts';
import { readRoutingPolicy } from '../../../routing/index.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import { askSwitchboard } from '../../open-switchboard.ts';
import { offerTo } from '../../postgres/offers.ts';
import type { OfferWish } from '../../usecases/asks.ts';
import { phoneOut, type Caller } from './phone-out.ts';

const tag = 'phone';
const Params = Type.Object({ workId: Uuid });

/** What is offered to who takes calls, when phones are quiet. */
export function offerRoutes(deps: RoomDeps): readonly Route[] {
  const later = (wish: OfferWish, path: string, operationId: string, summary: string) =>
    route({
      method: 'POST', path: `/phone/offers/:workId/${path}`, operationId, tag, access: 'phone:take-calls', summary, params: Params, status: 204,
      direct: async ({ workFor }, { params }) => {
        await askSwitchboard(deps, { ask: 'answer-offer', agentId: requireUserId(workFor.principal), workId: params.workId, wish });
        return undefined;
      },
    });
  return [
    route({
      method: 'GET', path: '/phone/my-offer', operationId: 'readMyOffer', tag, access: 'phone:take-calls', answer: MyOfferAnswer,
      summary: 'What is offered to you because phones are quiet: a citizen to phone back, or a message',
      description: 'Fetch it again at the event phone.offer-changed that names you. A call goes first: the offer then disappears by itself.',
      handle: async (work) => ({ offer: await describeOffer(work, requireUserId(work.principal)) }),
    }),
    route({
      method: 'POST', path: '/phone/offers/:workId/accept', operationId: 'acceptOffer', tag, access: 'phone:take-calls', params: Params, status: 202, answer: OfferAccepted,
      summary: 'Take what is offered: of a callback your own telephone rings, then the citizen\'s; a message is yours from now on',
      direct: ({ workFor, inWork }, { params }) => accept(deps, { agentId: requireUserId(workFor.principal), principal: workFor.principal, inWork }, params.workId),
    }),
    later('snooze', 'snooze', 'snoozeOffer', 'Not now: it goes to others, or comes back later'),
    later('decline', 'decline', 'declineOffer', 'Not for you: it goes to others'),
  ];
}

async function describeOffer(work: Work, agentId: UserId): Promise<MyOffer | null> {
  const offer = await offerTo(work.tx, agentId);
  if (!offer) return null;
  const { id, kind } = offer.work;
  const about = kind === 'message' ? messageAnswer(await lookAtOfferedMessage(work, id as ContactId)) : callbackAnswer(await lookAtOffered(work, id as FollowUpId), agentId);
  if (!about) return null;
  const { rules } = await readRoutingPolicy(work);
  return offerAnswer(offer, about, rules.offering.offerSeconds);
}

type About = Pick<MyOffer, 'channel' | 'isMine' | 'customerId' | 'customerName' | 'subject' | 'phoneDisplay' | 'dueAt' | 'attempts'>;

function callbackAnswer(callback: OfferedCallback | undefined, agentId: UserId): About | undefined {
  if (!callback) return undefined;
  const { customerId = null, customerName, reason, phoneDisplay, deadline, attempts, assigneeId } = callback;
  return { channel: null, isMine: assigneeId === agentId, customerId, customerName, subject: reason, phoneDisplay, dueAt: deadline.toISOString(), attempts };
}

function messageAnswer(message: OfferedMessage | undefined): About | undefined {
  if (!message) return undefined;
  const { channel, customerId = null, customerName = '', subject, answerBy } = message;
  return { channel, isMine: false, customerId, customerName, subject, phoneDisplay: null, dueAt: answerBy.toISOString(), attempts: 0 };
}

function offerAnswer({ work: { id, kind, because, authorityId }, offeredAt }: Offer, about: About, offerSeconds: number): MyOffer {
  return { workId: id, kind, because, authorityId, ...about, offeredAt: new Date(offeredAt).toISOString(), until: new Date(offeredAt + offerSeconds * 1000).toISOString() };
}

/** Taken first, so that no call comes in between; what then cannot be goes back. */
async function accept(deps: RoomDeps, caller: Caller, workId: string): Promise<Static<typeof OfferAccepted>> {
  const { agentId, inWork } = caller;
  const offer = await inWork((work) => offerTo(work.tx, agentId));
  if (offer?.work.id !== workId) throw new Conflict('offer.gone');
  const answer = (wish: OfferWish) => askSwitchboard(deps, { ask: 'answer-offer', agentId, workId, wish });
  const callback = offer.work.kind === 'callback' ? await inWork((work) => lookAtOffered(work, workId as FollowUpId)) : undefined;
  if (offer.work.kind === 'callback' && !callback) throw new Conflict('offer.gone');
  await answer('accept');
  try {
    if (callback) return { callId: (await phoneOut(deps, caller, { number: callback.phone, authorityId: callback.authorityId, callbackId: workId })).callId, contactId: null };
    await inWork((work) => pickUpMessage(work, workId as ContactId));
  } catch (error) {
    await answer('give-back');
    throw error;
  }
  await answer('in-hand');
  return { callId: null, contactId: workId };
}
