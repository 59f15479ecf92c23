import { weekdays } from '../scenario/data/ground-shapes.ts';
import { evaluate, type Language, type Scenario } from '../scenario/index.ts';
import type { Analysis } from './analysis.ts';
import { contractInterests } from './figures/contract-kinds.ts';
import { scaleOfTeams } from './figures/scale.ts';
import type { Paper, Section } from './paper.ts';
import { assumptions, method } from './sections/basis.ts';
import { risk, sensitivity } from './sections/chance.ts';
import { comparison } from './sections/comparison.ts';
import { contracts } from './sections/contracts.ts';
import { forms } from './sections/forms.ts';
import { growth } from './sections/growth.ts';
import { scaleEffect } from './sections/scale.ts';
import { split } from './sections/split.ts';
import { summary } from './sections/summary.ts';
import { catalogues, type Telling } from './telling.ts';

export const mostScenarios = 4;

export interface BusinessCaseInput {
  readonly language: Language;
  /** One to four; the others are compared with the first. */
  readonly scenarios: readonly Scenario[];
  /** Left out: without what chance and single assumptions do. */
  readonly analysis?: Analysis | undefined;
}

/**
 * A business case as a document: what each scenario costs, why size matters, who pays what, and everything that it rests on. Figures know how they came about.
 *
 * @throws RangeError when there are no scenarios or more than four, or the analysis is of others; ScenarioFaults when one cannot be worked out
 */
export function businessCase({ language, scenarios: asked, analysis }: BusinessCaseInput): Paper {
  const scenarios = asked.map(inOrder);
  if (scenarios.length < 1 || scenarios.length > mostScenarios) throw new RangeError(`a business case has one to ${mostScenarios} scenarios`);
  if (analysis !== undefined && analysis.scenarios.length !== scenarios.length) throw new RangeError('the analysis is of other scenarios');
  const words = catalogues[language];
  const telling: Telling = { language, words, scenarios, outcomes: scenarios.map(evaluate), analysis };
  const scale = scaleOfTeams(scenarios[0]!);
  const interests = scenarios.map(contractInterests);
  const sections: readonly (Section | undefined)[] = [
    summary(telling, scale, interests), comparison(telling), forms(telling), scale && scaleEffect(telling, scale), growth(telling), split(telling), contracts(telling, interests),
    analysis && sensitivity(telling, analysis), analysis && risk(telling, analysis), assumptions(telling), method(telling),
  ];
  return { title: words.title, subtitle: scenarios.map(({ name }) => name).join(' · '), sections: sections.filter((section) => section !== undefined) };
}

/** Names in the order of the alphabet: where a scenario was kept may have put them in another. */
function inOrder(scenario: Scenario): Scenario {
  const sorted = <T>(record: Readonly<Record<string, T>>, nameOf: (key: string, value: T) => string = (key) => key): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(record).toSorted(([a, one], [b, other]) => nameOf(a, one).localeCompare(nameOf(b, other))));
  const weekdayWeights = Object.fromEntries(weekdays.flatMap((day) => (scenario.calendar.weekdayWeights[day] === undefined ? [] : [[day, scenario.calendar.weekdayWeights[day]]])));
  return { ...scenario, calendar: { ...scenario.calendar, weekdayWeights }, authorities: sorted(scenario.authorities, (_, { name }) => name), channels: sorted(scenario.channels), forms: sorted(scenario.forms), contracts: sorted(scenario.contracts), uncertain: sorted(scenario.uncertain) };
}
