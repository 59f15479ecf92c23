import { epochDayOf } from '@ingang/kernel/working-calendar';
import { letterResponse, type Circumstances, type PlannedEvent } from '../series/circumstances.ts';
import type { PlannedDay } from './day-features.ts';

/** For each kind of event the contacts that come for each that is reached. */
export type EventResponses = ReadonlyMap<string, number>;

/** Contacts on each day that come because of events. */
export function contactsOfEvents(days: readonly PlannedDay[], { events = [] }: Circumstances, responses: EventResponses): Float64Array {
  const contacts = new Float64Array(days.length);
  for (const event of events) {
    const each = responses.get(event.kind) ?? event.expectedContactsEach;
    for (const [day, share] of sharesByDay(days, event)) contacts[day]! += event.reached * each * share;
  }
  return contacts;
}

/**
 * What events of a kind brought, between what was expected and what past ones showed: the expectation weighs as much as one event.
 *
 * @param excess contacts of each day beyond what it would have had; NaN where nothing is known
 */
export function learnResponses(days: readonly PlannedDay[], { events = [] }: Circumstances, excess: Float64Array): EventResponses {
  const responses = new Map<string, number>();
  for (const kind of new Set(events.map((event) => event.kind))) {
    const ofKind = events.filter((event) => event.kind === kind);
    let reached = 0;
    let contacts = 0;
    for (const event of ofKind) {
      for (const [day, share] of sharesByDay(days, event)) {
        if (Number.isNaN(excess[day]!)) continue;
        reached += event.reached * share;
        contacts += excess[day]!;
      }
    }
    const usual = mean(ofKind.map((event) => event.reached));
    const expected = mean(ofKind.map(({ expectedContactsEach }) => expectedContactsEach));
    responses.set(kind, Math.max(0, (usual * expected + contacts) / (usual + reached)));
  }
  return responses;
}

/** Places of open days from the event on, each with its share; days beyond the list are left out. */
function sharesByDay(days: readonly PlannedDay[], { date, dayShares = letterResponse }: PlannedEvent): readonly (readonly [number, number])[] {
  const first = days[0]?.epochDay ?? 0;
  const found: [number, number][] = [];
  for (let day = Math.max(0, epochDayOf(date) - first); day < days.length && found.length < dayShares.length; day += 1) {
    if (days[day]!.open) found.push([day, dayShares[found.length]!]);
  }
  return epochDayOf(date) < first ? [] : found;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
