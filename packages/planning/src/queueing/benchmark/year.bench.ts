/** Staff for a region of six authorities, every quarter of an hour of a year: `npm run benchmark -- queueing`. */
import { smallestStaff, staffIntervals, type StaffNorm } from '../index.ts';

const intervals = 35_040;
const authorities = [110_000, 43_000, 32_000, 30_000, 24_000, 19_000];
const norms: Readonly<Record<string, { readonly each: { handlingSeconds: number; patienceSeconds?: number }; readonly norm: StaffNorm }>> = {
  'Erlang C, 80 % within 30 s, at most 75 % busy': { each: { handlingSeconds: 240 }, norm: { serviceLevel: { fraction: 0.8, withinSeconds: 30 }, maxOccupancyFraction: 0.75 } },
  'Erlang A, 80 % within 30 s, at most 5 % give up': { each: { handlingSeconds: 240, patienceSeconds: 180 }, norm: { serviceLevel: { fraction: 0.8, withinSeconds: 30 }, maxAbandonment: 0.05 } },
};

/** No two intervals have the same number; nobody works at night. */
const years = authorities.map((inhabitants, place) =>
  Float64Array.from({ length: intervals }, (_, index) => (index % 96 < 32 || index % 96 >= 68 ? 0 : (inhabitants * 1.5 * (1.1 + Math.sin(index * 0.37 + place))) / 9360 / 1.1)),
);

for (const [name, { each, norm }] of Object.entries(norms)) {
  const times = Array.from({ length: 7 }, () => milliseconds(() => years.forEach((year) => staffIntervals(year, 900, each, norm))));
  const some = years[0]!.filter((_, index) => index % 100 < 1);
  const oneByOne = milliseconds(() => some.forEach((count) => smallestStaff({ ...each, arrivalsPerSecond: count / 900 }, norm)));
  const median = times.toSorted((a, b) => a - b)[3]!;
  console.log(`${name}: ${median.toFixed(0)} ms (first ${times[0]!.toFixed(0)}); one by one ${((oneByOne / some.length) * intervals * authorities.length).toFixed(0)} ms`);
}

function milliseconds(task: () => unknown): number {
  const before = performance.now();
  task();
  return performance.now() - before;
}
