/** Contact centres to be simulated, made of a scenario; and what came out, in figures that people read. */
export { centreOfScenario, type PlayedCentre, type PlayedPeriod, type Realism } from './centre-of-scenario.ts';
export { outcomeOf, outcomeVersion, type PlayedFigure, type PlayedHour, type PlayedStream, type PlayedTeam, type SimulationOutcome } from './outcome.ts';
export { playedDay, type PlayedDay } from './played-day.ts';
