import { createHash } from 'node:crypto';
import { addressKey, type ContactAddress, type TimelineEntry } from '../domain/index.ts';
import type { Desk } from './desk.ts';

/** By what screens recognise an address in events, which must not carry the address itself. */
export function addressWatchKey(address: ContactAddress): string {
  return createHash('sha256').update(addressKey(address)).digest('base64url').slice(0, 16);
}

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
