import type { AuthorityId, ContactId } from '@ingang/kernel';
import type { CallFacts, CallSummary } from '../../contacts/index.ts';
import { waitedSeconds, type Call } from '../domain/call/index.ts';

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
    || before.answeredAt !== call.answeredAt || before.endedAt !== call.endedAt || before.transfers !== call.transfers;
  return isNews ? facts : undefined;
}

function factsOf(before: Call | undefined, call: Call, candidates: readonly AuthorityId[]): CallFacts {
  const { agent, handledBy } = call;
  const isNewHand = handledBy !== undefined && handledBy !== before?.handledBy && agent?.agentId === handledBy;
  const isAnswered = call.answeredAt !== undefined && before?.answeredAt === undefined;
  return {
    contactId: call.id as string as ContactId,
    isNew: before === undefined,
    direction: call.direction,
    arrivedAt: new Date(call.arrivedAt),
    language: call.language,
    authorityId: call.authorityId,
    candidateAuthorityIds: candidates,
    agent: isNewHand ? { id: handledBy, name: agent.name } : undefined,
    answeredAt: isAnswered ? new Date(call.answeredAt) : undefined,
    endedAt: call.endedAt === undefined ? undefined : new Date(call.endedAt),
    waitedSeconds: isAnswered || call.endedAt !== undefined ? waitedSeconds(call, call.endedAt ?? 0) : undefined,
    transfers: call.transfers,
    summary: isAnswered || call.endedAt !== undefined || call.transfers !== before?.transfers ? summaryOf(call) : undefined,
    settle: settling(call),
    referredTo: call.ending === 'forwarded' && call.answeredAt === undefined ? (call.elsewhere ?? 'doorverbonden') : undefined,
  };
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
function settling({ ending, answeredAt, authorityId, direction, promised }: Call): CallFacts['settle'] {
  if (ending !== undefined && promised?.isVoicemail) return { as: 'discard', why: discarded.voicemail };
  if (ending === undefined || answeredAt !== undefined) return undefined;
  if (direction === 'outbound') return { as: 'discard', why: discarded['not-reached'] };
  if (authorityId === undefined) return { as: 'discard', why: discarded[ending === 'lost' ? 'lost' : 'unknown-authority'] };
  return { as: ending === 'forwarded' ? 'completed' : 'abandoned' };
}
