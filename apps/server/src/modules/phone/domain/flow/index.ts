/** Call flows: how a caller is received, as data, and what it does: pure, over values passed in. */
export * from './flow.ts';
export * from './protocol.ts';
export { startOf, type FlowPosition, type Phase, type Turn } from './position.ts';
export * from './advance.ts';
export * from './exits.ts';
export { calamitySwitchFlow, flowFromTemplate, type TemplateFacts } from './template.ts';
export { checkFlow, passes } from './check/check.ts';
export type { FlowFault, FlowWorld } from './check/fault.ts';
export { simulate, type Simulation } from './simulate/simulate.ts';
export type { CallerStep, Transcript, TranscriptLine } from './simulate/transcript.ts';
export * from './versions.ts';
export * from './reception.ts';
