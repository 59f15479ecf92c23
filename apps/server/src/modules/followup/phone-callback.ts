import { NotFound, type FollowUpId, type UserId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { deskOf } from './desk-of.ts';
import type { AttemptResult } from './domain/index.ts';
import { actOnCallback } from './usecases/act-on-callback.ts';

/**
 * Whoever is about to phone makes the callback their own, unless it is already.
 *
 * @throws NotFound `callback.not-found`; Refused `follow-up.not-yours`; Conflict `follow-up.not-in-this-state`
 */
export async function takeToPhone(work: Work, id: FollowUpId): Promise<void> {
  const desk = deskOf(work);
  const record = await desk.callbacks.find(id);
  if (!record) throw new NotFound('callback.not-found');
  if (record.callback.assignment.userId === desk.person.userId && record.callback.state !== 'open') return;
  await actOnCallback(desk, id, { command: { action: 'take' }, basedOn: record.callback.version });
}

/** What the telephone knows of an attempt: kept as that of the person who phoned, without typing. */
export async function logPhoneAttempt(work: Work, id: FollowUpId, attempt: { readonly by: UserId; readonly byName: string; readonly result: AttemptResult; readonly phone: string }): Promise<void> {
  const { by, byName, result, phone } = attempt;
  const desk = deskOf({ ...work, principal: { ...work.principal, userId: by, name: byName } });
  const record = await desk.callbacks.find(id);
  if (!record) throw new NotFound('callback.not-found');
  await actOnCallback(desk, id, { command: { action: 'log-attempt', result, phone }, basedOn: record.callback.version });
}
