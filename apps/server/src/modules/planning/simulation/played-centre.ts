import { Invalid, Refused } from '@ingang/kernel';
import { centreOfMeasured, centreOfScenario, changesOfMeasured, leastContacts, TooFewContacts, type MeasuredChange, type MeasuredSystem, type PlayedCentre, type PlayedPeriod, type Realism } from '@ingang/planning/centre';
import { readScenario, ScenarioFaults } from '@ingang/planning/scenario';
import { readCentreModel, SimulationFaults } from '@ingang/planning/simulation';

/** What is simulated: a scenario in a period, this system as it was measured, or a centre as it is described. */
export type Simulated =
  | { readonly kind: 'scenario'; readonly scenario: unknown; readonly period: PlayedPeriod; readonly realism: Realism }
  | { readonly kind: 'measured'; readonly measured: MeasuredSystem; readonly realism: Realism }
  | { readonly kind: 'centre'; readonly centre: unknown };

/** For threads: working out a scenario takes a tenth of a second. @throws Refused `planning.centre-unusable` */
export function playedCentreOf(simulated: Simulated): PlayedCentre {
  return orRefused(() => {
    if (simulated.kind === 'centre') return { model: readCentreModel(simulated.centre), firstWeekday: 0, firstDate: null, authorityNames: {}, chosen: null };
    if (simulated.kind === 'measured') return centreOfMeasured(simulated.measured, simulated.realism);
    return centreOfScenario(readScenario(simulated.scenario), simulated.period, simulated.realism);
  });
}

function orRefused<Result>(make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (error instanceof TooFewContacts) throw new Refused('planning.measured-too-few', { contacts: error.contacts, least: leastContacts.all });
    const fault = faultIn(error);
    if (fault === undefined) throw error;
    throw new Refused('planning.centre-unusable', { fault });
  }
}

/** Figures of this system for assumptions of a scenario. @throws Refused `planning.measured-too-few`, `planning.centre-unusable` */
export function measuredChanges(scenario: unknown, measured: MeasuredSystem): readonly MeasuredChange[] {
  return orRefused(() => changesOfMeasured(readScenario(scenario), measured));
}

/** What is wrong with a model or scenario, for who made it. */
export function faultIn(error: unknown): string | undefined {
  if (error instanceof SimulationFaults || error instanceof ScenarioFaults) return error.faults.join('; ');
  return error instanceof RangeError ? error.message : undefined;
}

const mostFaults = 20;

/** @throws Invalid `planning.centre-unusable` per fault */
export function checkCentre(centre: unknown): void {
  try {
    readCentreModel(centre);
  } catch (error) {
    if (!(error instanceof SimulationFaults)) throw error;
    throw new Invalid('input.invalid', error.faults.slice(0, mostFaults).map((fault) => ({ field: 'of.centre', code: 'planning.centre-unusable', params: { fault } })));
  }
}
