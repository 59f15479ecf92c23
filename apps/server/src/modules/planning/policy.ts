import type { Policy } from '../../platform/access/index.ts';

/** Who leads looks ahead, forecasts, says who is needed, and makes schedules for the own teams; who answers for the money keeps scenarios. */
export const planningPolicy = {
  'planning:look-ahead': ['team-lead', 'manager', 'administrator'],
  'planning:make-forecasts': ['team-lead', 'manager', 'administrator'],
  'planning:keep-scenarios': ['manager', 'administrator'],
  'planning:make-schedules': ['team-lead', 'manager', 'administrator'],
  'planning:see-own-schedule': ['agent', 'team-lead', 'external-partner'],
  'planning:decide-swaps': ['team-lead'],
  'planning:watch-adherence': ['team-lead'],
  'planning:set-adherence-rule': ['team-lead', 'administrator'],
} as const satisfies Policy;
