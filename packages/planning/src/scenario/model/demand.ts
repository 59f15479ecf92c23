import type { EventOf } from '../data/event-shapes.ts';
import type { Placed } from '../data/timeline.ts';
import { formulas } from './formulas.ts';
import { monthAbout, yearsSinceStart, type Month } from './reading.ts';

/** What citizens of an authority ask over a channel in a month. */
export interface Demand<Q> {
  readonly authority: string;
  readonly form: string;
  readonly channel: string;
  /** Before hours in which contacts come that nobody would have had otherwise. */
  readonly contacts: Q;
  readonly avoided: Q;
  /** Share that the first line answers. */
  readonly direct: Q;
  readonly handlingSeconds: Q;
  readonly secondLineSeconds: Q;
}

export function demandOf<Q>(month: Month<Q>, authority: string): readonly Demand<Q>[] {
  const channels = Object.keys(month.scenario.channels);
  const before = new Map(channels.map((channel) => [channel, contactsBeforeMoves(monthAbout(month, { authority, channel }), authority, channel)]));
  return channels.map((channel) => demandOver(monthAbout(month, { authority, channel }), authority, channel, before));
}

function contactsBeforeMoves<Q>(month: Month<Q>, authority: string, channel: string): Q {
  const { calculator, scenario, state, read } = month;
  const given = scenario.authorities[authority]!.contactsInYear[channel];
  let inYear =
    given === undefined
      ? calculator.of(formulas.contactsOfInhabitants, [read(`authorities.${authority}.inhabitants`), read(`channels.${channel}.contactsPerInhabitant`)])
      : read(`authorities.${authority}.contactsInYear.${channel}`);
  if (scenario.contactsGrowthPerYear !== 0 || state.replaced.has('contactsGrowthPerYear')) {
    inYear = calculator.of(formulas.contactsAfterYears, [inYear, read('contactsGrowthPerYear'), yearsSinceStart(month)]);
  }
  for (const { event, path } of state.growths) {
    if ((event.channel ?? channel) === channel && isFor(event, authority)) inYear = calculator.of(formulas.contactsChanged, [inYear, read(`${path}.fraction`)]);
  }
  const weights = scenario.calendar.monthWeights.map((_, index) => read(`calendar.monthWeights.${index}`));
  return calculator.of(formulas.contactsInMonth, [inYear, weights[monthOfYear(state.name)]!, calculator.of(formulas.weightsTogether, weights)]);
}

function demandOver<Q>(month: Month<Q>, authority: string, channel: string, before: ReadonlyMap<string, Q>): Demand<Q> {
  const { calculator, scenario, state, read } = month;
  const form = state.memberships[authority]!.form;
  let contacts: Q = before.get(channel) as Q;
  for (const { event, path } of state.moves) {
    if (!isFor(event, authority) || event.fromChannel === event.toChannel) continue;
    const fraction = (): Q => read(`${path}.fraction`);
    if (event.fromChannel === channel) contacts = calculator.of(formulas.contactsMovedAway, [contacts, fraction()]);
    if (event.toChannel === channel) contacts = calculator.of(formulas.contactsMovedHere, [contacts, before.get(event.fromChannel) as Q, fraction()]);
  }
  const effect = `forms.${form}.effects.${channel}`;
  const effects = scenario.forms[form]!.effects[channel];
  const years = yearsInForm(month, authority);
  const inYear = (values: readonly number[]): number => Math.min(years, values.length - 1);
  const avoided = effects === undefined ? calculator.fact('nothingAvoided', 'contacts', 0) : calculator.of(formulas.contactsAvoided, [contacts, read(`${effect}.avoidedFraction.${inYear(effects.avoidedFraction)}`)]);
  let direct = read(effects?.directFraction === undefined ? `channels.${channel}.directFraction` : `${effect}.directFraction.${inYear(effects.directFraction)}`);
  for (const { event, path } of state.direct) {
    if (event.channel === channel && isFor(event, authority)) direct = calculator.of(formulas.directChanged, [direct, read(`${path}.points`)]);
  }
  const handling = effects?.handlingSeconds === undefined ? `channels.${channel}.handlingSeconds` : `${effect}.handlingSeconds.${inYear(effects.handlingSeconds)}`;
  return {
    authority,
    form,
    channel,
    contacts: effects === undefined ? contacts : calculator.of(formulas.contactsLeft, [contacts, avoided]),
    avoided,
    direct,
    handlingSeconds: secondsOf(month, channel, 1, handling),
    secondLineSeconds: secondsOf(month, channel, 2, `channels.${channel}.secondLineHandlingSeconds`),
  };
}

function secondsOf<Q>({ calculator, scenario, state, read }: Month<Q>, channel: string, line: 1 | 2, path: string): Q {
  let seconds = read(path);
  for (const { event, path: at } of state.handling) {
    if (event.channel === channel && event.line === line) seconds = calculator.of(formulas.secondsChanged, [seconds, read(`${at}.fraction`)]);
  }
  if (line === 2 || (scenario.channels[channel]!.parallel === 1 && !state.replaced.has(`channels.${channel}.parallel`))) return seconds;
  return calculator.of(formulas.secondsAtOnce, [seconds, read(`channels.${channel}.parallel`)]);
}

/** For which year of its form the effects count: 0 is the first. */
function yearsInForm<Q>({ scenario, state }: Month<Q>, authority: string): number {
  const { form, since } = state.memberships[authority]!;
  const from = scenario.forms[form]!.matures === 'organisation' ? state.begun[form]! : since;
  return Math.floor((state.month - from) / 12);
}

function monthOfYear(name: string): number {
  return Number(name.slice(5)) - 1;
}

/** Whether something counts for an authority: for those it names, or for all. */
export function isFor(event: { readonly authorities?: EventOf<'opens'>['authorities'] }, authority: string): boolean {
  return event.authorities === undefined || event.authorities.includes(authority);
}

/** The openings that count for an authority and a channel. */
export function openingsFor<Q>({ state }: Month<Q>, authority: string, channel: string): readonly Placed<'opens'>[] {
  return state.openings.filter(({ event }) => event.channels.includes(channel) && isFor(event, authority));
}
