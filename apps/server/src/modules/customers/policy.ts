import type { Policy } from '../../platform/access/index.ts';

/** Who serves customers may see and change them; a citizen service number is opened by fewer; the data subject's copy comes from the privacy officer. */
export const customersPolicy = {
  'customers:look': ['agent', 'specialist', 'team-lead', 'quality-officer', 'administrator', 'privacy-officer', 'external-partner'],
  'customers:change': ['agent', 'specialist', 'team-lead', 'administrator', 'external-partner'],
  'customers:merge': ['agent', 'specialist', 'team-lead', 'administrator'],
  'customers:ask-register': ['agent', 'specialist', 'team-lead'],
  'customers:open-number': ['specialist', 'team-lead'],
  'customers:export': ['privacy-officer', 'administrator'],
  'customers:retention': ['privacy-officer', 'administrator'],
} as const satisfies Policy;
