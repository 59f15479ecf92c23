import {
  assumptionIn, channelNamed, costIn, costNames, dayIn, differenceBetween, explanationIn, figureIn, figureNames, figureUnits, monthIn, numberIn, payBackOf, sentenceOf, splitInCents, valueIn,
  type Difference, type FigureName, type Language, type MonteCarlo, type Outcome, type Pair, type Scenario, type Sensitivity,
} from '@ingang/planning/scenario';
import type { Quantity } from '@ingang/planning/quantity';

/** Names to the left, figures to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column] ?? 0))).join('   ').trimEnd());
}

const figure = (language: Language, name: FigureName, value: number): string => numberIn(language, value, figureUnits[name]);
const cents = (language: Language, value: number): string => `€ ${new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value / 100)}`;

/** Every figure of every year, and who pays what, to the cent. */
export function outcomeTables(language: Language, scenario: Scenario, { years }: Outcome<number>): string[] {
  const figures = figureNames.filter((name) => years.some((year) => year[name] !== 0));
  const kinds = costNames.filter((name) => years.some(({ costsEuro }) => costsEuro[name] !== 0));
  const split = years.map((year) => splitInCents(year.totalEuro, Object.values(year.authorities).map(({ costEuro }) => costEuro)));
  return [
    scenario.name,
    ...scenario.events.map((event) => `  ${sentenceOf(language, scenario, event)}`),
    '',
    ...aligned([
      ['', ...years.map(({ period }) => period)],
      ...figures.map((name) => [figureIn(language, name), ...years.map((year) => figure(language, name, year[name]))]),
      ...kinds.map((name) => [`  ${costIn(language, name)}`, ...years.map(({ costsEuro }) => valueIn(language, costsEuro[name], 'euro'))]),
    ]),
    '',
    ...aligned([
      ['', ...years.map(({ period }) => period)],
      ...Object.entries(scenario.authorities).map(([id, { name }], index) => [
        `${name} (${[...new Set(years.map(({ authorities }) => authorities[id]!.form))].join(' → ')})`, ...years.map((_, year) => cents(language, split[year]![index]!)),
      ]),
    ]),
    ...contractLines(language, years),
  ];
}

const contractWords = {
  nl: { income: 'aanbieder ontvangt voor één contact meer', gain: 'en houdt daarvan over', cost: 'de regio betaalt daarvoor', opposed: 'De aanbieder verdient aan contacten die de regio wil voorkomen.' },
  en: { income: 'supplier receives for one contact more', gain: 'and keeps of that', cost: 'the region pays for it', opposed: 'The supplier earns with contacts that the region wants to avoid.' },
};

/** What one contact more, or one avoided, means to either side. */
function contractLines(language: Language, years: Outcome<number>['years']): string[] {
  const words = contractWords[language];
  const ids = [...new Set(years.flatMap(({ contracts }) => Object.keys(contracts)))];
  return ids.flatMap((id) => {
    const of = (name: 'incomeOfOneMoreEuro' | 'gainOfOneMoreEuro' | 'costOfOneMoreEuro'): string[] => years.map(({ contracts }) => (contracts[id] === undefined ? '' : valueIn(language, contracts[id][name], 'euro')));
    const isOpposed = years.some(({ contracts }) => (contracts[id]?.gainOfOneMoreEuro ?? 0) > 0 && contracts[id]!.costOfOneMoreEuro > 0);
    const rows = [[id, ...years.map(({ period }) => period)], [`  ${words.income}`, ...of('incomeOfOneMoreEuro')], [`  ${words.gain}`, ...of('gainOfOneMoreEuro')], [`  ${words.cost}`, ...of('costOfOneMoreEuro')]];
    return ['', ...aligned(rows), ...(isOpposed ? [`  ${words.opposed}`] : [])];
  });
}

const compareWords = {
  nl: { removed: 'Niet meer: ', was: 'was', becomes: 'wordt', difference: 'verschil', hour: 'uur', agents: 'medewerkers', inTime: 'op tijd', start: 'Het verdient zich vanaf de eerste maand terug.', never: 'Het verdient zich in deze jaren niet terug; het komt tekort:', back: 'Het heeft zich terugverdiend in' },
  en: { removed: 'No longer: ', was: 'was', becomes: 'becomes', difference: 'difference', hour: 'hour', agents: 'agents', inTime: 'in time', start: 'It earns itself back from the first month on.', never: 'It does not earn itself back in these years; it falls short by', back: 'It has earned itself back in' },
};

