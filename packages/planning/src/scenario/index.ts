/** Scenarios of cooperation: what answering citizens takes and costs, month by month, and what changes when something does. */
export { readScenario, ScenarioFaults } from './data/read-scenario.ts';
export type { Scenario } from './data/scenario-shape.ts';
export type { ScenarioEvent } from './data/event-shapes.ts';
export { assumptionAt, assumptionsIn, withValue, type Assumption } from './data/assumptions.ts';
export { evaluate, explain } from './model/evaluate.ts';
export type { AuthorityOutcome, ContractOutcome, Costs, MonthOutcome, Outcome, Period, TeamHour, TeamMonth } from './model/outcome.ts';
