import type { PlannedShift } from '../schedule/week.ts';
import type { PlannedStretch } from './adherence.ts';

const minute = 60_000;

/** A shift with the instants at which it begins and ends. */
export interface ShiftOfDay extends PlannedShift {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * What a shift plans, stretch by stretch: work, but for breaks and for what is planned instead of contacts.
 *
 * @returns in order, without gaps
 */
export function planOf({ startsAt, endsAt, fromMinute, breaks, activities }: ShiftOfDay): PlannedStretch[] {
  const at = (minuteOfDay: number): number => startsAt.getTime() + (minuteOfDay - fromMinute) * minute;
  const others = [
    ...breaks.map((span) => ({ from: at(span.fromMinute), until: at(span.untilMinute), planned: 'break' as const })),
    ...activities.map((span) => ({ from: at(span.fromMinute), until: at(span.untilMinute), planned: span.kind === 'training' ? 'training' as const : 'meeting' as const })),
  ].toSorted((a, b) => a.from - b.from);
  const stretches: PlannedStretch[] = [];
  let from = startsAt.getTime();
  for (const other of others) {
    if (other.from > from) stretches.push({ from, until: other.from, planned: 'work' });
    stretches.push(other);
    from = other.until;
  }
  return from < endsAt.getTime() ? [...stretches, { from, until: endsAt.getTime(), planned: 'work' }] : stretches;
}
