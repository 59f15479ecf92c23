import type { Policy } from '../../platform/access/index.ts';

/** Everybody who works here reads; editors write; imports may change hundreds of articles at once. */
export const knowledgePolicy = {
  'knowledge:read': ['agent', 'specialist', 'team-lead', 'knowledge-editor', 'quality-officer', 'manager', 'administrator', 'external-partner'],
  'knowledge:write': ['knowledge-editor', 'administrator'],
  'knowledge:import': ['knowledge-editor', 'administrator'],
} as const satisfies Policy;
