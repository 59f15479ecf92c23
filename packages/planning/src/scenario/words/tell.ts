import type { About, Explanation, Quantity, Source, Unit } from '../../quantity/index.ts';
import type { Change } from '../changes/change.ts';
import { shapeAt } from '../data/assumptions.ts';
import type { Scenario } from '../data/scenario-shape.ts';
import type { FormulaKey } from '../model/formulas.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { channelIn, type FigureName, type CostName, type Language, type Naming, type Words } from './words.ts';

const catalogues: Readonly<Record<Language, Words>> = { nl, en };

/** What a figure of a period is called. */
export function figureIn(language: Language, figure: FigureName): string {
  return catalogues[language].figures[figure];
}

export function costIn(language: Language, cost: CostName): string {
  return catalogues[language].costs[cost];
}

/**
 * A value with its unit, rounded as people say it.
 *
 * @example valueIn('en', 0.805, 'fraction') // '80.5 %'
 */
export function valueIn(language: Language, value: number, unit: Unit): string {
  const number = (digits: number, least = 0): string => new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: least }).format(value);
  const word = catalogues[language].units[unit];
  if (unit === 'fte') return `${number(1, 1)}${word}`;
  if (unit === 'fraction') return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value * 100)} %`;
  if (unit.startsWith('euro')) return Math.abs(value) < 1000 ? `€ ${number(2, 2)}${word}` : `€ ${number(0)}${word}`;
  return `${number(Math.abs(value) < 100 ? 2 : 0)}${word}`;
}

/** What a value counts in, as it stands behind it; empty for what stands before it, or for a bare number. */
export function unitIn(language: Language, unit: Unit): string {
  return catalogues[language].units[unit].trim();
}

/** Without its unit, where a heading says that. */
export function numberIn(language: Language, value: number, unit: Unit): string {
  return valueIn(language, value, unit).slice(0, unit === 'fraction' ? undefined : -catalogues[language].units[unit].length || undefined);
}

export function channelNamed(language: Language, channel: string): string {
  return channelIn(catalogues[language], channel);
}

export function dayIn(language: Language, day: string): string {
  return catalogues[language].days[day] ?? day;
}

/** @example monthIn('en', '2027-03') // 'March 2027' */
export function monthIn(language: Language, month: string): string {
  const [year, ofYear] = month.split('-').map(Number) as [number, number];
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(Date.UTC(year, ofYear - 1, 1)));
}

/** What an assumption is called. Numbers of an event are told by the event. */
export function assumptionIn(language: Language, scenario: Scenario, path: string): string {
  const words = catalogues[language];
  const keys = path.split('.');
  const event = keys[0] === 'events' ? scenario.events[Number(keys[1])] : undefined;
  if (event) return sentenceOf(language, scenario, event);
  for (const [pattern, label] of words.assumptions) {
    const names = matched(pattern.split('.'), keys);
    if (names) return label.replace(/\{(\d)\}/g, (_, place: string) => called(words, scenario, keys[0]!, names[Number(place) - 1] ?? '', Number(place)));
  }
  return path;
}

function matched(pattern: readonly string[], keys: readonly string[]): readonly string[] | undefined {
  if (pattern.length !== keys.length || !pattern.every((part, index) => part === '*' || part === keys[index])) return undefined;
  return keys.filter((_, index) => pattern[index] === '*');
}

/** @param place of the name in the address: in the third one, below a form, values are counted by year */
function called(words: Words, scenario: Scenario, part: string, name: string, place: number): string {
  if (part === 'authorities' && Object.hasOwn(scenario.authorities, name)) return scenario.authorities[name]!.name;
  if (part === 'calendar' && words.days[name] !== undefined) return words.days[name];
  if (part === 'forms' && place === 3) return String(Number(name) + 1);
  return channelIn(words, name);
}

/**
 * A change in a sentence.
 */
export function sentenceOf(language: Language, scenario: Scenario, change: Change): string {
  const naming: Naming = {
    authority: (id) => scenario.authorities[id]?.name ?? id,
    month: (month) => monthIn(language, month),
    percent: (fraction) => valueIn(language, fraction, 'fraction'),
    figure: (value, unit) => valueIn(language, value, unit),
    assumption: (path) => assumptionIn(language, scenario, path),
    unitOf: (path) => shapeAt(scenario, path)?.unit ?? 'factor',
  };
  return catalogues[language].sentence(change, naming);
}

export function sourceIn(language: Language, source: Source): string {
  return catalogues[language].source(source);
}

/** What a quantity is called, how it came about, and of whom and when it is. */
export function explanationIn(language: Language, scenario: Scenario, quantity: Quantity | Explanation): { readonly name: string; readonly how: string; readonly about: string; readonly value: string } {
  const words = catalogues[language];
  const value = valueIn(language, quantity.value, quantity.unit);
  const about = aboutIn(language, scenario, quantity.about);
  if (quantity.kind === 'given') return { name: assumptionIn(language, scenario, quantity.path), how: words.source(quantity.source), about: '', value };
  if (quantity.kind === 'fact') return { name: words.facts[quantity.key] ?? quantity.key, how: '', about: '', value };
  const [name, how] = words.formulas[quantity.formula as FormulaKey];
  return { name, how, about, value };
}

function aboutIn(language: Language, scenario: Scenario, { month, year, authority, channel, line, team, days, hour, item, cost }: About): string {
  const words = catalogues[language];
  const parts = [
    cost === undefined ? undefined : words.costs[cost as CostName],
    authority === undefined ? (team === undefined ? undefined : (scenario.authorities[team]?.name ?? team)) : (scenario.authorities[authority]?.name ?? authority),
    channel === undefined ? undefined : channelIn(words, channel),
    line === undefined ? undefined : words.costs[line === 1 ? 'firstLine' : 'secondLine'],
    item,
    days === undefined ? undefined : days.map((day) => words.days[day] ?? day).join(', '),
    hour === undefined ? undefined : `${hour}:00`,
    month === undefined ? year : monthIn(language, month),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
