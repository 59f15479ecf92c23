import type { Policy } from '../../platform/access/index.ts';

/** Everybody who speaks with customers registers; colleagues see what was said; who leads also moves and exports, and says in how many days messages are answered. */
export const contactsPolicy = {
  'contacts:handle': ['agent', 'specialist', 'team-lead', 'administrator', 'external-partner'],
  'contacts:look': ['agent', 'specialist', 'team-lead', 'quality-officer', 'manager', 'administrator', 'privacy-officer', 'external-partner'],
  'contacts:lead': ['team-lead', 'administrator'],
  'contacts:set-answer-periods': ['team-lead', 'manager', 'administrator'],
  'contacts:export': ['team-lead', 'manager', 'quality-officer', 'administrator'],
} as const satisfies Policy;
