import { DomainError, type FollowUpId } from '@ingang/kernel';
import type { RoomDeps } from '../../../platform/room.ts';
import type { JobHandler } from '../../../platform/jobs/job.ts';
import { logPhoneAttempt } from '../../followup/index.ts';
import { userNames } from '../../people/index.ts';
import type { PhonedFor } from '../usecases/attempt-of.ts';

export const attemptJob = 'phone.log-attempt';

/** Logs that somebody phoned for a callback note. A note that was closed or passed on meanwhile keeps what it has. */
export function logAttempt({ log }: Pick<RoomDeps, 'log'>): JobHandler {
  return async (work, payload) => {
    const { callbackId, by, result, phone } = payload as unknown as PhonedFor;
    const byName = (await userNames(work, [by])).get(by) ?? '';
    try {
      await logPhoneAttempt(work, callbackId as FollowUpId, { by, byName, result, phone });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      log.warn({ callbackId, code: error.code }, 'an attempt to phone could not be logged at its callback');
    }
  };
}
