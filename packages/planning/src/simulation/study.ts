import { type ContactMeasure, Figures, measuresOf, type Scope } from './measure/figures.ts';
import { type Estimate, Estimates } from './measure/estimates.ts';
import { addTally, emptyTally, type Tally } from './measure/tally.ts';
import { type CentreModel, intervalsOf } from './model.ts';
import { type SimulationReport, reportOf } from './report.ts';

/** When there have been enough replications. */
export interface StoppingRule {
  /** Half the confidence interval is at most this share of the mean, such as 0.05. */
  readonly relativeHalfWidth: number;
  /** Of this figure over all contacts; serviceLevel when left out. */
  readonly measure?: ContactMeasure;
  /** 5 and 100 when left out. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface StudyOptions {
  /** Any whole number; 1 when left out. The same seed gives the same customers, in every variant of a centre. */
  readonly seed?: number;
  /** So many, when there is no stopping rule; 10 when left out. */
  readonly replications?: number;
  readonly stop?: StoppingRule;
  /** 0.95 when left out. */
  readonly confidence?: number;
}

/**
 * Replications put together, in their order: means with confidence, and whether there are enough of them. The memory does not grow
 * with the number of replications either.
 *
 * Source: A. M. Law, Simulation Modeling and Analysis, 5th edition, 2015, sections 9.4.1 and 9.5.1.
 */
export class Study {
  readonly model: CentreModel;
  readonly seed: number;
  readonly confidence: number;
  readonly figures: Figures;
  readonly #options: StudyOptions;
  readonly #estimates: Estimates;
  readonly #total: Tally;
  replications = 0;

  constructor(model: CentreModel, options: StudyOptions = {}) {
    this.model = model;
    this.#options = options;
    this.seed = options.seed ?? 1;
    this.confidence = options.confidence ?? 0.95;
    this.figures = new Figures(model);
    this.#estimates = new Estimates(this.figures.count);
    this.#total = emptyTally(intervalsOf(model), model.streams.length, model.groups.length);
  }

  add(tally: Tally): void {
    this.#estimates.add(this.figures.of(tally));
    addTally(this.#total, tally);
    this.replications++;
  }

  /** So many there will be at most. */
  get atMost(): number {
    return this.#options.stop === undefined ? (this.#options.replications ?? 10) : (this.#options.stop.atMost ?? 100);
  }

  get isEnough(): boolean {
    const { stop } = this.#options;
    if (this.replications >= this.atMost) return true;
    if (stop === undefined || this.replications < (stop.atLeast ?? 5)) return false;
    const { mean, halfWidth } = this.estimate('all', '', stop.measure ?? 'serviceLevel');
    return halfWidth <= stop.relativeHalfWidth * Math.abs(mean);
  }

  /** One figure; NaN when there is none of that name. */
  estimate(scope: Scope, name: string, measure: string): Estimate {
    const index = this.figures.indexOf(scope, name, measure);
    return index < 0 ? { mean: NaN, halfWidth: Infinity, deviation: NaN, replications: 0 } : this.#estimates.of(index, this.confidence);
  }

  report(): SimulationReport {
    return reportOf(this, this.#total);
  }

  /** All figures of a row, by their names. */
  row<Name extends string>(scope: Scope, name: string): Readonly<Record<Name, Estimate>> {
    return Object.fromEntries(measuresOf(scope).map((measure) => [measure, this.estimate(scope, name, measure)])) as Record<Name, Estimate>;
  }
}
