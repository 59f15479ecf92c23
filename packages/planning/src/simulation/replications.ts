import { Run } from './engine/run.ts';
import { checkModel } from './check-model.ts';
import { type Estimate, Estimates } from './measure/estimates.ts';
import { type ContactMeasure, contactMeasures } from './measure/figures.ts';
import type { Tally } from './measure/tally.ts';
import type { CentreModel } from './model.ts';
import type { SimulationReport } from './report.ts';
import { Study, type StudyOptions } from './study.ts';

/** How far it is: between replications, and so many times in each. */
export interface SimulationProgress {
  readonly replications: number;
  /** At most; a stopping rule may be satisfied sooner. */
  readonly atMost: number;
  /** Of all of it, from 0 to 1; with a stopping rule at least. */
  readonly share: number;
}

const parts = 20;

/** One replication in parts: after each the share that is done, at last what was counted. */
export function* playReplication(model: CentreModel, seed: number, replication: number): Generator<number, Tally> {
  const run = new Run(model, { seed, replication });
  for (let part = 1; part < parts; part++) {
    run.advance((part / parts) * run.endMs);
    yield part / parts;
  }
  return run.finish();
}

/**
 * Simulates in parts: whoever runs it gets the progress after each, and stops it by not asking for the next. So it can be shown
 * and cancelled without a clock or threads, in Node and in a browser.
 *
 * @throws SimulationFaults with everything that is wrong with the model
 */
export function* simulation(model: CentreModel, options: StudyOptions = {}): Generator<SimulationProgress, SimulationReport> {
  checkModel(model);
  const study = new Study(model, options);
  while (!study.isEnough) {
    const { replications, atMost } = study;
    const steps = playReplication(model, study.seed, replications);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield { replications, atMost, share: (replications + step.value) / atMost };
    study.add(step.value);
    yield { replications: study.replications, atMost, share: study.replications / atMost };
  }
  return study.report();
}

/**
 * Simulates in one go.
 *
 * @throws SimulationFaults with everything that is wrong with the model
 * @example simulate({ intervalSeconds: 3600, cycles: 100, streams: [{ name: 'calls', authority: 'dordrecht', channel: 'phone', arrivals: { perInterval: [60] }, talk: { kind: 'exponential', meanSeconds: 180 } }], groups: [{ name: 'team', presence: { agents: 5 } }] }).all.serviceLevel.mean.toFixed(1) // '0.8'
 */
export function simulate(model: CentreModel, options: StudyOptions = {}): SimulationReport {
  return finished(simulation(model, options));
}

/** What a change does: the second centre minus the first, over the same customers. */
export type Differences = Readonly<Record<ContactMeasure, Estimate>>;

/**
 * Compares two variants of a centre that meet the same customers, in parts, as `simulation` does: what they share falls away, so that few
 * replications show a small difference. Streams of the same name have the same customers.
 *
 * @throws SimulationFaults
 * Source: A. M. Law, Simulation Modeling and Analysis, 5th edition, 2015, sections 10.2.1 and 11.2 (common random numbers).
 */
export function* comparison(first: CentreModel, second: CentreModel, { seed = 1, replications = 10, confidence = 0.95 }: Omit<StudyOptions, 'stop'> = {}): Generator<SimulationProgress, Differences> {
  for (const model of [first, second]) checkModel(model);
  const studies = [first, second].map((model) => new Study(model));
  const differences = new Estimates(contactMeasures.length);
  for (let replication = 0; replication < replications; replication++) {
    const outcomes: Float64Array[] = [];
    for (const { model, figures } of studies) {
      const steps = playReplication(model, seed, replication);
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) yield { replications: replication, atMost: replications, share: (replication + (outcomes.length + step.value) / 2) / replications };
      const all = figures.of(step.value);
      outcomes.push(Float64Array.from(contactMeasures, (name) => all[figures.indexOf('all', '', name)]!));
    }
    differences.add(outcomes[1]!.map((value, index) => value - outcomes[0]![index]!));
  }
  return Object.fromEntries(contactMeasures.map((name, index) => [name, differences.of(index, confidence)])) as Differences;
}

/**
 * Compares in one go.
 *
 * @throws SimulationFaults
 */
export function compareCentres(first: CentreModel, second: CentreModel, options: Omit<StudyOptions, 'stop'> = {}): Differences {
  return finished(comparison(first, second, options));
}

/** Runs to the end. */
function finished<T>(steps: Generator<SimulationProgress, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
