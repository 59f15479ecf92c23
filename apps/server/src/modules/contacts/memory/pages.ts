import type { Page, Place } from '../usecases/ports.ts';

interface Placed<T> {
  readonly item: T;
  readonly place: Place;
}

/** Whether a version follows on what is kept. */
export function changedVersion(kept: { readonly version: number } | undefined, next: { readonly version: number }): boolean {
  return kept !== undefined && kept.version === next.version - 1;
}

/** Sorted as every list of this room: newest first, then by id, so that the order is total. */
export function newestFirst<T>(items: readonly T[], placeOf: (item: T) => Place): Placed<T>[] {
  return items.map((item) => ({ item, place: placeOf(item) })).toSorted((one, other) => compare(other.place, one.place));
}

export function onPage<T>(items: readonly Placed<T>[], page: Page): T[] {
  const { after } = page;
  return items
    .filter(({ place }) => !after || compare(place, after) < 0)
    .slice(0, page.limit)
    .map(({ item }) => item);
}

function compare(one: Place, other: Place): number {
  const apart = one.at.getTime() - other.at.getTime();
  if (apart !== 0) return apart;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
