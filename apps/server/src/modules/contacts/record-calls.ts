import type { Work } from '../../platform/database/work.ts';
import { passOnDrafts } from './postgres/pass-on-drafts.ts';
import { writeCalls } from './postgres/write-calls.ts';
import type { CallFacts } from './usecases/call-facts.ts';

/**
 * Keeps what the telephone knows of many contacts in one go, as the system. The version stays, so that an agent who types on
 * does not meet a conflict with the telephone; what an agent has said of the authority goes before what the caller pressed.
 */
export async function recordCalls(work: Work, calls: readonly CallFacts[]): Promise<void> {
  if (calls.length === 0) return;
  await writeCalls(work, calls);
  const hands = calls.flatMap(({ contactId, agent, isNew }) => (agent && !isNew ? [{ contactId, userId: agent.id }] : []));
  if (hands.length > 0) await passOnDrafts(work, hands);
  for (const { contactId, isNew, authorityId, agent, answeredAt, endedAt, settle } of calls) {
    const whose = authorityId && { authorityId };
    if (isNew) work.record({ action: 'create', subjectKind: 'contact', subjectId: contactId, details: { channel: 'phone' }, ...whose });
    if (agent || answeredAt || endedAt || settle) work.publish({ topic: 'contacts.changed', subjectId: contactId, about: { status: settle ? 'finished' : 'open', ...(agent && { agentId: agent.id }) }, ...whose });
  }
}
