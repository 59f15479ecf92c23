import type { nl } from './nl.ts';

export const en: Record<keyof typeof nl, string> = {
  'title': 'Departments picking up',
  'lead': 'How often and how soon departments picked up when the contact centre asked them, in the last four weeks. A caller notices nothing of a missed call: the conversation stays with the agent.',
  'none': 'No department was asked in this time.',
  'department': 'Department',
  'agreement': 'Agreement',
  'agreed': 'Agreed (s)',
  'asked': 'Asked',
  'missed': 'Missed',
  'inTime': 'In time',
  'median': 'Usually within (s)',
  'lastMissed': 'Last missed',
  'percent': '{count}%',
  'unknown': 'usually not',
};
