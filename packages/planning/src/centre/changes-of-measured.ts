import { assumptionAt, type Scenario } from '../scenario/index.ts';
import { leastContacts, TooFewContacts, type MeasuredAuthority, type MeasuredSystem } from './centre-of-measured.ts';

/** A figure of the running system that can take the place of an assumption, as `withChanges` reads it. */
export interface MeasuredChange {
  readonly change: { readonly event: 'measures'; readonly path: string; readonly value: number; readonly from: string; readonly until: string };
  /** What it stands for: `day` and `week` are several figures that belong together. */
  readonly about: 'contacts' | 'handling' | 'patience' | 'day' | 'week';
  /** On how many contacts it rests. */
  readonly contacts: number;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const CHANNEL = 'phone';

/**
 * The assumptions of a scenario that a running system can replace by what it measured of its telephone: contacts in a year, handling time of the
 * first line, patience, and how contacts lie over the day and the week. A figure that rests on too few contacts is left as it was assumed, and so
 * is what the scenario does not assume: an authority that was not counted keeps its own number.
 *
 * Contacts of the period are taken to a year by days: those on which anybody came, against the days that the scenario is open.
 *
 * @throws TooFewContacts
 */
export function changesOfMeasured(scenario: Scenario, measured: MeasuredSystem): readonly MeasuredChange[] {
  const known = measured.authorities.filter(({ id }) => scenario.authorities[id] !== undefined);
  const contacts = sumOf(known, contactsOf);
  if (contacts < leastContacts.all) throw new TooFewContacts(contacts);
  if (scenario.channels[CHANNEL] === undefined) return [];
  const found = [...inYear(scenario, known, measured.daysOpen), ...handling(known), ...patience(known), ...overDay(scenario, known), ...overWeek(scenario, known, measured.daysOpen)];
  const { from, until } = measured;
  return found
    .filter(({ path }) => assumptionAt(scenario, path) !== undefined)
    .map(({ path, value, about, contacts: restsOn }) => ({ change: { event: 'measures', path, value, from, until }, about, contacts: restsOn }));
}

interface Found {
  readonly path: string;
  readonly value: number;
  readonly about: MeasuredChange['about'];
  readonly contacts: number;
}

function inYear(scenario: Scenario, known: readonly MeasuredAuthority[], daysOpen: readonly number[]): Found[] {
  const days = daysOpen.reduce((sum, count) => sum + count, 0);
  const yearly = (count: number): number => Math.round((count / days) * scenario.calendar.daysOpenInYear);
  const [own, byInhabitants] = [true, false].map((isOwn) => known.filter(({ id }) => (scenario.authorities[id]!.contactsInYear[CHANNEL] !== undefined) === isOwn));
  const counted = own!.filter((authority) => contactsOf(authority) >= leastContacts.ofAuthority);
  const each = counted.map((authority): Found => ({ path: `authorities.${authority.id}.contactsInYear.${CHANNEL}`, value: yearly(contactsOf(authority)), about: 'contacts', contacts: contactsOf(authority) }));
  const inhabitants = sumOf(byInhabitants!, ({ id }) => scenario.authorities[id]!.inhabitants);
  const together = sumOf(byInhabitants!, contactsOf);
  if (together < leastContacts.all || inhabitants === 0) return each;
  return [...each, { path: `channels.${CHANNEL}.contactsPerInhabitant`, value: yearly(together) / inhabitants, about: 'contacts', contacts: together }];
}

function handling(known: readonly MeasuredAuthority[]): Found[] {
  const helped = sumOf(known, (authority) => authority.helped);
  if (helped < leastContacts.handling) return [];
  const seconds = sumOf(known, (authority) => authority.helped * (authority.meanSeconds ?? 0)) / helped;
  return [{ path: `channels.${CHANNEL}.handlingSeconds`, value: Math.round(seconds), about: 'handling', contacts: helped }];
}

/** All waits together over all who gave up: the mean patience when it is as good as memoryless. */
function patience(known: readonly MeasuredAuthority[]): Found[] {
  const gaveUp = sumOf(known, (authority) => authority.gaveUp);
  if (gaveUp < leastContacts.gaveUp) return [];
  const seconds = Math.round(sumOf(known, ({ waitedSeconds }) => waitedSeconds) / gaveUp);
  return [{ path: 'norms.firstLine.patienceSeconds', value: Math.max(1, seconds), about: 'patience', contacts: sumOf(known, ({ waits }) => waits) }];
}

/** How contacts lie over the hours that the scenario has. */
function overDay(scenario: Scenario, known: readonly MeasuredAuthority[]): Found[] {
  const hours = Object.keys(scenario.calendar.hourWeights).toSorted();
  const counts = hours.map((hour) => sumOf(known, ({ contactsByHour }) => sumOf(weekdays.map((_, day) => contactsByHour[day * 24 + Number(hour)]!), (count) => count)));
  return weights(scenario, hours.map((hour) => `calendar.hourWeights.${hour}`), counts, counts, 'day');
}

/** How contacts lie over the weekdays that the scenario has, each as it is on a day that was open. */
function overWeek(scenario: Scenario, known: readonly MeasuredAuthority[], daysOpen: readonly number[]): Found[] {
  const days = weekdays.filter((day) => scenario.calendar.weekdayWeights[day] !== undefined);
  const counts = days.map((day) => sumOf(known, ({ contactsByHour }) => sumOf(contactsByHour.slice(weekdays.indexOf(day) * 24, (weekdays.indexOf(day) + 1) * 24), (count) => count)));
  if (days.some((day) => daysOpen[weekdays.indexOf(day)] === 0)) return [];
  return weights(scenario, days.map((day) => `calendar.weekdayWeights.${day}`), counts.map((count, index) => count / daysOpen[weekdays.indexOf(days[index]!)]!), counts, 'week');
}

/** Together as heavy as they were: extra openings are told as parts of that. */
function weights(scenario: Scenario, paths: readonly string[], amounts: readonly number[], counts: readonly number[], about: 'day' | 'week'): Found[] {
  const contacts = sumOf(counts, (count) => count);
  if (contacts < leastContacts.all) return [];
  const whole = sumOf(paths, (path) => assumptionAt(scenario, path)!.value) / sumOf(amounts, (amount) => amount);
  return paths.map((path, index) => ({ path, value: Math.round(amounts[index]! * whole * 10_000) / 10_000, about, contacts }));
}

const contactsOf = ({ contactsByHour }: MeasuredAuthority): number => sumOf(contactsByHour, (count) => count);

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
