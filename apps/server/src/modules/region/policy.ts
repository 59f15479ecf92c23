import type { Policy } from '../../platform/access/index.ts';

/** Who may change the region. Reading it takes no permission: everybody who is signed in works with it. */
export const regionPolicy = {
  'region:change-authority': ['administrator'],
  'region:set-hours': ['administrator', 'manager', 'team-lead'],
  'region:change-cooperation': ['administrator'],
  'region:keep-departments': ['administrator'],
  'region:keep-teams': ['administrator', 'manager'],
  'region:keep-locations': ['administrator', 'manager'],
  'region:keep-services': ['administrator'],
  'region:keep-terms': ['administrator'],
  'region:import-products': ['administrator', 'knowledge-editor'],
} as const satisfies Policy;
