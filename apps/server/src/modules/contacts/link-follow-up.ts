import { NotFound, type FollowUpId, type QuestionId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import type { Outcome } from './domain/index.ts';
import { postgresContacts } from './postgres/contact-register.ts';

/**
 * Hangs a promise on the question that it was made for, in the same transaction. The version of the contact stays,
 * so that an agent who types on does not meet a conflict with the promise just made.
 *
 * @throws NotFound `question.unknown`
 */
export async function linkFollowUp(
  work: Work,
  link: { readonly questionId: QuestionId; readonly followUpId: FollowUpId; readonly outcome: Extract<Outcome, 'callback' | 'web-intake' | 'transferred'> },
): Promise<void> {
  const found = await postgresContacts(work.tx).setFollowUp(link.questionId, link.followUpId, link.outcome);
  if (!found) throw new NotFound('question.unknown');
}

/** A promise that was withdrawn while the contact is open still no longer holds its question: something else can become of it. */
export async function releaseFollowUp(work: Work, questionId: QuestionId): Promise<void> {
  await postgresContacts(work.tx).releaseFollowUp(questionId);
}
