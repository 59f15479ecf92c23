import type { Scenario } from '@ingang/planning/scenario';

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
  return { kind: 'joins', month: `${scenario.start.slice(0, 4)}-03`, authority, form: region, day: 'thursday', from: '17', until: '20', share: '3', amount: '10', channel, line: '1' };
}

/** Another kind of change: one municipality goes over, most other changes are for all. */
export function withKind(scenario: Scenario, fields: ChangeFields, kind: ChangeKind): ChangeFields {
  const { authority } = firstFields(scenario);
  return { ...fields, kind, authority: kind === 'joins' ? fields.authority || authority : '' };
}

/**
 * The change that is meant, as the scenario package reads it.
 *
 * @param openings names of hours that were opened already
 * @returns undefined beside the field with something wrong: `amount`, `share` or `hours`
 */
export function changeOf(fields: ChangeFields, openings: readonly string[]): { change: object } | { wrong: 'amount' | 'share' | 'hours' } {
  const { kind, month, authority, form, day, from, until, channel, line } = fields;
  const amount = numberIn(fields.amount);
  const share = numberIn(fields.share);
  const whom = authority === '' ? {} : { authorities: [authority] };
  if (kind === 'joins') return { change: { event: 'joins', month, authority, form } };
  if (kind === 'opens') {
    if (share === undefined || share <= 0 || share > 100) return { wrong: 'share' };
    if (hours(from, until).length === 0) return { wrong: 'hours' };
    const opening = nameFor(`${day}-${from}-${until}`, openings);
    return { change: { event: 'opens', month, opening, days: [day], hours: Object.fromEntries(hours(from, until).map((hour) => [hour, share / 100])), ...whom } };
  }
  if (amount === undefined) return { wrong: 'amount' };
  const one = channel === '' ? {} : { channel };
  if (kind === 'grows') return { change: { event: 'grows', month, fraction: amount / 100, ...one, ...whom } };
  if (kind === 'handling-time') return { change: { event: 'handling-time', month, channel, line: Number(line), fraction: amount / 100 } };
  return { change: { event: 'direct-answers', month, channel, points: amount / 100, ...whom } };
}

/** @returns undefined for what is no number; commas are read as points */
function numberIn(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

function nameFor(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(name)) return name;
  }
}
