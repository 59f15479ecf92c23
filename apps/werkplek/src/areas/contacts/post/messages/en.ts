import type { nl } from './nl.ts';

export const en: Record<keyof typeof nl, string> = {
  'title': 'Post room',
  'received': 'Received on',
  'sender': 'Sender',
  'subject': 'What is the letter about?',
  'postcode': 'Postcode',
  'houseNumber': 'House number',
  'department': 'Who answers',
  'noDepartment': 'Me: stays open with me',
  'anybody': 'Whoever has time',
  'note': 'Reference or note',
  'submit': 'Register letter',
  'done': 'Just registered',
  'none': 'No letter registered since you opened this page.',
  'saved': 'Letter {number} is registered.',
};
