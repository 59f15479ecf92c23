import { Refused } from '@ingang/kernel';
import { holdsRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { recordingUses } from '../policy.ts';
import type { Recording } from './recordings.ts';

/** For what somebody may hear a recording. */
export function usesOf(principal: Principal, { purpose, authorityId }: Pick<Recording, 'purpose' | 'authorityId'>): readonly string[] {
  return recordingUses[purpose].filter(({ roles }) => holdsRoleFor(principal, roles, authorityId)).map((use) => use.purpose);
}

/**
 * Whether this recording may be heard by who asks, for what they say; that is recorded.
 *
 * @throws Refused `recording.not-for-you`, or `recording.not-for-this` when it may be heard for another purpose
 */
export function requireHearing(work: Pick<Work, 'principal' | 'purpose' | 'record'>, recording: Pick<Recording, 'id' | 'contactId' | 'purpose' | 'authorityId'>): void {
  const uses = usesOf(work.principal, recording);
  if (uses.length === 0) throw new Refused('recording.not-for-you');
  if (!uses.includes(work.purpose)) throw new Refused('recording.not-for-this', { purpose: work.purpose });
  const { id, contactId, authorityId } = recording;
  work.record({ action: 'look', subjectKind: 'recording', subjectId: id, authorityId, details: { event: 'heard', contact: contactId } });
}
