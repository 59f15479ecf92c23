import type { Quantity, Unit } from '../quantity/index.ts';
import type { Outcome, Scenario } from '../scenario/index.ts';
import type { Chart } from './charts/chart.ts';

/** How a figure is explained: the scenario that it was worked out for, and where it stands in what that comes to. */
export interface Why {
  readonly scenario: Scenario;
  readonly figure: (outcome: Outcome<Quantity>) => Quantity | undefined;
}

export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  /** Left out where nothing lies behind it but the run itself, such as a mean of draws. */
  readonly why?: Why;
}

/** Undefined: there is no such figure, as a scenario ends sooner than another. */
export type Cell = Figure | string | undefined;

export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
  /** The sum of those above it. */
  readonly isTotal?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly title: string;
  /** Of the names, then of each cell. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export type Block = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'list'; readonly items: readonly string[] } | Chart | Table;

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A document that a council can read: the same on the screen, on paper and in a spreadsheet. */
export interface Paper {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

export function text(words: string): Block {
  return { kind: 'text', text: words };
}
