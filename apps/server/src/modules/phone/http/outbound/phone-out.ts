import type { CallStarted, NewCall } from '@ingang/contracts/phone-desk';
import type { AuthorityId, ContactId, CustomerId, FollowUpId, UserId } from '@ingang/kernel';
import type { Static } from 'typebox';
import { requireAuthority, type Principal } from '../../../../platform/access/index.ts';
import { newId, type Work } from '../../../../platform/database/work.ts';
import type { RoomDeps } from '../../../../platform/room.ts';
import { beginAbout, type KnownBeforehand } from '../../../contacts/index.ts';
import { requireCustomer } from '../../../customers/index.ts';
import { takeToPhone } from '../../../followup/index.ts';
import { findAuthority } from '../../../region/index.ts';
import { receptionDesk } from '../../desk-of.ts';
import type { CallId } from '../../domain/call/index.ts';
import { askSwitchboard } from '../../open-switchboard.ts';
import { callable } from '../../usecases/find-target.ts';

export interface Caller {
  readonly agentId: UserId;
  readonly principal: Principal;
  inWork<T>(task: (work: Work) => Promise<T>): Promise<T>;
}

/** The agent's own telephone rings; the contact of the call knows already what it is about. */
export async function phoneOut(deps: RoomDeps, { agentId, principal, inWork }: Caller, { number: typed, callbackId, customerId, ...body }: Static<typeof NewCall>): Promise<Static<typeof CallStarted>> {
  const authorityId = body.authorityId as AuthorityId;
  requireAuthority(principal, authorityId);
  const number = callable(typed, 'number');
  const callId = newId() as CallId;
  const { dialled, known } = await inWork(async (work) => {
    if (customerId !== undefined) await requireCustomer(work, customerId as CustomerId);
    const promise = callbackId === undefined ? undefined : await takeToPhone(work, callbackId as FollowUpId);
    return { dialled: await shownNumber(work, authorityId), known: knownOf(promise, customerId) };
  });
  await askSwitchboard(deps, { ask: 'phone-out', agentId, callId, number, dialled, authorityId, ...(callbackId !== undefined && { callbackId }) });
  await inWork((work) => beginAbout(work, callId as string as ContactId, known));
  return { callId };
}

function knownOf(promise: Awaited<ReturnType<typeof takeToPhone>> | undefined, given: string | undefined): KnownBeforehand {
  const customerId = promise?.customerId ?? (given as CustomerId | undefined);
  return {
    ...(customerId !== undefined && { customerId }),
    ...(promise && { question: { text: promise.reason, ...(promise.productId !== undefined && { productId: promise.productId }) } }),
  };
}

/** The number that a citizen is shown: of the authority, else of the region, else the authority's own. */
async function shownNumber(work: Work, authorityId: AuthorityId): Promise<string> {
  const numbers = await receptionDesk(work).flows.numbers();
  const own = numbers.find((one) => one.authorityId === authorityId) ?? numbers.find((one) => one.authorityId === undefined);
  if (own) return own.number;
  const authority = await findAuthority(work, authorityId);
  return callable(authority?.phone ?? '', 'authorityId');
}
