import { Conflict, Invalid, NotFound, type AuthorityId, type FieldFault } from '@ingang/kernel';
import { requireRoleFor } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { RecordingPurpose } from '../domain/recording/policy.ts';
import type { KeptRecordingPolicy, RecordingPolicies } from './recordings.ts';

export interface KeepRecordingPolicyDeps extends Pick<Work, 'principal' | 'now' | 'newId' | 'record' | 'publish'> {
  readonly policies: RecordingPolicies;
  /** Whether recordings could be sealed here. */
  readonly canKeep: boolean;
  readonly authorityExists: (id: AuthorityId) => Promise<boolean>;
}

export interface WantedRecordingPolicy {
  readonly authorityId: AuthorityId | null;
  readonly purpose: RecordingPurpose;
  readonly sharePercent: number;
  readonly keepDays: number;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

export const recordingPolicyTopic = 'phone.recording-policy-changed';

/**
 * Decides that conversations are recorded, or are not, from a moment that is still to come, or now.
 *
 * @throws Refused `access.other-authority`; Conflict `recording.no-keys`; Invalid `recording.from-past`, `recording.validity-reversed`, `recording.authority-unknown`
 */
export async function addRecordingPolicy(deps: KeepRecordingPolicyDeps, wanted: WantedRecordingPolicy): Promise<KeptRecordingPolicy> {
  const authorityId = wanted.authorityId ?? undefined;
  requireRoleFor(deps.principal, ['administrator'], authorityId);
  if (!deps.canKeep) throw new Conflict('recording.no-keys');
  const faults: FieldFault[] = [];
  const [now, from, until] = [deps.now.getTime(), wanted.validFrom.getTime(), wanted.validUntil?.getTime()];
  if (from < now - 60_000) faults.push({ field: 'validFrom', code: 'recording.from-past' });
  if (until !== undefined && until <= from) faults.push({ field: 'validUntil', code: 'recording.validity-reversed' });
  if (authorityId !== undefined && !(await deps.authorityExists(authorityId))) faults.push({ field: 'authorityId', code: 'recording.authority-unknown' });
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const { purpose, sharePercent, keepDays } = wanted;
  const policy: KeptRecordingPolicy = {
    id: deps.newId(), purpose, sharePercent, keepDays, validFrom: from, version: 1, ...signature(deps),
    ...(authorityId !== undefined && { authorityId }), ...(until !== undefined && { validUntil: until }),
  };
  await deps.policies.add(policy);
  told(deps, policy, 'create');
  return policy;
}

/**
 * Ends a decision, now or later; one that has not begun yet is withdrawn. What has held stays as it was.
 *
 * @throws NotFound `recording.policy-unknown`; Refused `access.other-authority`; Invalid `recording.end-past`; Conflict `conflict.version`
 */
export async function endRecordingPolicy(deps: KeepRecordingPolicyDeps, id: string, { version, validUntil }: { readonly version: number; readonly validUntil: Date }): Promise<void> {
  const policy = (await deps.policies.list()).find((one) => one.id === id);
  if (policy === undefined) throw new NotFound('recording.policy-unknown');
  requireRoleFor(deps.principal, ['administrator'], policy.authorityId);
  const now = deps.now.getTime();
  const isPast = validUntil.getTime() < now - 60_000 || (policy.validUntil !== undefined && policy.validUntil <= now);
  if (isPast) throw new Invalid('input.invalid', [{ field: 'validUntil', code: 'recording.end-past' }]);
  const isWithdrawn = policy.validFrom > now && policy.validFrom >= validUntil.getTime();
  const done = isWithdrawn
    ? await deps.policies.remove(id, version)
    : await deps.policies.end({ ...policy, validUntil: Math.max(validUntil.getTime(), now, policy.validFrom + 1), version: version + 1, ...signature(deps) }, version);
  if (!done) throw new Conflict('conflict.version', policy);
  told(deps, policy, isWithdrawn ? 'erase' : 'change');
}

const signature = ({ principal, now }: KeepRecordingPolicyDeps) => ({ changedAt: now, changedByName: principal.name });

function told({ record, publish }: KeepRecordingPolicyDeps, { id, authorityId, purpose, sharePercent, keepDays }: KeptRecordingPolicy, action: 'create' | 'change' | 'erase'): void {
  record({ action, subjectKind: 'recording-policy', subjectId: id, details: { purpose, sharePercent, keepDays }, ...(authorityId && { authorityId }) });
  publish({ topic: recordingPolicyTopic, subjectId: id, ...(authorityId && { authorityId }) });
}
