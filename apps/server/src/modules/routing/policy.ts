import type { Policy } from '../../platform/access/index.ts';

/** Everybody who takes work may know the terms on which it waits; who leads sets them, and sees who got what and why. What holds for all authorities together, managers and administrators set. */
export const routingPolicy = {
  'routing:read': ['agent', 'specialist', 'team-lead', 'manager', 'quality-officer', 'administrator', 'external-partner'],
  'routing:change': ['team-lead', 'manager', 'administrator'],
  'routing:change-shared': ['manager', 'administrator'],
  'routing:look-back': ['team-lead', 'manager', 'quality-officer', 'administrator'],
} as const satisfies Policy;
