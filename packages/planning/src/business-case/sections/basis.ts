import type { Quantity } from '../../quantity/index.ts';
import { assumptionIn, assumptionsIn, explain, explanationIn, sentenceOf, sourceIn, type Scenario } from '../../scenario/index.ts';
import { text, type Block, type Row, type Section } from '../paper.ts';
import { capital, type Telling } from '../telling.ts';

/** Every number that the outcomes rest on, with where it comes from. */
export function assumptions(telling: Telling): Section {
  const { words: { assumptions: words }, scenarios, language } = telling;
  const sources = [...new Set(scenarios.flatMap((scenario) => assumptionsIn(scenario).map(({ source }) => sourceIn(language, source))))];
  const rows = rowsOf(telling, sources);
  return {
    id: 'assumptions',
    title: words.title,
    blocks: [
      ...scenarios.flatMap((scenario) => eventsOf(telling, scenario)),
      text(words.lead(String(rows.length))),
      { kind: 'table', id: 'assumptions', title: words.all, columns: [words.assumption, ...(scenarios.length === 1 ? [words.value] : scenarios.map(({ name }) => name)), words.source], rows },
      text(words.sources),
      { kind: 'list', items: sources.map((source, place) => `[${place + 1}] ${capital(source)}`) },
    ],
  };
}

function eventsOf({ language, words: { assumptions: words } }: Telling, scenario: Scenario): readonly Block[] {
  const sentences = scenario.events.map((event) => sentenceOf(language, scenario, event));
  return [text(`${words.events}: ${scenario.name}${sentences.length === 0 ? `. ${words.noEvents}` : ''}`), ...(sentences.length === 0 ? [] : [{ kind: 'list', items: sentences } as const])];
}

/** By what an assumption is called: numbers of events are told by their sentences. */
function rowsOf({ scenarios, language }: Telling, sources: readonly string[]): readonly Row[] {
  const rows = new Map<string, { readonly name: string; readonly cells: (Row['cells'][number])[]; readonly from: Set<number> }>();
  scenarios.forEach((scenario, place) => {
    for (const { path, value, unit, source } of assumptionsIn(scenario)) {
      if (path.startsWith('events.')) continue;
      const month = /^calendar\.monthWeights\.(\d+)$/.exec(path)?.[1];
      const name = `${capital(assumptionIn(language, scenario, path))}${month === undefined ? '' : ` ${Number(month) + 1}`}`;
      const row = rows.get(path) ?? { name, cells: scenarios.map(() => undefined), from: new Set<number>() };
      rows.set(path, row);
      row.cells[place] = { value, unit };
      row.from.add(sources.indexOf(sourceIn(language, source)) + 1);
    }
  });
  return inOrderOfHours([...rows.keys()]).map((path) => rows.get(path)!).map(({ name, cells, from }) => ({ name, cells: [...cells, [...from].toSorted((a, b) => a - b).map((source) => `[${source}]`).join(' ')] }));
}

/** Names that look like numbers come first in an object: hours are put in the order of the day again. */
function inOrderOfHours(paths: readonly string[]): readonly string[] {
  const isHour = (path: string): boolean => path.startsWith('calendar.hourWeights.');
  const hours = paths.filter(isHour).toSorted();
  let next = 0;
  return paths.map((path) => (isHour(path) ? hours[next++]! : path));
}

/** How it was worked out: in words, then formula by formula. */
export function method(telling: Telling): Section {
  const { words: { method: words } } = telling;
  return {
    id: 'method',
    title: words.title,
    blocks: [
      ...words.paragraphs.map(text),
      { kind: 'table', id: 'formulas', title: words.formulas, columns: [telling.words.figure, words.how], rows: formulasOf(telling).map(([name, how]) => ({ name, cells: [how] })) },
      text(words.literature),
      { kind: 'list', items: words.sources },
    ],
  };
}

/** The formulas behind the cost of a contact of the first scenario, from the whole down to its parts. */
function formulasOf({ scenarios, language }: Telling): readonly (readonly [string, string])[] {
  const scenario = scenarios[0]!;
  const found = new Map<string, readonly [string, string]>();
  const seen = new Set<Quantity>();
  let layer: readonly Quantity[] = [explain({ ...scenario, years: 1 }).years[0]!.euroPerContact];
  while (layer.length > 0) {
    const below = new Set<Quantity>();
    for (const each of layer) {
      if (each.kind !== 'calculated' || seen.has(each)) continue;
      seen.add(each);
      for (const input of each.inputs) below.add(input);
      if (found.has(each.formula)) continue;
      const { name, how } = explanationIn(language, scenario, each);
      found.set(each.formula, [capital(name), how]);
    }
    layer = [...below];
  }
  return [...found.values()];
}
