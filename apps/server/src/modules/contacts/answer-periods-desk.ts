import type { Work } from '../../platform/database/work.ts';
import { findAuthority } from '../region/index.ts';
import { deleteAnswerPeriod, writeAnswerPeriod } from './postgres/answer-periods.ts';
import type { AnswerPeriodsDesk } from './usecases/waiting/keep-answer-period.ts';

export function answerPeriodsDesk(work: Work): AnswerPeriodsDesk {
  const { principal, tx } = work;
  return {
    principal,
    put: (period) => writeAnswerPeriod(tx, period),
    remove: (authorityId, channel) => deleteAnswerPeriod(tx, authorityId, channel),
    authorityExists: async (id) => (await findAuthority(work, id)) !== undefined,
    record: (entry) => work.record(entry),
  };
}
