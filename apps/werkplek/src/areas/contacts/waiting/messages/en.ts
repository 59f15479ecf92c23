import type { nl } from './nl.ts';

export const en: Record<keyof typeof nl, string> = {
  'title': 'Messages for anybody',
  'lead': 'Nobody has these messages in hand. Whoever has time picks one up. When phones are quiet, the desk offers them too.',
  'back': 'To contacts',
  'none': 'No message waits',
  'none.text': 'Letters, e-mails and web forms that a colleague leaves for anybody appear here.',
  'answerBy': 'Answer by',
  'received': 'Received',
  'left': 'From',
  'late': 'too late',
  'pickUp': 'Pick up',
  'pickUpThis': 'Pick up: {title}',
  'leave': 'Leave for anybody',
  'waits': 'waits for whoever has time',
};
