import highsModule, { type Highs, type Model } from 'highs';
import type { LinearModel } from './linear-model.ts';

/** When to give up, whoever asks. */
export interface Limits {
  /** Seconds since the start of the work. */
  readonly elapsed: () => number;
  readonly seconds: number;
  readonly shouldStop: () => boolean;
}

export interface Answer {
  readonly objective: number;
  readonly values: Float64Array;
  /** Of a continuous model: what one more of a column would cost. */
  readonly reducedCosts: Float64Array;
  readonly isOptimal: boolean;
  /** Of a model with whole columns: no answer can be below. */
  readonly leastObjective: number;
}

/**
 * A model in the solver, for as long as a function uses it. The solver is one thread of WebAssembly and blocks it: long work
 * belongs in a worker.
 */
export async function withSolver<T>(linear: LinearModel, limits: Limits, use: (solver: Solver) => T): Promise<T> {
  const highs = await (loaded ??= loadHighs());
  const model = highs.createModel({
    numCols: linear.cost.length,
    numRows: linear.rowLower.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: linear.cost,
    colLower: linear.lower,
    colUpper: linear.upper,
    rowLower: linear.rowLower,
    rowUpper: linear.rowUpper,
    matrix: { format: 'csc', numRows: linear.rowLower.length, numCols: linear.cost.length, starts: linear.starts, indices: linear.indices, values: linear.values },
  });
  try {
    return use(new Solver(highs, model, limits));
  } finally {
    model.dispose();
  }
}

// The package describes its ES module as if it were CommonJS, so the types see a namespace where there is a function.
const loadHighs = highsModule as unknown as typeof highsModule.default;
let loaded: Promise<Highs> | undefined;

export class Solver {
  private readonly highs: Highs;
  private readonly model: Model;
  private readonly limits: Limits;

  constructor(highs: Highs, model: Model, limits: Limits) {
    this.highs = highs;
    this.model = model;
    this.limits = limits;
    model.options.set({ output_flag: false });
  }

  makeWhole(column: number): void {
    this.model.changeColIntegrality(column, this.highs.constants.variableType.integer);
  }

  bound(column: number, lower: number, upper: number): void {
    this.model.changeColBounds(column, lower, upper);
  }

  /**
   * Solves as far as it comes.
   *
   * @param seconds at most so long, within the limits of the work
   * @param from a solution to better
   * @returns undefined when nothing was found in time
   */
  solve(seconds: number, gap: number, from?: Float64Array): Answer | undefined {
    const { callbackType, modelStatus, solutionStatus } = this.highs.constants;
    const until = Math.min(this.limits.elapsed() + seconds, this.limits.seconds);
    const interrupt = (event: { interrupt(): void }): undefined => {
      if (this.limits.elapsed() > until || this.limits.shouldStop()) event.interrupt();
    };
    this.model.options.set({ mip_rel_gap: gap });
    if (from) this.model.setSolution({ colValue: from });
    this.model.run({ [callbackType.simplexInterrupt]: interrupt, [callbackType.ipmInterrupt]: interrupt, [callbackType.mipInterrupt]: interrupt });
    const isOptimal = this.model.getModelStatus() === modelStatus.optimal;
    return isOptimal || this.model.info.get('primal_solution_status') === solutionStatus.feasible ? this.answer(isOptimal) : undefined;
  }

  /**
   * What the model says when every choice has been made: a moment's work that is done however late it is.
   *
   * @throws Error when the choices contradict the model, which is a mistake of whoever made them
   */
  conclude(): Answer {
    this.model.run();
    if (this.model.getModelStatus() !== this.highs.constants.modelStatus.optimal) throw new Error('the choices contradict the model');
    return this.answer(true);
  }

  private answer(isOptimal: boolean): Answer {
    const { colValue, colDual } = this.model.getSolution();
    return { objective: this.model.getObjectiveValue(), values: colValue, reducedCosts: colDual, isOptimal, leastObjective: Number(this.model.info.get('mip_dual_bound')) };
  }
}
