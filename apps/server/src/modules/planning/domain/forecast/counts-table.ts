import { inLongerIntervals, type ContactSeries, type FamilyMember } from '@ingang/planning/forecast';

/** Counts of contacts that may be told apart: of a file, of this system, or generated. All series have the same days. */
export interface CountsTable {
  readonly startDate: string;
  readonly intervalMinutes: number;
  readonly series: readonly CountedSeries[];
}

export interface CountedSeries {
  readonly channel: string | null;
  readonly product: string | null;
  readonly authority: string | null;
  /** From midnight of the first day on, as clocks on the wall divide the day; NaN: not known. */
  readonly counts: Float64Array;
}

export type Split = 'none' | 'channel' | 'authority' | 'product';

export interface Selection {
  readonly channel: string | null;
  readonly authorityId: string | null;
  readonly split: Split;
  readonly intervalMinutes: number;
}

/** Of products beyond these, the sum is forecast: with a contact a week nothing can be said of one. */
const mostProducts = 12;
/** What parts are called that are together, and those of which it is not known what they are. */
export const OTHERS = 'others';

/**
 * The series to forecast: the sum of what was selected, and its parts.
 *
 * @returns undefined when nothing in the table is of the selection
 * @throws RangeError when the intervals of the table do not make up those that are wanted
 */
export function familyOf(table: CountsTable, { channel, authorityId, split, intervalMinutes }: Selection): { readonly whole: ContactSeries; readonly members: readonly FamilyMember[] } | undefined {
  const chosen = table.series.filter((one) => (channel === null || one.channel === channel) && (authorityId === null || one.authority === authorityId));
  if (chosen.length === 0) return undefined;
  const series = (of: readonly CountedSeries[]): ContactSeries => inLongerIntervals({ startDate: table.startDate, intervalMinutes: table.intervalMinutes, counts: sumOf(of) }, intervalMinutes);
  const whole = series(chosen);
  if (split === 'none') return { whole, members: [] };
  const parts = Map.groupBy(chosen, (one) => one[split] ?? OTHERS);
  const bySize = [...parts].toSorted(([, one], [, other]) => total(other) - total(one));
  const apart = split === 'product' ? bySize.filter(([name]) => name !== OTHERS).slice(0, mostProducts) : bySize;
  const together = chosen.filter((one) => !apart.some(([, of]) => of.includes(one)));
  const members = [...apart, ...(together.length > 0 ? [[OTHERS, together] as const] : [])].map(([name, of]) => ({ path: [name], series: series(of) }));
  return { whole, members: members.length > 1 ? members : [] };
}

function sumOf(series: readonly CountedSeries[]): Float64Array {
  const sum = Float64Array.from(series[0]!.counts);
  for (const { counts } of series.slice(1)) for (const [index, count] of counts.entries()) sum[index]! += count;
  return sum;
}

function total(series: readonly CountedSeries[]): number {
  return series.reduce((sum, { counts }) => sum + counts.reduce((all, count) => all + (Number.isNaN(count) ? 0 : count), 0), 0);
}
