/** Contact centres to be simulated, made of a scenario or of what was measured; and what came out, in figures that people read. */
export { centreOfScenario, type PlayedCentre, type PlayedPeriod, type Realism } from './centre-of-scenario.ts';
export { outcomeOf, outcomeVersion, type PlayedFigure, type PlayedHour, type PlayedStream, type PlayedTeam, type SimulationOutcome } from './outcome.ts';
export { playedDay, type PlayedDay } from './played-day.ts';
export { centreOfMeasured, leastContacts, TooFewContacts, type MeasuredAgent, type MeasuredAuthority, type MeasuredSystem, type RestsOn } from './centre-of-measured.ts';
export { changesOfMeasured, type MeasuredChange } from './changes-of-measured.ts';
