import type { ContractOutcome } from '../../scenario/index.ts';
import { barChart } from '../charts/bars.ts';
import type { ContractInterests } from '../figures/contract-kinds.ts';
import { text, type Block, type Section } from '../paper.ts';
import { capital, ofYear, told, type Telling } from '../telling.ts';

/** Whose interest a contract serves. Undefined when no scenario has one. */
export function contracts(telling: Telling, interests: readonly (readonly ContractInterests[])[]): Section | undefined {
  const { words: { contracts: words }, scenarios } = telling;
  const seen = new Set<string>();
  const blocks = interests.flatMap((ofScenario, place) => ofScenario.flatMap((each) => {
    const key = JSON.stringify([scenarios[place]!.contracts[each.contract], each.exampleOf, each.ways[0]!.outcome]);
    if (seen.has(key)) return [];
    seen.add(key);
    return ofContract(telling, each, place);
  }));
  return blocks.length === 0 ? undefined : { id: 'contracts', title: words.title, blocks: [text(words.lead), ...blocks] };
}

function ofContract(telling: Telling, { contract, exampleOf, year, ways }: ContractInterests, place: number): readonly Block[] {
  const { words: { contracts: words }, scenarios } = telling;
  const title = `${words.chart(contract)} · ${scenarios[place]!.name}`;
  const groups = ways.map(({ by }) => capital(words.ways[by]));
  const values = ways.map(({ outcome }) => [outcome.gainOfOneMoreEuro, outcome.costOfOneMoreEuro]);
  const euro = (value: number): string => told(telling, value, 'euro');
  const figures: readonly (readonly [string, keyof ContractOutcome<number>])[] = [
    [words.payment, 'paymentEuro'], [words.income, 'incomeOfOneMoreEuro'], [words.gain, 'gainOfOneMoreEuro'], [words.cost, 'costOfOneMoreEuro'],
  ];
  const { gainOfOneMoreEuro: gain, costOfOneMoreEuro: cost } = ways[0]!.outcome;
  return [
    ...(exampleOf === undefined ? [] : [text(words.example(scenarios[place]!.authorities[exampleOf]!.name))]),
    text(gain > 0 && cost > 0 ? words.atOdds : words.agree),
    barChart({
      id: `chart-contract-${place}-${contract}`, title, groups, series: [words.gain, words.cost], values, label: euro,
      summary: `${title}. ${ways.map((_, way) => `${groups[way]}: ${words.gain} ${euro(values[way]![0]!)}, ${words.cost} ${euro(values[way]![1]!)}`).join('; ')}.`,
    }),
    {
      kind: 'table', id: `contract-${place}-${contract}`, title, columns: [words.paid, ...groups],
      rows: figures.map(([name, figure]) => ({ name, cells: ways.map(({ scenario, outcome }) => ofYear(scenario, year, outcome[figure], 'euro', (of) => of.contracts[contract]?.[figure])) })),
    },
  ];
}
