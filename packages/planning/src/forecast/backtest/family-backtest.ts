import { familyTree, forecastFamily, type FamilyMember } from '../family.ts';
import { firstDays } from '../series/series.ts';
import { accuracyOf, type Accuracy, type Compared } from './accuracy.ts';
import { compareAt, originsOf, type BacktestRequest } from './backtest.ts';

/** What forecasts of a part would have been worth. */
export interface PartTried {
  /** Empty for the whole. */
  readonly path: readonly string[];
  /** By interval of the series; null when nobody came: an error has nothing to be a share of. */
  readonly intervals: Accuracy | null;
  /** By day. */
  readonly days: Accuracy | null;
}

/**
 * The same as `backtest`, of all parts of a family at once: at every origin all are forecast anew, lean on each other and add up, as the real forecasts do.
 *
 * @param onOrigin told after each origin how many are done, of how many; throwing ends the backtest
 * @returns the whole first, each before its parts, as `forecastFamily` does
 * @throws RangeError when series do not fit together, or are too short for one origin
 */
export function backtestFamily(members: readonly FamilyMember[], request: BacktestRequest, onOrigin?: (done: number, of: number) => void): readonly PartTried[] {
  const nodes = familyTree(members);
  const all = nodes.map((): { readonly intervals: Compared[]; readonly days: Compared[] } => ({ intervals: [], days: [] }));
  const origins = originsOf(nodes[0]!.series, request);
  for (const [place, origin] of origins.entries()) {
    const past = members.map((member) => ({ ...member, series: firstDays(member.series, origin) }));
    for (const [node, { forecast }] of forecastFamily(past, request).entries()) {
      const { intervals, days } = compareAt(nodes[node]!.series, origin, forecast);
      all[node]!.intervals.push(...intervals);
      all[node]!.days.push(...days);
    }
    onOrigin?.(place + 1, origins.length);
  }
  const accuracy = (of: readonly Compared[]): Accuracy | null => (of.some(({ count }) => count > 0) ? accuracyOf(of) : null);
  return nodes.map(({ path }, node) => ({ path, intervals: accuracy(all[node]!.intervals), days: accuracy(all[node]!.days) }));
}
