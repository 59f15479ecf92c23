import { explaining, type Quantity, type Unit } from '../quantity/index.ts';
import { numberIn, valueIn, type Language, type Outcome, type Period, type Scenario } from '../scenario/index.ts';
import type { Analysis } from './analysis.ts';
import type { Figure } from './paper.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';
import type { PaperWords } from './words/words.ts';

/** What is told, and in which words. */
export interface Telling {
  readonly language: Language;
  readonly words: PaperWords;
  /** One to four, in the order in which they are told; each with what it comes to. */
  readonly scenarios: readonly Scenario[];
  readonly outcomes: readonly Outcome<number>[];
  readonly analysis: Analysis | undefined;
}

export const catalogues: Readonly<Record<Language, PaperWords>> = { nl, en };

/** A value with its unit, kept together; amounts of money are whole from a thousand on. */
export function told({ language }: Pick<Telling, 'language'>, value: number, unit: Unit): string {
  return valueIn(language, value, unit).replaceAll(/(?<=€) | (?=%)/g, '\u00A0');
}

/** Short enough for an axis: millions and thousands by their name. */
export function shortEuro({ language }: Pick<Telling, 'language'>, euro: number): string {
  const size = Math.abs(euro);
  const number = (value: number, digits: number): string => new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value).replace('-', '−');
  if (size >= 1e6) return `€ ${number(euro / 1e6, 2)} ${language === 'nl' ? 'mln' : 'm'}`;
  return size >= 10_000 ? `€ ${number(euro / 1000, 0)}k` : `€ ${number(euro, size < 100 ? 2 : 0)}`;
}

export function bare({ language }: Pick<Telling, 'language'>, value: number, unit: Unit): string {
  return numberIn(language, value, unit);
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A form of cooperation with who has the first line. */
export function formIn({ words }: Pick<Telling, 'words'>, scenario: Scenario, form: string): string {
  return words.form(form, words.firstLines[scenario.forms[form]!.firstLine]);
}

/** A figure of a year, which can be explained in the scenario that it is of. */
export function ofYear(scenario: Scenario, year: number, value: number, unit: Unit, of: (period: Period<Quantity>) => Quantity | undefined): Figure {
  return { value, unit, why: { scenario, figure: ({ years }) => years[year] && of(years[year]) } };
}

export function ofAllYears(scenario: Scenario, value: number, unit: Unit, figure: (outcome: Outcome<Quantity>) => Quantity | undefined): Figure {
  return { value, unit, why: { scenario, figure } };
}

/** Puts together what was worked out; nothing is read from the scenario again. */
export const remembering = explaining((path) => {
  throw new RangeError(`${path} was not asked for`);
});

/** A name that may be a sentence by itself. */
export function quoted(name: string): string {
  return `“${name}”`;
}

export function periodsOf({ outcomes }: Pick<Telling, 'outcomes'>): readonly string[] {
  return [...new Set(outcomes.flatMap(({ years }) => years.map(({ period }) => period)))].toSorted();
}
