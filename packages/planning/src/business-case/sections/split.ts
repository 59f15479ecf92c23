import { evaluate, type Outcome, type Scenario } from '../../scenario/index.ts';
import { barChart } from '../charts/bars.ts';
import { text, type Block, type Section, type Table } from '../paper.ts';
import { ofYear, shortEuro, told, type Telling } from '../telling.ts';
import type { SplitKey } from '../words/words.ts';

const keys: readonly SplitKey[] = ['inhabitants', 'contacts', 'minutes'];

/** Who pays what, under the key of the scenario and under the others. */
export function split(telling: Telling): Section {
  const { words: { split: words } } = telling;
  return { id: 'split', title: words.title, blocks: [text(words.lead), ...telling.scenarios.flatMap((scenario, place) => ofScenario(telling, scenario, place))] };
}

function ofScenario(telling: Telling, scenario: Scenario, place: number): readonly Block[] {
  const { words: { split: words } } = telling;
  const outcome = telling.outcomes[place]!;
  const last = outcome.years.length - 1;
  const { period } = outcome.years[last]!;
  const ways = keys.map((splitBy) => {
    const other: Scenario = scenario.splitBy === splitBy ? scenario : { ...scenario, splitBy };
    return { scenario: other, outcome: other === scenario ? outcome : evaluate(other) };
  });
  const ids = Object.keys(scenario.authorities);
  const values = ids.map((id) => ways.map((way) => way.outcome.years[last]!.authorities[id]!.costEuro));
  const names = ids.map((id) => scenario.authorities[id]!.name);
  const title = words.chart(scenario.name, period);
  return [
    barChart({
      id: `chart-split-${place}`, title, summary: `${title}. ${names.map((name, each) => `${name}: ${keys.map((key, way) => `${words.keys[key]} ${told(telling, values[each]![way]!, 'euro')}`).join(', ')}`).join('; ')}.`,
      groups: names, series: keys.map((key) => words.keys[key]), values, label: (euro) => shortEuro(telling, euro),
    }),
    yearsTable(telling, scenario, outcome, place),
    {
      kind: 'table', id: `keys-${place}`, title: words.keysIn(scenario.name, period), columns: [telling.words.authority, ...keys.map((key) => words.keys[key])],
      rows: [
        ...ids.map((id, each) => ({ name: names[each]!, cells: ways.map((way) => ofYear(way.scenario, last, way.outcome.years[last]!.authorities[id]!.costEuro, 'euro', (of) => of.authorities[id]?.costEuro)) })),
        { name: telling.words.together, isTotal: true, cells: ways.map((way) => ofYear(way.scenario, last, way.outcome.years[last]!.totalEuro, 'euro', (of) => of.totalEuro)) },
      ],
    },
  ];
}

function yearsTable({ words }: Telling, scenario: Scenario, { years }: Outcome<number>, place: number): Table {
  const last = years.length - 1;
  return {
    kind: 'table', id: `split-${place}`, title: words.split.years(scenario.name, words.split.keys[scenario.splitBy]), columns: [words.authority, ...years.map(({ period }) => period), `${words.split.inhabitant}, ${years[last]!.period}`],
    rows: [
      ...Object.entries(scenario.authorities).map(([id, { name, inhabitants }]) => ({
        name,
        cells: [
          ...years.map(({ authorities }, year) => ofYear(scenario, year, authorities[id]!.costEuro, 'euro', (of) => of.authorities[id]?.costEuro)),
          inhabitants > 0 ? ofYear(scenario, last, years[last]!.authorities[id]!.euroPerInhabitant, 'euro', (of) => of.authorities[id]?.euroPerInhabitant) : undefined,
        ],
      })),
      { name: words.together, isTotal: true, cells: [...years.map(({ totalEuro }, year) => ofYear(scenario, year, totalEuro, 'euro', (of) => of.totalEuro)), undefined] },
    ],
  };
}
