import type { Unit } from '../../quantity/index.ts';
import { assumptionAt, assumptionIn, type MonteCarlo, type Scenario, type Sensitivity, type Spread } from '../../scenario/index.ts';
import type { Analysis } from '../analysis.ts';
import { histogramChart } from '../charts/histogram.ts';
import { tornadoChart } from '../charts/tornado.ts';
import { text, type Block, type Section, type Table } from '../paper.ts';
import { bare, capital, shortEuro, told, type Telling } from '../telling.ts';

const mostRows = 12;

/** What each assumption does by itself. */
export function sensitivity(telling: Telling, { scenarios: analysed }: Analysis): Section {
  const { words: { sensitivity: words } } = telling;
  return { id: 'sensitivity', title: words.title, blocks: [text(words.lead), ...telling.scenarios.flatMap((scenario, place) => tornadoOf(telling, scenario, place, analysed[place]!.sensitivity.slice(0, mostRows)))] };
}

function tornadoOf(telling: Telling, scenario: Scenario, place: number, rows: readonly Sensitivity[]): readonly Block[] {
  const { words: { sensitivity: words }, language, outcomes } = telling;
  if (rows.length === 0) return [];
  const now = outcomes[place]!.totalEuro;
  const name = (path: string): string => capital(assumptionIn(language, scenario, path));
  const unit = (path: string): Unit => assumptionAt(scenario, path)!.unit;
  const title = words.chart(scenario.name);
  return [
    tornadoChart({
      id: `chart-sensitivity-${place}`, title, summary: `${title}. ${words.summary(name(rows[0]!.path), told(telling, rows[0]!.swingEuro, 'euro'))}`, low: words.low, high: words.high,
      rows: rows.map(({ path, totalEuroAtLow, totalEuroAtHigh }) => ({ name: name(path), atLow: totalEuroAtLow - now, atHigh: totalEuroAtHigh - now })), label: (euro) => shortEuro(telling, euro),
    }),
    {
      kind: 'table', id: `sensitivity-${place}`, title, columns: [words.assumption, words.now, words.from, words.until, words.swing],
      rows: rows.map(({ path, value, low, high, swingEuro }) => ({ name: name(path), cells: [...[value, low, high].map((each) => ({ value: each, unit: unit(path) })), { value: swingEuro, unit: 'euro' as const }] })),
    },
  ];
}

/** What the cost may be, as far as assumptions are unsure. */
export function risk(telling: Telling, { seed, scenarios: analysed }: Analysis): Section {
  const { words: { risk: words } } = telling;
  const drawn = telling.scenarios.flatMap((scenario, place) => {
    const found = analysed[place]!.risk;
    return found === undefined ? [] : riskOf(telling, scenario, place, found);
  });
  return { id: 'risk', title: words.title, blocks: drawn.length === 0 ? [text(words.none)] : [text(words.lead(String(seed))), ...drawn] };
}

function riskOf(telling: Telling, scenario: Scenario, place: number, found: MonteCarlo): readonly Block[] {
  const { words: { risk: words } } = telling;
  const at = (percent: number): number => found.totalEuro.percentiles.find((each) => each.percent === percent)!.value;
  const euro = (value: number): string => told(telling, value, 'euro');
  const title = words.chart(scenario.name, bare(telling, found.runs, 'contacts'));
  const columns = [{ name: words.total, of: found.totalEuro }, { name: words.price, of: found.euroPerContact }, ...(found.savedEuro ? [{ name: words.saved, of: found.savedEuro }] : [])];
  return [
    histogramChart({
      id: `chart-risk-${place}`, title, summary: `${title}. ${words.summary(euro(at(10)), euro(at(50)), euro(at(90)))}`, bins: found.totalEuro.histogram,
      named: [10, 50, 90].map((percent) => ({ value: at(percent), name: `${percent} % < ${shortEuro(telling, at(percent))}` })), label: (value) => shortEuro(telling, value),
    }),
    {
      kind: 'table', id: `risk-${place}`, title: `${words.percentiles}: ${scenario.name}`, columns: ['', ...columns.map(({ name }) => name)],
      rows: [
        ...found.totalEuro.percentiles.map(({ percent }, row) => ({ name: words.percentile(percent), cells: columns.map(({ of }) => ({ value: of.percentiles[row]!.value, unit: 'euro' as const })) })),
        { name: words.mean, cells: columns.map(({ of }) => ({ value: of.mean, unit: 'euro' as const })) },
      ],
    },
    drawnTable(telling, scenario, place),
  ];
}

function drawnTable(telling: Telling, scenario: Scenario, place: number): Table {
  const { words: { risk: words, sensitivity: { assumption } }, language } = telling;
  return {
    kind: 'table', id: `drawn-${place}`, title: `${words.drawn}: ${scenario.name}`, columns: [assumption, words.spread],
    rows: Object.entries(scenario.uncertain).map(([path, spread]) => ({ name: capital(assumptionIn(language, scenario, path)), cells: [words.spreads(spread, numbersOf(spread).map((value) => told(telling, value, assumptionAt(scenario, path)!.unit)))] })),
  };
}

function numbersOf(spread: Spread): readonly number[] {
  switch (spread.kind) {
    case 'triangular':
      return [spread.least, spread.likely, spread.most];
    case 'uniform':
      return [spread.least, spread.most];
    case 'normal':
      return [spread.mean, spread.standardDeviation];
    case 'lognormal':
      return [spread.median, spread.ninetyFive];
  }
}
