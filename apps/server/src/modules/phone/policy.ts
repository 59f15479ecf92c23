import type { Policy } from '../../platform/access/index.ts';

/** How callers are received may be seen by who leads or watches the work; drawing is for administrators. Calamities do not wait for them. */
export const phonePolicy = {
  'phone:see-flows': ['administrator', 'manager', 'team-lead', 'quality-officer'],
  'phone:draw-flows': ['administrator'],
  'phone:switch-calamity': ['administrator', 'manager', 'team-lead'],
} as const satisfies Policy;

/** Roles that may reword and switch a calamity message of an authority they hold them for. */
export const calamityRoles = ['administrator', 'manager', 'team-lead'] as const;
