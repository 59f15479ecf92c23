import type { Policy } from '../../platform/access/index.ts';

/** Who may do what with people. What is about oneself (session, own password, own trail) takes no permission. */
export const peoplePolicy = {
  'people:look-up-users': ['administrator', 'manager', 'team-lead'],
  'people:manage-users': ['administrator'],
  'people:find-colleagues': [
    'agent', 'specialist', 'team-lead', 'knowledge-editor', 'quality-officer', 'manager', 'administrator', 'privacy-officer',
  ],
  'people:keep-team-members': ['administrator', 'manager'],
  'people:set-skills': ['administrator', 'team-lead'],
  'people:keep-purposes': ['administrator'],
  'people:manage-tokens': ['administrator'],
  'people:read-audit': ['privacy-officer'],
} as const satisfies Policy;
