import type { Policy } from '../../platform/access/index.ts';

/** Everybody who talks with citizens makes promises; departments and the contact centre keep them. Who may do which step stands in domain/transitions.ts. */
export const followUpPolicy = {
  'followup:read': ['agent', 'specialist', 'team-lead', 'quality-officer', 'manager', 'external-partner'],
  'followup:promise': ['agent', 'specialist', 'team-lead', 'external-partner'],
  'followup:handle': ['agent', 'specialist', 'team-lead'],
} as const satisfies Policy;
