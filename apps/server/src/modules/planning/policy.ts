import type { Policy } from '../../platform/access/index.ts';

/** Who leads looks ahead, forecasts and says who is needed; who answers for the money keeps scenarios. */
export const planningPolicy = {
  'planning:look-ahead': ['team-lead', 'manager', 'administrator'],
  'planning:make-forecasts': ['team-lead', 'manager', 'administrator'],
  'planning:keep-scenarios': ['manager', 'administrator'],
} as const satisfies Policy;
