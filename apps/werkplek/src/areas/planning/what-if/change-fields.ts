import { monthsOf, type Scenario } from '@ingang/planning/scenario';

export const changeKinds = ['joins', 'opens', 'grows', 'handling-time', 'direct-answers'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What stands in the fields of the form; text as it was typed. */
export interface ChangeFields {
  readonly kind: ChangeKind;
  /** `YYYY-MM` */
  readonly month: string;
  /** Empty: all. */
  readonly authority: string;
  readonly form: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly share: string;
  readonly amount: string;
  /** Empty: all. */
  readonly channel: string;
  readonly line: '1' | '2';
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** @example hours('17', '20') // ['17', '18', '19'] */
export function hours(from: string, until: string): string[] {
  return Array.from({ length: Math.max(0, Number(until) - Number(from)) }, (_, index) => String(Number(from) + index).padStart(2, '0'));
}

/** What one would try first in a scenario: the authority that is not where most will be, an evening, a tenth more. */
export function firstFields(scenario: Scenario): ChangeFields {
  const ids = Object.keys(scenario.authorities);
  const joined = new Set(scenario.events.flatMap((event) => (event.event === 'joins' ? [event.authority] : [])));
  const forms = Object.keys(scenario.forms);
  const region = forms.find((form) => scenario.forms[form]!.firstLine === 'region') ?? forms[0]!;
  const authority = ids.find((id) => !joined.has(id) && scenario.authorities[id]!.form !== region) ?? ids[0]!;
  const channel = Object.keys(scenario.channels)[0]!;
  const months = monthsOf(scenario);
  return { kind: 'joins', month: months.find((month) => month.endsWith('-03')) ?? months[0]!, authority, form: region, day: 'thursday', from: '17', until: '20', share: '3', amount: '10', channel, line: '1' };
}

/** Another kind of change: one municipality goes over, most other changes are for all. */
export function withKind(scenario: Scenario, fields: ChangeFields, kind: ChangeKind): ChangeFields {
  const { authority } = firstFields(scenario);
  return { ...fields, kind, authority: kind === 'joins' ? fields.authority || authority : '' };
}

/** What can be filled in, both ends included; percentages. */
export const ranges = { amount: { least: -99, most: 10_000 }, points: { least: -100, most: 100 }, share: { least: 0.1, most: 100 } } as const;

export type Wrong =
  | { readonly wrong: 'amount' | 'share'; readonly range: { readonly least: number; readonly most: number } }
  | { readonly wrong: 'hours'; /** Hours that are open already; none: the end comes before the beginning. */ readonly taken: readonly string[] };

/**
 * The change that is meant, as the scenario package reads it; or the field with something wrong.
 *
 * @param scenario with the changes that there are
 */
export function changeOf(fields: ChangeFields, scenario: Pick<Scenario, 'events' | 'calendar'>): { readonly change: object } | Wrong {
  const { kind, month, authority, form, channel, line } = fields;
  const whom = authority === '' ? {} : { authorities: [authority] };
  if (kind === 'joins') return { change: { event: 'joins', month, authority, form } };
  if (kind === 'opens') return openingOf(fields, scenario, whom);
  const range = kind === 'direct-answers' ? ranges.points : ranges.amount;
  const amount = numberIn(fields.amount, range);
  if (amount === undefined) return { wrong: 'amount', range };
  const one = channel === '' ? {} : { channel };
  if (kind === 'grows') return { change: { event: 'grows', month, fraction: amount / 100, ...one, ...whom } };
  if (kind === 'handling-time') return { change: { event: 'handling-time', month, channel, line: Number(line), fraction: amount / 100 } };
  return { change: { event: 'direct-answers', month, channel, points: amount / 100, ...whom } };
}

function openingOf({ month, day, from, until, share }: ChangeFields, { events, calendar }: Pick<Scenario, 'events' | 'calendar'>, whom: object): { readonly change: object } | Wrong {
  const percent = numberIn(share, ranges.share);
  if (percent === undefined) return { wrong: 'share', range: ranges.share };
  const wanted = hours(from, until);
  const opened = events.flatMap((event) => (event.event === 'opens' ? [event] : []));
  const isOpen = (hour: string): boolean => (Object.hasOwn(calendar.weekdayWeights, day) && Object.hasOwn(calendar.hourWeights, hour))
    || opened.some((opening) => (opening.days as readonly string[]).includes(day) && Object.hasOwn(opening.hours, hour));
  const taken = wanted.filter(isOpen);
  if (wanted.length === 0 || taken.length > 0) return { wrong: 'hours', taken };
  const opening = nameFor(`${day}-${from}-${until}`, opened.map((each) => each.opening));
  return { change: { event: 'opens', month, opening, days: [day], hours: Object.fromEntries(wanted.map((hour) => [hour, percent / 100])), ...whom } };
}

/** @returns undefined for what is no number within the range; commas are read as points, and both signs of minus */
function numberIn(text: string, { least, most }: { readonly least: number; readonly most: number }): number | undefined {
  const value = Number(text.trim().replace(',', '.').replace('−', '-'));
  return text.trim() === '' || !(value >= least && value <= most) ? undefined : value;
}

function nameFor(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(name)) return name;
  }
}
