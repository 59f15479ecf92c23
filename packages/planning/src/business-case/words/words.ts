import type { PayBack } from '../../scenario/index.ts';
import type { PaidSo } from '../figures/contract-kinds.ts';

export type SplitKey = 'inhabitants' | 'contacts' | 'minutes';

/** Everything that a business case says in one language. Amounts and names come in as they are told in it. */
export interface PaperWords {
  readonly title: string;
  readonly and: string;
  readonly scenario: string;
  readonly year: string;
  readonly figure: string;
  readonly allYears: string;
  readonly authority: string;
  /** Every authority together. */
  readonly together: string;
  readonly firstLines: Readonly<Record<'authority' | 'region' | 'provider', string>>;
  form(id: string, firstLine: string): string;
  readonly summary: {
    readonly title: string;
    one(name: string): string;
    several(count: number): string;
    total(name: string, from: string, until: string, euro: string): string;
    price(name: string, from: string, first: string, until: string, last: string): string;
    cheapest(name: string, euro: string, other: string): string;
    payBack(name: string, first: string, payBack: PayBack & { readonly told: string }): string;
    noMonthsInCommon(name: string, first: string): string;
    scale(name: string, alone: string, together: string): string;
    contract(contract: string, gain: string, cost: string): string;
    spread(name: string, low: string, high: string): string;
    chance(name: string, first: string, chance: string): string;
    basis(count: number): string;
  };
  readonly comparison: {
    readonly title: string;
    readonly lead: string;
    readonly totals: string;
    readonly prices: string;
    figures(year: string): string;
    readonly kinds: string;
    readonly breakEven: string;
    readonly volume: string;
    breakEvenAt(name: string, first: string, percents: string): string;
    breakEvenNone(name: string, first: string, cheaper: string): string;
  };
  readonly forms: { readonly title: string; readonly lead: string; chart(name: string): string; readonly table: string };
  readonly scale: {
    readonly title: string;
    lead(channel: string, seconds: string): string;
    readonly chart: string;
    readonly curve: string;
    readonly floor: string;
    readonly size: string;
    readonly hours: string;
    readonly more: string;
    summary(smallest: string, alone: string, together: string): string;
  };
  readonly growth: { readonly title: string; readonly lead: string; chart(name: string): string; readonly from: string; readonly until: string; readonly inForm: string };
  readonly split: {
    readonly title: string;
    readonly lead: string;
    readonly keys: Readonly<Record<SplitKey, string>>;
    chart(name: string, year: string): string;
    years(name: string, key: string): string;
    keysIn(name: string, year: string): string;
    readonly inhabitant: string;
  };
  readonly contracts: {
    readonly title: string;
    readonly lead: string;
    example(authority: string): string;
    chart(contract: string): string;
    readonly ways: Readonly<Record<PaidSo['by'], string>>;
    readonly paid: string;
    readonly payment: string;
    readonly income: string;
    readonly gain: string;
    readonly cost: string;
    readonly atOdds: string;
    readonly agree: string;
  };
  readonly sensitivity: {
    readonly title: string;
    readonly lead: string;
    chart(name: string): string;
    readonly low: string;
    readonly high: string;
    readonly assumption: string;
    readonly now: string;
    readonly from: string;
    readonly until: string;
    readonly swing: string;
    summary(assumption: string, swing: string): string;
  };
  readonly risk: {
    readonly title: string;
    lead(seed: string): string;
    chart(name: string, runs: string): string;
    readonly percentiles: string;
    percentile(percent: number): string;
    readonly mean: string;
    readonly saved: string;
    readonly price: string;
    readonly total: string;
    readonly drawn: string;
    readonly spread: string;
    spreads(spread: { readonly kind: string }, values: readonly string[]): string;
    readonly none: string;
    summary(low: string, middle: string, high: string): string;
  };
  readonly assumptions: {
    readonly title: string;
    lead(count: string): string;
    readonly events: string;
    readonly all: string;
    readonly assumption: string;
    readonly value: string;
    readonly source: string;
    readonly sources: string;
    readonly noEvents: string;
  };
  readonly method: { readonly title: string; readonly paragraphs: readonly string[]; readonly formulas: string; readonly how: string; readonly sources: readonly string[]; readonly literature: string };
}
