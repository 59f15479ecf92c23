import { costIn, costNames, figureIn, figureNames, figureUnits, type FigureName } from '../../scenario/index.ts';
import { barChart } from '../charts/bars.ts';
import { formulas } from '../../scenario/model/formulas.ts';
import { text, type Block, type Figure, type Section, type Table } from '../paper.ts';
import { bare, capital, ofAllYears, ofYear, periodsOf, quoted, remembering, shortEuro, told, type Telling } from '../telling.ts';

/** Scenarios beside each other, year by year. */
export function comparison(telling: Telling): Section {
  const { words: { comparison: words } } = telling;
  return {
    id: 'comparison',
    title: words.title,
    blocks: [text(words.lead), chartOf(telling, 'totalEuro', words.totals), tableOf(telling, 'totalEuro', words.totals), chartOf(telling, 'euroPerContact', words.prices), tableOf(telling, 'euroPerContact', words.prices), figures(telling), kinds(telling), ...breakEvens(telling)],
  };
}

type Compared = 'totalEuro' | 'euroPerContact';

function chartOf(telling: Telling, figure: Compared, title: string): Block {
  const { scenarios, outcomes } = telling;
  const groups = periodsOf(telling);
  const values = groups.map((period) => outcomes.map(({ years }) => years.find((year) => year.period === period)?.[figure]));
  const label = (euro: number): string => (figure === 'totalEuro' ? shortEuro(telling, euro) : `€ ${bare(telling, euro, 'euro').replace('€ ', '')}`);
  const parts = groups.map((period, place) => `${period}: ${scenarios.flatMap(({ name }, each) => (values[place]![each] === undefined ? [] : [`${name} ${told(telling, values[place]![each], 'euro')}`])).join(', ')}`);
  return barChart({ id: `chart-${figure}`, title, summary: `${title}. ${parts.join('; ')}.`, groups, series: scenarios.map(({ name }) => name), values, label });
}

function tableOf(telling: Telling, figure: Compared, title: string): Table {
  const { words, scenarios, outcomes } = telling;
  const rows = periodsOf(telling).map((period) => ({
    name: period,
    cells: outcomes.map(({ years }, place) => {
      const year = years.findIndex((each) => each.period === period);
      return year < 0 ? undefined : ofYear(scenarios[place]!, year, years[year]![figure], 'euro', (of) => of[figure]);
    }),
  }));
  const sum = { name: words.allYears, isTotal: true, cells: totalsOf(telling) };
  return { kind: 'table', id: figure, title, columns: [words.year, ...scenarios.map(({ name }) => name)], rows: figure === 'totalEuro' ? [...rows, sum] : rows };
}

function totalsOf({ scenarios, outcomes }: Telling): readonly Figure[] {
  return outcomes.map(({ totalEuro }, place) => ofAllYears(scenarios[place]!, totalEuro, 'euro', (all) => all.totalEuro));
}

/** Of the last year of the first scenario. */
function figures(telling: Telling): Table {
  const { words, scenarios, outcomes, language } = telling;
  const period = outcomes[0]!.years.at(-1)!.period;
  const cell = (figure: FigureName, place: number): Table['rows'][number]['cells'][number] => {
    const year = outcomes[place]!.years.findIndex((each) => each.period === period);
    return year < 0 ? undefined : ofYear(scenarios[place]!, year, outcomes[place]!.years[year]![figure], figureUnits[figure], (of) => of[figure]);
  };
  return {
    kind: 'table', id: 'figures', title: words.comparison.figures(period), columns: [words.figure, ...scenarios.map(({ name }) => name)],
    rows: figureNames.map((figure) => ({ name: figureIn(language, figure), cells: scenarios.map((_, place) => cell(figure, place)) })),
  };
}

function kinds(telling: Telling): Table {
  const { words, scenarios, outcomes, language } = telling;
  const sum = (place: number, cost: (typeof costNames)[number]): number => outcomes[place]!.years.reduce((total, { costsEuro }) => total + costsEuro[cost], 0);
  const used = costNames.filter((cost) => outcomes.some((_, place) => Math.abs(sum(place, cost)) > 0.005));
  return {
    kind: 'table', id: 'kinds', title: words.comparison.kinds, columns: [words.figure, ...scenarios.map(({ name }) => name)],
    rows: [
      ...used.map((cost) => ({ name: capital(costIn(language, cost)), cells: outcomes.map((_, place) => ofAllYears(scenarios[place]!, sum(place, cost), 'euro', ({ years }) => remembering.of(formulas.costTogether, years.map(({ costsEuro }) => costsEuro[cost])))) })),
      { name: words.together, isTotal: true, cells: totalsOf(telling) },
    ],
  };
}

function breakEvens(telling: Telling): readonly Block[] {
  const { words: { comparison: words, and }, scenarios, analysis } = telling;
  const first = quoted(scenarios[0]!.name);
  const items = (analysis?.scenarios ?? []).flatMap(({ breakEven }, place) => {
    if (breakEven === undefined) return [];
    const name = quoted(scenarios[place]!.name);
    const at = breakEven.values.map(({ value }) => told(telling, value, 'fraction'));
    if (at.length > 0) return [words.breakEvenAt(name, first, at.length === 1 ? at[0]! : `${at.slice(0, -1).join(', ')} ${and} ${at.at(-1)}`)];
    return breakEven.cheaperAtFrom === 'neither' ? [] : [words.breakEvenNone(name, first, breakEven.cheaperAtFrom === 'first' ? first : name)];
  });
  return items.length === 0 ? [] : [text(`${words.breakEven} ${words.volume}`), { kind: 'list', items }];
}
