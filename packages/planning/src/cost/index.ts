/** What answering citizens costs, under each form of cooperation. */
export { costOfForm, type CostForm, type CostInputs, type HourCost, type YearCost } from './cost-model.ts';
export { CostModelFaults, readCostModel, type CostModelFile } from './read-cost-model.ts';
