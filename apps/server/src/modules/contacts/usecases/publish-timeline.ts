import { addressWatchKey, type TimelineEntry } from '../domain/index.ts';
import type { Desk } from './desk.ts';

/** Tells screens that show the timeline of a customer or address; an entry that moved, to both. */
export function publishTimeline(desk: Pick<Desk, 'publish'>, entries: readonly (TimelineEntry | undefined)[]): void {
  const told = new Set<string>();
  for (const entry of entries) {
    if (!entry) continue;
    const about = {
      kind: entry.kind,
      ...(entry.customerId && { customerId: entry.customerId }),
      ...(entry.address && { addressKey: addressWatchKey(entry.address) }),
    };
    const said = JSON.stringify(about);
    if (told.has(said)) continue;
    told.add(said);
    desk.publish({ topic: 'timeline.changed', authorityId: entry.authorityId, subjectId: entry.subjectId, about });
  }
}
