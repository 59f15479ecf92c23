import type { FeatureGroup, PlannedDay } from './day-features.ts';
import type { Column, SparseRow } from './level-model.ts';
import type { SeriesModel } from './series-model.ts';

/** How much features of a group usually do, as a spread of logs, before any day was seen. */
const startSpread: Readonly<Record<FeatureGroup, number>> = {
  weekday: 0.2, 'after-closed': 0.15, holiday: 0.12, 'first-monday': 0.1, month: 0.04, year: 0.08, trend: 0.05, period: 0.1,
};
/** A part differs from the whole it belongs to by so much less than anything differs from nothing. */
const leaningOnParent = 0.5;

/** A column for each feature that an open day has; those of a parent begin with what it learnt. */
export function designOf(days: readonly PlannedDay[], parent: SeriesModel | undefined): { readonly columns: readonly Column[]; readonly rows: readonly SparseRow[] } {
  const learnt = new Map(parent?.data.columns.map(({ key }, column) => [key, parent.fit.coefficients[parent.data.weeks + column]!]));
  const columns = new Map<string, Column>();
  for (const { key, group } of days.filter(({ open }) => open).flatMap(({ features }) => features)) {
    if (columns.has(key)) continue;
    const spread = startSpread[group] * (parent ? leaningOnParent : 1);
    columns.set(key, { key, group, priorMean: learnt.get(key) ?? 0, priorVariance: spread ** 2 });
  }
  const list = [...columns.values()];
  return { columns: list, rows: rowsFor(days, list).rows };
}

/** What the columns are on days; features that are nobody's column only make a day less certain. */
export function rowsFor(days: readonly PlannedDay[], columns: readonly Column[]): { readonly rows: readonly SparseRow[]; readonly unknownVariances: readonly number[] } {
  const placeOf = new Map(columns.map(({ key }, place) => [key, place]));
  const rows = days.map(({ features }) => {
    const known = features.filter(({ key }) => placeOf.has(key));
    return { columns: known.map(({ key }) => placeOf.get(key)!), amounts: known.map(({ amount }) => amount) };
  });
  const unknownVariances = days.map(({ features }) =>
    features.reduce((sum, { key, group, amount }) => sum + (placeOf.has(key) ? 0 : (startSpread[group] * amount) ** 2), 0),
  );
  return { rows, unknownVariances };
}
