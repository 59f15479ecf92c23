import type { Room } from '../../platform/room.ts';
import { followUpRoutes } from './http/routes.ts';
import { followUpJobs, followUpSchedules } from './jobs.ts';
import { followUpMessages } from './messages.ts';
import { followUpPolicy } from './policy.ts';

export { callbacksOfCustomers, customersOfCallbackNumber } from './of-customers.ts';
export { dueCallbacks, lookAtOffered, type DueCallback, type OfferedCallback } from './due-callbacks.ts';
export { logPhoneAttempt, takeToPhone } from './phone-callback.ts';
export { promiseToLostCallers, waitsForAnybody, type LostCaller } from './promise-to-lost-callers.ts';
export { seedCallbacks, type PastCallback } from './seed-callbacks.ts';

/** Where promises are kept: callbacks with a deadline in working time, until the citizen has the answer. */
export const followUpRoom: Room = {
  name: 'followup',
  policy: followUpPolicy,
  messages: followUpMessages,
  routes: () => followUpRoutes,
  jobs: () => followUpJobs,
  schedules: followUpSchedules,
};
