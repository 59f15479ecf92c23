/** What would happen in a contact centre: simulated contact by contact, with the routing of production. */
export { simulate, simulation, compareCentres, comparison, type Differences, type SimulationProgress } from './replications.ts';
export { Study, type StoppingRule, type StudyOptions } from './study.ts';
export type { AgentFigures, ContactFigures, SimulationReport, WaitQuantiles } from './report.ts';
export type { Estimate } from './measure/estimates.ts';
export type { Tally } from './measure/tally.ts';
export { readCentreModel, SimulationFaults } from './check-model.ts';
export { plainRules, type AgentGroup, type Arrivals, type CallbackOffer, type CentreModel, type ContactStream, type Presence, type Return, type Shift, type Transfer } from './model.ts';
export { meanSecondsOf, type Distribution, type QuantilePoint } from './random/distribution.ts';
export { measured, patienceFrom, type ObservedWait } from './random/measured.ts';
export { filmDay, filmPlayer, scenes, type AgentDoing, type DayFilm, type Frame, type Scene } from './day-film.ts';
export { Run, type RunOptions } from './engine/run.ts';
