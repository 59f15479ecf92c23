import type { Role } from '@ingang/contracts/people';

export const roles = [
  'agent',
  'specialist',
  'team-lead',
  'knowledge-editor',
  'quality-officer',
  'manager',
  'administrator',
  'privacy-officer',
  'external-partner',
] as const satisfies readonly Role[];
