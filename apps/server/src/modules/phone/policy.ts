import type { Policy } from '../../platform/access/index.ts';

/** How callers are received may be seen by who leads or watches the work; drawing is for administrators. Calamities do not wait for them. Who speaks with citizens takes calls; specialists those of colleagues, and none from a queue. */
export const phonePolicy = {
  'phone:see-flows': ['administrator', 'manager', 'team-lead', 'quality-officer'],
  'phone:draw-flows': ['administrator'],
  'phone:set-rules': ['administrator', 'manager'],
  'phone:switch-calamity': ['administrator', 'manager', 'team-lead'],
  'phone:take-calls': ['agent', 'specialist', 'team-lead', 'external-partner'],
  'phone:answer-queues': ['agent', 'team-lead', 'external-partner'],
  'phone:look': ['agent', 'specialist', 'team-lead', 'quality-officer', 'manager', 'administrator', 'external-partner'],
  'phone:lead': ['team-lead', 'manager', 'administrator'],
} as const satisfies Policy;

/** Roles that may reword and switch a calamity message of an authority they hold them for. */
export const calamityRoles = ['administrator', 'manager', 'team-lead'] as const;
