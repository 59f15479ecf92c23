import { explaining, plainNumbers, type Calculator, type Quantity } from '../../quantity/index.ts';
import { shapeAt, sourceAt } from '../data/assumptions.ts';
import { ScenarioFaults } from '../data/read-scenario.ts';
import type { Scenario } from '../data/scenario-shape.ts';
import { statesOf } from '../data/timeline.ts';
import { TooMuchWork } from './agents.ts';
import { alikeIn as alikeMonths } from './alike.ts';
import { formulas } from './formulas.ts';
import { scheduleOf } from './investments.ts';
import type { MonthOutcome, Outcome } from './outcome.ts';
import { periodOf } from './period.ts';
import { monthAbout, monthOf, numbersOf } from './reading.ts';
import { totalsOfMonth } from './totals-of-month.ts';
import { totalsOfYear, type Totals } from './totals.ts';

/**
 * What a scenario comes to, month by month and year by year.
 *
 * Assumes an even load within each hour and hours that do not touch each other; contacts that do not depend on how long people
 * wait; staff that is paid for the hours in which it is needed, month by month.
 *
 * @throws ScenarioFaults when there is more work than can be worked out
 * Source: as costOfForm for a month in which nothing changes; growth, openings, contracts and investments are our own.
 */
export function evaluate(scenario: Scenario): Outcome<number> {
  return calculate(scenario, plainNumbers, alikeMonths);
}

/** The same, each figure with what it was made of: some ten times slower, so for looking and not for searching. */
export function explain(scenario: Scenario): Outcome<Quantity> {
  const factsOf = (path: string): { unit: NonNullable<ReturnType<typeof shapeAt>>['unit'] & string; source: ReturnType<typeof sourceAt> } => ({
    unit: shapeAt(scenario, path)?.unit ?? 'factor',
    source: sourceAt(scenario, path),
  });
  return calculate(scenario, explaining(factsOf), noneAlike);
}

/** @param alikeIn tells months apart; figures are worked out once for all that it does not tell apart */
function calculate<Q>(scenario: Scenario, calculator: Calculator<Q>, alikeIn: typeof alikeMonths): Outcome<Q> {
  const states = statesOf(scenario);
  const schedule = scheduleOf(scenario, states);
  const numbers = numbersOf(scenario);
  const alike = alikeIn(scenario, schedule);
  const known = new Map<string, MonthOutcome<Q> & { readonly totals: Totals<Q> }>();
  try {
    const months = states.map((state) => {
      const key = alike(state);
      const same = known.get(key);
      if (same) return { ...same, period: state.name };
      const month = monthAbout(monthOf(calculator, scenario, numbers, state), { month: state.name });
      const { totals, teams } = totalsOfMonth(month, schedule);
      const outcome = { ...periodOf(month, state.name, totals), teams, totals };
      known.set(key, outcome);
      return outcome;
    });
    const years = Array.from({ length: scenario.years }, (_, year) => {
      const ofYear = months.slice(year * 12, year * 12 + 12);
      const name = ofYear[0]!.period.slice(0, 4);
      const about = calculator.about({ year: name });
      return periodOf(monthOf(about, scenario, numbers, states[year * 12 + 11]!), name, totalsOfYear(about, ofYear.map(({ totals }) => totals)));
    });
    const totalEuro = calculator.of(formulas.costTogether, years.map((year) => year.totalEuro));
    return { years, months: months.map(({ totals: _totals, ...month }) => month), totalEuro };
  } catch (error) {
    if (error instanceof TooMuchWork) throw new ScenarioFaults([`the scenario asks too much: ${error.message}`]);
    throw error;
  }
}

/** Every month by itself: each explains its own figures. */
const noneAlike: typeof alikeMonths = () => (state) => state.name;
