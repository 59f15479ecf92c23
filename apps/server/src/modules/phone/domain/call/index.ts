/** One call: its life as a table, one pure step, and what follows from it for telephones, router and agents. */
export * from './call.ts';
export * from './event.ts';
export * from './effect.ts';
export * from './step.ts';
export { placeOf } from './routing.ts';
export { allowedCommands } from './allowed.ts';
export { isSupervisable, seenSupervisor, type SupervisionWay, type SupervisionWish } from './supervision.ts';
export { isRecordingName, recordingOf, type PauseReason, type RecordingGround } from './recording.ts';
export { transferBudget, type Forcing } from './budget.ts';
export { allowedForColleague, isConsulted } from './consult/colleague.ts';
export { nameOf, partiesOf } from './consult/parties.ts';
export type { PickUp } from './consult/pick-up.ts';
export type { CallPhase } from './transitions.ts';
