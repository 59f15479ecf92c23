import type { AuthorityId, ContactId } from '@ingang/kernel';
import type { CallFacts, CallSummary } from '../../contacts/index.ts';
import { talkingSince, waitedSeconds, type Call } from '../domain/call/index.ts';

/** Why a contact is thrown away that nobody can finish; for people who look at it later. */
const discarded = { 'unknown-authority': 'Opgehangen voordat de gemeente bekend was', lost: 'Weggevallen door een storing, met een afgeschermd nummer', 'not-reached': 'Niet bereikt', voicemail: 'Voicemail' } as const;

/**
 * What the contacts room should know of a call that changed; undefined when it knows it all.
 *
 * @param before undefined for a new call
 */
export function contactFacts(before: Call | undefined, call: Call, candidates: readonly AuthorityId[]): CallFacts | undefined {
  const facts = factsOf(before, call, candidates);
  const isNews = before === undefined || facts.agent !== undefined || facts.settle !== undefined || before.authorityId !== call.authorityId
    || talkingSince(before) !== talkingSince(call) || before.cutOffAt !== call.cutOffAt || before.endedAt !== call.endedAt || before.transfers !== call.transfers;
  return isNews ? facts : undefined;
}

function factsOf(before: Call | undefined, call: Call, candidates: readonly AuthorityId[]): CallFacts {
  const { agent, handledBy } = call;
  const isNewHand = handledBy !== undefined && agent?.agentId === handledBy && (handledBy !== before?.handledBy || (agent.state === 'connected' && before.agent?.state !== 'connected'));
  const began = talkingSince(call);
  const isAnswered = began !== undefined && (before === undefined || talkingSince(before) !== began);
  return {
    contactId: call.id as string as ContactId,
    isNew: before === undefined,
    direction: call.direction,
    arrivedAt: new Date(call.arrivedAt),
    language: call.language,
    authorityId: call.authorityId,
    candidateAuthorityIds: candidates,
    agent: isNewHand ? { id: handledBy, name: agent.name } : undefined,
    answeredAt: isAnswered ? new Date(began) : undefined,
    endedAt: endOf(before, call),
    waitedSeconds: isAnswered || call.endedAt !== undefined ? waitedSeconds(call, call.endedAt ?? 0) : undefined,
    transfers: call.transfers,
    summary: isAnswered || call.endedAt !== undefined || call.transfers !== before?.transfers ? summaryOf(call) : undefined,
    settle: settling(call),
    referredTo: call.ending === 'forwarded' && call.answeredAt === undefined ? (call.elsewhere ?? 'doorverbonden') : undefined,
  };
}

/** The end of the conversation: of the call, or because it was cut off and goes on as a callback. */
function endOf(before: Call | undefined, { endedAt, cutOffAt, answeredAt }: Call): Date | undefined {
  const wasCutOff = answeredAt !== undefined && before?.cutOffAt !== cutOffAt;
  const ended = endedAt ?? (wasCutOff ? cutOffAt : undefined);
  return ended === undefined ? undefined : new Date(ended);
}

/** What it came to so far; nought of something is not said. */
function summaryOf(call: Call): CallSummary {
  const { tally, transfers, ending, queuedAt } = call;
  return {
    ...(queuedAt !== undefined && { waitedSeconds: waitedSeconds(call, call.endedAt ?? 0) }),
    ...tally,
    ...(transfers > 0 && { transfers }),
    ...(ending !== undefined && { ending }),
  };
}

/** An agent who spoke with the customer finishes the contact; all others are settled here. */
function settling({ ending, answeredAt, authorityId, elsewhere, direction, promised }: Call): CallFacts['settle'] {
  if (ending !== undefined && promised?.isVoicemail) return { as: 'discard', why: discarded.voicemail };
  if (ending === undefined || answeredAt !== undefined) return undefined;
  if (direction === 'outbound') return { as: 'discard', why: discarded['not-reached'] };
  if (authorityId === undefined && elsewhere !== undefined) return { as: 'discard', why: `Vroeg naar ${elsewhere}, dat bij een andere regio hoort` };
  if (authorityId === undefined) return { as: 'discard', why: discarded[ending === 'lost' ? 'lost' : 'unknown-authority'] };
  return { as: ending === 'forwarded' ? 'completed' : 'abandoned' };
}
