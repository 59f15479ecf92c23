import { Faults } from '../../shape/index.ts';
import { checkScenario } from './check-scenario.ts';
import { scenarioShape, type Scenario } from './scenario-shape.ts';

/** The scenario cannot be used; every fault with the place where it is. */
export class ScenarioFaults extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * Reads a scenario as it stands in a JSON file, and fills in what may be left out.
 *
 * @param value the parsed JSON
 * @throws ScenarioFaults naming everything that is missing, unknown or impossible, each with its place
 */
export function readScenario(value: unknown): Scenario {
  const faults = new Faults();
  const scenario = scenarioShape.read(faults, '', value);
  if (faults.all.length === 0) checkScenario(faults, scenario);
  if (faults.all.length > 0) throw new ScenarioFaults(faults.all);
  return scenario;
}
