import { Refused } from '@ingang/kernel';
import { ScenarioFaults } from '@ingang/planning/scenario';

/**
 * Tells who asked that a scenario is what is wrong: more work than can be worked out, or chances that an assumption cannot have.
 *
 * @throws Refused `planning.scenario-unusable`
 */
export async function orUnusable<Result>(task: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof ScenarioFaults) throw new Refused('planning.scenario-unusable', { fault: error.faults[0] ?? '' });
    if (error instanceof RangeError) throw new Refused('planning.scenario-unusable', { fault: error.message });
    throw error;
  }
}