/** What changes from one scenario to the other: what was put in, every year, hour by hour, and for whom. */
export function differenceTables(language: Language, before: Scenario, after: Scenario): { readonly difference: Difference; readonly payBack: ReturnType<typeof payBackOf>; readonly lines: string[] } {
  const words = compareWords[language];
  const difference = differenceBetween(before, after);
  const payBack = payBackOf(before, after);
  const pair = (name: FigureName, { before: a, after: b }: Pair): string[] => [figureIn(language, name), figure(language, name, a), figure(language, name, b), figure(language, name, b - a)];
  const years = difference.years.flatMap(({ period, figures, authorities }) => [
    '',
    ...aligned([
      [period, words.was, words.becomes, words.difference],
      ...figureNames.filter((name) => figures[name].before !== 0 || figures[name].after !== 0).map((name) => pair(name, figures[name])),
      ...Object.entries(authorities).map(([id, { formBefore, formAfter, costEuro: { before: a, after: b } }]) => [
        `  ${after.authorities[id]!.name} (${[...new Set([formBefore, formAfter])].join(' → ')})`, ...[a, b, b - a].map((euro) => valueIn(language, euro, 'euro')),
      ]),
    ]),
  ]);
  return {
    difference,
    payBack,
    lines: [
      `${before.name} → ${after.name}`,
      ...difference.eventsAdded.map((event) => `  ${sentenceOf(language, after, event)}`),
      ...difference.eventsRemoved.map((event) => `  ${words.removed}${sentenceOf(language, before, event)}`),
      ...difference.assumptions.map(({ path, unit, before: a, after: b }) => {
        const told = (value: number | undefined): string => (value === undefined ? '–' : valueIn(language, value, unit));
        return `  ${assumptionIn(language, a === undefined ? after : before, path)}: ${told(a)} → ${told(b)}`;
      }),
      ...years,
      '',
      ...hourLines(language, difference),
      '',
      payBack.kind === 'month' ? `${words.back} ${monthIn(language, payBack.month)}.` : payBack.kind === 'never' ? `${words.never} ${valueIn(language, payBack.shortEuro, 'euro')}.` : words.start,
    ],
  };
}

function hourLines(language: Language, { month, hours }: Difference): string[] {
  const words = compareWords[language];
  const short = (days: readonly string[]): string => (days.length === 5 && !days.includes('saturday') && !days.includes('sunday') ? '' : ` ${days.map((day) => dayIn(language, day)).join(', ')}`);
  const changed = hours.filter(({ agents }) => agents.before !== agents.after);
  if (changed.length === 0) return [];
  const arrow = (a: string, b: string): string => `${a} → ${b}`;
  return aligned([
    [`${monthIn(language, month)}, ${words.hour}`, words.agents, words.inTime],
    ...changed.map(({ channel, line, days, hour, agents, serviceLevel }) => [
      `${channelNamed(language, channel)}, ${costIn(language, line === 1 ? 'firstLine' : 'secondLine')} ${hour}:00${short(days)}`,
      arrow(String(agents.before), String(agents.after)),
      arrow(valueIn(language, serviceLevel.before, 'fraction'), valueIn(language, serviceLevel.after, 'fraction')),
    ]),
  ]);
}

/** A figure down to its formulas and assumptions. */
export function explanationLines(language: Language, scenario: Scenario, quantity: Quantity, depth: number, indent = ''): string[] {
  const { name, how, about, value } = explanationIn(language, scenario, quantity);
  const line = `${indent}${name}: ${value}${about === '' ? '' : ` [${about}]`}${how === '' ? '' : `  = ${how}`}`;
  if (quantity.kind !== 'calculated' || depth <= 0) return [line];
  const shown = quantity.inputs.filter((input, index, all) => index === 0 || !differOnlyInMonth(input, all[index - 1]!));
  const more = quantity.inputs.length - shown.length;
  return [line, ...shown.flatMap((input) => explanationLines(language, scenario, input, depth - 1, `${indent}  `)), ...(more > 0 ? [`${indent}  … +${more}`] : [])];
}

/** One month of a year says what the others would. */
function differOnlyInMonth(a: Quantity, b: Quantity): boolean {
  const { month: ofA, ...aboutA } = a.about;
  const { month: ofB, ...aboutB } = b.about;
  return a.kind === 'calculated' && b.kind === 'calculated' && a.formula === b.formula && ofA !== ofB && JSON.stringify(aboutA) === JSON.stringify(aboutB);
}

export function sensitivityLines(language: Language, scenario: Scenario, found: readonly Sensitivity[]): string[] {
  const euro = (value: number): string => valueIn(language, value, 'euro');
  return aligned(found.slice(0, 20).map(({ path, low, high, totalEuroAtLow, totalEuroAtHigh, swingEuro }) => [
    assumptionIn(language, scenario, path), new Intl.NumberFormat(language, { maximumSignificantDigits: 6 }).format(low), euro(totalEuroAtLow),
    new Intl.NumberFormat(language, { maximumSignificantDigits: 6 }).format(high), euro(totalEuroAtHigh), euro(swingEuro),
  ]));
}

export function riskLines(language: Language, { runs, totalEuro, chanceOfSaving, savedEuro }: MonteCarlo): string[] {
  const euro = (value: number): string => valueIn(language, value, 'euro');
  const row = (summary: typeof totalEuro): string[] => [euro(summary.mean), `± ${euro(summary.halfWidth95)}`, ...summary.percentiles.map(({ value }) => euro(value))];
  const heading = [`${runs} ×`, 'μ', '95 %', ...totalEuro.percentiles.map(({ percent }) => `p${percent}`)];
  return aligned([
    heading,
    [figureIn(language, 'totalEuro'), ...row(totalEuro)],
    ...(savedEuro === undefined ? [] : [[`Δ (${valueIn(language, chanceOfSaving!, 'fraction')} > 0)`, ...row(savedEuro)]]),
  ]);
}
