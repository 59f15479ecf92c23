import { assumptionsIn, monthIn, payBackOf, type PayBack, type Scenario } from '../../scenario/index.ts';
import { haveSameYears } from '../analysis.ts';
import type { ContractInterests } from '../figures/contract-kinds.ts';
import type { ScaleOfTeams } from '../figures/scale.ts';
import type { Section } from '../paper.ts';
import { quoted, told, type Telling } from '../telling.ts';

/** What it comes to, in sentences of one thought each. */
export function summary(telling: Telling, scale: ScaleOfTeams | undefined, interests: readonly (readonly ContractInterests[])[]): Section {
  const { words: { summary: words }, scenarios } = telling;
  const [first] = scenarios as readonly [Scenario];
  const items = [
    scenarios.length === 1 ? words.one(quoted(first.name)) : words.several(scenarios.length),
    ...totals(telling), ...compared(telling), ...scaled(telling, scale), ...outsourced(telling, interests), ...chances(telling),
    words.basis(Math.max(...scenarios.map((scenario) => assumptionsIn(scenario).length))),
  ];
  return { id: 'summary', title: words.title, blocks: [{ kind: 'list', items }] };
}

function totals(telling: Telling): readonly string[] {
  const { words: { summary: words }, scenarios, outcomes } = telling;
  return scenarios.flatMap((scenario, place) => {
    const name = quoted(scenario.name);
    const { years, totalEuro } = outcomes[place]!;
    const [from, until] = [years[0]!, years.at(-1)!];
    const price = words.price(name, from.period, told(telling, from.euroPerContact, 'euro'), until.period, told(telling, until.euroPerContact, 'euro'));
    return [words.total(name, from.period, until.period, told(telling, totalEuro, 'euro')), ...(from === until ? [] : [price])];
  });
}

function compared(telling: Telling): readonly string[] {
  const { language, words: { summary: words }, scenarios, outcomes } = telling;
  const [first, ...others] = scenarios as readonly [Scenario, ...Scenario[]];
  const sameYears = scenarios.every((scenario) => haveSameYears(scenario, first));
  const order = scenarios.map(({ name }, place) => ({ name: quoted(name), euro: outcomes[place]!.totalEuro })).toSorted((a, b) => a.euro - b.euro);
  const [least, most] = [order[0]!, order.at(-1)!];
  const back = (payBack: PayBack): string => (payBack.kind === 'month' ? monthIn(language, payBack.month) : payBack.kind === 'never' ? told(telling, payBack.shortEuro, 'euro') : '');
  return [
    ...(others.length > 0 && sameYears ? [words.cheapest(least.name, told(telling, most.euro - least.euro, 'euro'), most.name)] : []),
    ...others.map((other) => {
      if (!haveMonthsInCommon(first, other)) return words.noMonthsInCommon(quoted(other.name), quoted(first.name));
      const payBack = payBackOf(first, other);
      return words.payBack(quoted(other.name), quoted(first.name), { ...payBack, told: back(payBack) });
    }),
  ];
}

function haveMonthsInCommon(a: Scenario, b: Scenario): boolean {
  const end = ({ start, years }: Scenario): string => `${Number(start.slice(0, 4)) + years}${start.slice(4)}`;
  return a.start < end(b) && b.start < end(a);
}

function scaled(telling: Telling, scale: ScaleOfTeams | undefined): readonly string[] {
  if (scale === undefined || scale.authorities.length < 2) return [];
  const smallest = scale.authorities.toSorted((a, b) => a.contactsInYear - b.contactsInYear)[0]!;
  const { authorities } = telling.scenarios[0]!;
  const hours = (value: number): string => told(telling, value, 'hours');
  return [telling.words.summary.scale(authorities[smallest.authority]!.name, hours(Math.round(smallest.hoursOfThousand)), hours(Math.round(scale.together.hoursOfThousand)))];
}

function outsourced(telling: Telling, interests: readonly (readonly ContractInterests[])[]): readonly string[] {
  return interests.flat().flatMap(({ contract, exampleOf, ways }) => {
    const { gainOfOneMoreEuro: gain, costOfOneMoreEuro: cost } = ways[0]!.outcome;
    return exampleOf === undefined && gain > 0 && cost > 0 ? [telling.words.summary.contract(contract, told(telling, gain, 'euro'), told(telling, cost, 'euro'))] : [];
  });
}

function chances(telling: Telling): readonly string[] {
  const { analysis, scenarios, words: { summary: words } } = telling;
  return (analysis?.scenarios ?? []).flatMap(({ risk }, place) => {
    if (risk === undefined) return [];
    const at = (percent: number): string => told(telling, risk.totalEuro.percentiles.find((each) => each.percent === percent)!.value, 'euro');
    const [first, here] = [scenarios[0]!, scenarios[place]!];
    return [words.spread(quoted(here.name), at(10), at(90)), ...(risk.chanceOfSaving === undefined ? [] : [words.chance(quoted(here.name), quoted(first.name), told(telling, risk.chanceOfSaving, 'fraction'))])];
  });
}
