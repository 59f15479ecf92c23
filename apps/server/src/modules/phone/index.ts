import type { Room } from '../../platform/room.ts';
import { forgetCallers, forgetSchedule } from './jobs/forget-callers.ts';
import { forgetStories, storySchedule } from './jobs/forget-stories.ts';
import { callRoutes } from './http/call-routes.ts';
import { offerRoutes } from './http/outbound/offer-routes.ts';
import { flowRoutes } from './http/flow-routes.ts';
import { presenceRoutes } from './http/presence-routes.ts';
import { targetRoutes } from './http/target-routes.ts';
import { socketRoute } from './http/socket-route.ts';
import { promptRoutes } from './http/prompt-routes.ts';
import { ruleRoutes } from './http/rule-routes.ts';
import { receptionRoutes } from './http/reception-routes.ts';
import { liveRoutes } from './http/live-routes.ts';
import { recordingRoutes } from './http/recording-routes.ts';
import { supervisionRoutes } from './http/supervision-routes.ts';
import { attemptJob, logAttempt } from './jobs/log-attempts.ts';
import { phoneMessages } from './messages.ts';
import { phonePolicy } from './policy.ts';
import { promiseBack, promiseJob } from './jobs/promise-back.ts';
import { eraseRecordings, eraseRecordingsSchedule } from './recordings/open-recordings.ts';

export { PHONE_FOLDER } from './installation/index.ts';
export type { OpenedSwitchboard } from './open-switchboard.ts';
export { recordingsOfCustomers } from './recordings/of-customers.ts';
export { seedCallFlows } from './seed-flows.ts';
export { startTelephony } from './start-telephony.ts';
export { describeTelephone, openTelephone, type Telephone } from './telephone.ts';

/** Where citizens call in: how they are received, wait, and are connected. */
export const phoneRoom: Room = {
  name: 'phone',
  policy: phonePolicy,
  messages: phoneMessages,
  routes: (deps) => [...flowRoutes, ...receptionRoutes, ...ruleRoutes, ...promptRoutes, ...presenceRoutes(deps), ...callRoutes(deps), ...offerRoutes(deps), ...targetRoutes, ...supervisionRoutes(deps), ...liveRoutes(deps), ...recordingRoutes(deps), socketRoute(deps)],
  jobs: (deps) => ({ [attemptJob]: logAttempt(deps), [promiseJob]: promiseBack, [forgetSchedule.kind]: forgetCallers, [storySchedule.kind]: forgetStories, [eraseRecordingsSchedule.kind]: eraseRecordings(deps) }),
  schedules: [forgetSchedule, storySchedule, eraseRecordingsSchedule],
};
