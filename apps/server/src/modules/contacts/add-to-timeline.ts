import type { Work } from '../../platform/database/work.ts';
import type { TimelineEntry } from './domain/index.ts';
import { postgresTimeline } from './postgres/timeline-register.ts';
import { publishTimeline } from './usecases/publish-timeline.ts';

/** Puts something on the timeline of its customer and address, in the same transaction as the fact itself; screens follow. */
export async function addToTimeline(work: Work, entry: TimelineEntry): Promise<void> {
  await postgresTimeline(work.tx).put(entry);
  publishTimeline(work, [entry]);
}
