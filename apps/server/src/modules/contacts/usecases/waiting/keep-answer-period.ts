import { Invalid, type AuthorityId } from '@ingang/kernel';
import { requireRoleFor, requireRoleJointly, type Principal } from '../../../../platform/access/index.ts';
import type { AnswerPeriod, WrittenChannel } from '../../domain/index.ts';

export interface AnswerPeriodsDesk {
  readonly principal: Principal;
  readonly put: (period: AnswerPeriod) => Promise<void>;
  readonly remove: (authorityId: AuthorityId, channel: WrittenChannel) => Promise<void>;
  readonly authorityExists: (id: AuthorityId) => Promise<boolean>;
  readonly record: (entry: { readonly action: 'change'; readonly subjectKind: 'answer-period'; readonly authorityId?: AuthorityId; readonly details: Readonly<Record<string, unknown>> }) => void;
}

/**
 * Sets within how many working days messages on a channel are answered.
 *
 * @param authorityId null for everybody who has none of their own
 * @param workingDays null: the authority goes by that of everybody again
 * @throws Refused `access.other-authority`; Invalid `input.invalid`
 */
export async function keepAnswerPeriod({ principal, put, remove, authorityExists, record }: AnswerPeriodsDesk, channel: WrittenChannel, authorityId: AuthorityId | null, workingDays: number | null): Promise<void> {
  if (authorityId === null) requireRoleJointly(principal, ['manager', 'administrator']);
  else requireRoleFor(principal, ['team-lead', 'manager', 'administrator'], authorityId);
  if (authorityId === null && workingDays === null) throw new Invalid('input.invalid', [{ field: 'workingDays', code: 'contact.period-of-everybody' }]);
  if (authorityId !== null && !(await authorityExists(authorityId))) throw new Invalid('input.invalid', [{ field: 'authorityId', code: 'contact.reference-unknown' }]);
  if (authorityId !== null && workingDays === null) await remove(authorityId, channel);
  else await put({ ...(authorityId !== null && { authorityId }), channel, workingDays: workingDays! });
  record({ action: 'change', subjectKind: 'answer-period', ...(authorityId !== null && { authorityId }), details: { channel, workingDays } });
}
