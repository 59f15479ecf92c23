export type * from './events.ts';
export type * from './ids.ts';
export type * from './telephone-engine.ts';
export { EngineFault, unlessGone, type EngineFaultKind } from './fault.ts';
