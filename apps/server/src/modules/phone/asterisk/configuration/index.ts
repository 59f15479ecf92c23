export * from './telephony.ts';
export { soundOf } from './dialplan.ts';
export { phoneObjects } from './sip.ts';
export { writeConfiguration } from './write.ts';
