import type { Policy, Role } from '../../platform/access/index.ts';

/** How callers are received may be seen by who leads or watches the work; drawing is for administrators. Calamities do not wait for them. Who speaks with citizens takes calls; specialists those of colleagues, and none from a queue. */
export const phonePolicy = {
  'phone:see-flows': ['administrator', 'manager', 'team-lead', 'quality-officer'],
  'phone:draw-flows': ['administrator'],
  'phone:set-rules': ['administrator', 'manager'],
  'phone:switch-calamity': ['administrator', 'manager', 'team-lead'],
  'phone:take-calls': ['agent', 'specialist', 'team-lead', 'external-partner'],
  'phone:answer-queues': ['agent', 'team-lead', 'external-partner'],
  'phone:look': ['agent', 'specialist', 'team-lead', 'quality-officer', 'manager', 'administrator', 'external-partner'],
  'phone:watch-live': ['team-lead', 'manager', 'administrator'],
  'phone:supervise': ['team-lead'],
  'phone:see-recording-policies': ['administrator', 'manager', 'team-lead', 'quality-officer', 'privacy-officer'],
  'phone:keep-recording-policies': ['administrator'],
  'phone:hear-recordings': ['quality-officer', 'team-lead', 'privacy-officer'],
  'phone:lead': ['team-lead', 'manager', 'administrator'],
} as const satisfies Policy;

/**
 * Who may hear a recording of a purpose, and for which purposes of use. What was recorded to learn from is not heard for anything
 * else; only who sees to the rights of citizens may hear every recording, for that.
 */
export const recordingUses: Readonly<Record<'quality' | 'training', readonly { readonly purpose: string; readonly roles: readonly Role[] }[]>> = {
  quality: [
    { purpose: 'quality-assurance', roles: ['quality-officer', 'team-lead'] },
    { purpose: 'data-subject-request', roles: ['privacy-officer'] },
  ],
  training: [
    { purpose: 'training', roles: ['quality-officer', 'team-lead'] },
    { purpose: 'data-subject-request', roles: ['privacy-officer'] },
  ],
};

/** For what a team lead may be with a call without the caller knowing it. */
export const supervisionPurposes: readonly string[] = ['quality-assurance', 'training', 'complaint-handling'];

/** Roles that may reword and switch a calamity message of an authority they hold them for. */
export const calamityRoles = ['administrator', 'manager', 'team-lead'] as const;
