import { breakEvenOf, monteCarlo, sensitivityOf, volumeVaried, type BreakEven, type MonteCarlo, type Scenario, type Sensitivity } from '../scenario/index.ts';

/** What takes many evaluations: what assumptions do, what chance does, where scenarios cost the same. */
export interface Analysis {
  /** The same seed draws the same values. */
  readonly seed: number;
  /** One for each scenario, in their order. */
  readonly scenarios: readonly {
    readonly sensitivity: readonly Sensitivity[];
    /** Undefined: nothing in the scenario is uncertain. When the first has the same years, against the first scenario, in the same draws. */
    readonly risk: MonteCarlo | undefined;
    /** Against the first scenario, all contacts times a factor; undefined for the first itself, and for other years than its. */
    readonly breakEven: BreakEven | undefined;
  }[];
}

export interface AnalysisOptions {
  readonly seed: number;
  /** Draws for each scenario at most. */
  readonly mostRuns: number;
  /** Told now and then; the end is reached exactly. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Whether what two scenarios cost in all can be compared. */
export function haveSameYears(a: Scenario, b: Scenario): boolean {
  return a.start === b.start && a.years === b.years;
}

/** Volumes between half and twice as many contacts. */
export const volumes = { from: 0.5, to: 2 } as const;
/** How much of the work sensitivity and break-even are, counted in draws. */
const weight = 200;

/**
 * Sensitivity, Monte Carlo and break-even of scenarios, each against the first.
 *
 * @param scenarios one to four
 */
export function analyse(scenarios: readonly Scenario[], { seed, mostRuns, onProgress = () => undefined }: AnalysisOptions): Analysis {
  const ofEach = mostRuns + 2 * weight;
  const all = scenarios.length * ofEach;
  const [first] = scenarios;
  return {
    seed,
    scenarios: scenarios.map((scenario, place) => {
      const done = place * ofEach;
      onProgress(done, all);
      const sensitivity = sensitivityOf(scenario);
      onProgress(done + weight, all);
      const against = place === 0 || !haveSameYears(first!, scenario) ? undefined : first;
      const isUncertain = Object.keys(scenario.uncertain).length > 0;
      const goesOn = (runs: number): boolean => {
        onProgress(done + weight + runs, all);
        return true;
      };
      const risk = isUncertain ? monteCarlo(scenario, { seed, mostRuns, tolerance: 0, goesOn, ...(against && { against }) }) : undefined;
      onProgress(done + weight + mostRuns, all);
      const breakEven = against && breakEvenOf(against, scenario, volumeVaried, volumes);
      onProgress(done + ofEach, all);
      return { sensitivity, risk, breakEven };
    }),
  };
}
