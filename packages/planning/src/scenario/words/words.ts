import type { Source, Unit } from '../../quantity/index.ts';
import type { Change } from '../changes/change.ts';
import type { FormulaKey } from '../model/formulas.ts';

export type Language = 'nl' | 'en';

/** Figures of a period that people compare. */
export type FigureName =
  | 'contacts' | 'avoided' | 'directFraction' | 'fteFirstLine' | 'fteSecondLine' | 'fteProvider' | 'serviceLevel' | 'occupancy' | 'totalEuro' | 'euroPerContact';
export type CostName = 'firstLine' | 'secondLine' | 'provider' | 'running' | 'depreciation' | 'writtenOff';

/** How names of a scenario are told, so that a sentence can be made of them. */
export interface Naming {
  authority(id: string): string;
  month(month: string): string;
  percent(fraction: number): string;
  figure(value: number, unit: Unit): string;
  assumption(path: string): string;
  unitOf(path: string): Unit;
}

/** Everything that is said in one language. */
export interface Words {
  /** What a figure is called, and how it comes about. */
  readonly formulas: Readonly<Record<FormulaKey, readonly [name: string, how: string]>>;
  readonly facts: Readonly<Record<string, string>>;
  /** By address; * stands for a name, which comes in place of {1}, {2}. */
  readonly assumptions: readonly (readonly [pattern: string, label: string])[];
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly costs: Readonly<Record<CostName, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, string>>;
  readonly from: string;
  source(source: Source): string;
  sentence(change: Change, naming: Naming): string;
}

/** a, b and c. */
export function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** A channel as people call it; one that nobody has a word for keeps its name. */
export function channelIn(words: Pick<Words, 'channels'>, channel: string): string {
  return words.channels[channel] ?? channel;
}
