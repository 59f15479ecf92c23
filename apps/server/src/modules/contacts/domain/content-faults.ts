import type { FieldFault } from '@ingang/kernel';
import { allowsDirection } from './channel.ts';
import type { Contact } from './contact.ts';
import { isLanguage } from './language.ts';
import { timeFaults } from './times.ts';

/** What can be wrong with a contact at any moment of its life, complete or not. @param now present moment */
export function contentFaults(contact: Contact, now: Date): FieldFault[] {
  const faults = timeFaults(contact, now);
  if (!allowsDirection(contact.channel, contact.direction)) {
    faults.push({ field: 'direction', code: 'contact.direction-not-on-channel' });
  }
  if (!isLanguage(contact.language)) faults.push({ field: 'language', code: 'contact.language-unknown' });
  contact.questions.forEach((question, index) => {
    if (question.articleVersion !== undefined && question.articleId === undefined) {
      faults.push({ field: `questions[${index}].articleVersion`, code: 'question.article-missing' });
    }
  });
  return faults;
}
