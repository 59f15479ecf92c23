import type { Policy } from '../../platform/access/index.ts';

/** Who leads looks ahead, forecasts, says who is needed, and makes schedules for the own teams; who answers for the money keeps scenarios. */
export const planningPolicy = {
  'planning:look-ahead': ['team-lead', 'manager', 'administrator'],
  'planning:make-forecasts': ['team-lead', 'manager', 'administrator'],
  'planning:keep-scenarios': ['manager', 'administrator'],
  'planning:make-schedules': ['team-lead', 'manager', 'administrator'],
} as const satisfies Policy;
