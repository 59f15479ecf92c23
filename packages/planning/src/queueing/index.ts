/** Queueing mathematics: how long people wait, and how many agents are needed so that they do not wait too long. */
export type { Traffic } from './traffic.ts';
export { offeredLoad } from './traffic.ts';
export { erlangB, inverseErlangB } from './erlang-b.ts';
export { erlangC, type Waiting } from './erlang-c.ts';
export { erlangA, type ImpatientTraffic, type ImpatientWaiting } from './erlang-a.ts';
export { smallestStaff, type StaffNorm } from './smallest-staff.ts';
export { staffIntervals } from './staff-intervals.ts';
export { staffOverTime, type StaffingRule } from './staff-over-time.ts';
export { scaleEffect, type ScalePoint } from './scale-effect.ts';
