import { namedFormulas } from '../../quantity/index.ts';
import { agentsFor, waitingIn } from './agents.ts';

/** Nothing over nothing is nothing: a price without contacts, a share without a whole. */
const over = (part: number, whole: number): number => (Math.abs(whole) < 1e-9 ? 0 : part / whole);
const sum = (...parts: readonly number[]): number => {
  let total = 0;
  for (const part of parts) total += part;
  return total;
};
const clamped = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Every step of the calculation, declared once. What each says in words stands in words/. */
export const formulas = namedFormulas({
  // how many contacts
  contactsOfInhabitants: ['contacts', (inhabitants: number, each: number) => inhabitants * each],
  contactsAfterYears: ['contacts', (contacts: number, growth: number, years: number) => contacts * (1 + growth) ** years],
  contactsChanged: ['contacts', (contacts: number, fraction: number) => contacts * (1 + fraction)],
  contactsInMonth: ['contacts', (inYear: number, weight: number, weights: number) => over(inYear * weight, weights)],
  contactsMovedAway: ['contacts', (contacts: number, fraction: number) => contacts * (1 - fraction)],
  contactsMovedHere: ['contacts', (contacts: number, elsewhere: number, fraction: number) => contacts + elsewhere * fraction],
  contactsAvoided: ['contacts', (contacts: number, fraction: number) => contacts * fraction],
  contactsLeft: ['contacts', (contacts: number, avoided: number) => contacts - avoided],
  contactsWithNew: ['contacts', (contacts: number, fraction: number) => contacts * (1 + fraction)],
  contactsForwarded: ['contacts', (contacts: number, direct: number) => contacts * (1 - direct)],
  contactsTogether: ['contacts', sum],
  directChanged: ['fraction', (direct: number, points: number) => clamped(direct + points, 0, 1)],
  directTogether: ['fraction', (forwarded: number, contacts: number) => clamped(1 - over(forwarded, contacts), 0, 1)],
  secondsChanged: ['seconds', (seconds: number, fraction: number) => seconds * (1 + fraction)],
  secondsAtOnce: ['seconds', (seconds: number, parallel: number) => seconds / parallel],
  minutesOfWork: ['minutes', (contacts: number, seconds: number) => (contacts * seconds) / 60],
  minutesTogether: ['minutes', sum],
  meanSeconds: ['seconds', (minutes: number, contacts: number) => over(minutes * 60, contacts)],

  // when they come
  weightsTogether: ['factor', sum],
  daysOpenInMonth: ['days', (daysInYear: number) => daysInYear / 12],
  daysOfWeekday: ['days', (daysInYear: number, weekdays: number) => daysInYear / 12 / weekdays],
  daysTogether: ['days', (days: number, count: number) => days * count],
  shareOfOpening: ['fraction', sum],
  fractionNew: ['fraction', (share: number, isNew: number, days: number, openDays: number) => share * isNew * over(days, openDays)],
  fractionMoved: ['fraction', (share: number, isNew: number, days: number, openDays: number) => share * (1 - isNew) * over(days, openDays)],
  fractionsNew: ['fraction', sum],
  fractionsMoved: ['fraction', (...fractions: readonly number[]) => Math.min(1, sum(...fractions))],
  contactsOnDay: ['contacts', (inMonth: number, weight: number, weights: number, days: number) => over(inMonth * weight, weights * days)],
  contactsInHour: ['contacts', (onDay: number, weight: number, weights: number, moved: number) => over(onDay * weight, weights) * (1 - moved)],
  contactsInOpening: ['contacts', (inMonth: number, openDays: number, share: number) => over(inMonth, openDays) * share],

  // how many people
  agentsByServiceLevel: ['agents', (contacts: number, seconds: number, fraction: number, withinSeconds: number) => agentsFor(contacts, seconds, { serviceLevel: { fraction, withinSeconds } })],
  agentsByServiceLevelWithPatience: ['agents', (contacts: number, seconds: number, fraction: number, withinSeconds: number, patience: number) =>
    agentsFor(contacts, seconds, { serviceLevel: { fraction, withinSeconds } }, patience)],
  agentsByOccupancy: ['agents', (contacts: number, seconds: number, maxOccupancyFraction: number) => agentsFor(contacts, seconds, { maxOccupancyFraction })],
  agentsByBoth: ['agents', (contacts: number, seconds: number, fraction: number, withinSeconds: number, maxOccupancyFraction: number) =>
    agentsFor(contacts, seconds, { serviceLevel: { fraction, withinSeconds }, maxOccupancyFraction })],
  agentsByBothWithPatience: ['agents', (contacts: number, seconds: number, fraction: number, withinSeconds: number, maxOccupancyFraction: number, patience: number) =>
    agentsFor(contacts, seconds, { serviceLevel: { fraction, withinSeconds }, maxOccupancyFraction }, patience)],
  agentsAtLeast: ['agents', (agents: number, minimum: number) => Math.max(agents, minimum)],
  serviceLevel: ['fraction', (contacts: number, seconds: number, agents: number, within: number) => waitingIn(contacts, seconds, agents, within).serviceLevel],
  serviceLevelWithPatience: ['fraction', (contacts: number, seconds: number, agents: number, within: number, patience: number) => waitingIn(contacts, seconds, agents, within, patience).serviceLevel],
  occupancy: ['fraction', (contacts: number, seconds: number, agents: number) => waitingIn(contacts, seconds, agents, 0).occupancyFraction],
  occupancyWithPatience: ['fraction', (contacts: number, seconds: number, agents: number, patience: number) => waitingIn(contacts, seconds, agents, 0, patience).occupancyFraction],
  contactsServed: ['contacts', (contacts: number, days: number, serviceLevel: number) => contacts * days * serviceLevel],
  contactsOffered: ['contacts', (contacts: number, days: number) => contacts * days],
  hoursOfAgents: ['agent-hours', (agents: number, days: number) => agents * days],
  hoursOfWork: ['agent-hours', (contacts: number, seconds: number, occupancy: number) => (contacts * seconds) / 3600 / occupancy],
  hoursTogether: ['agent-hours', sum],
  hoursOfThousand: ['agent-hours', (hours: number, contacts: number) => over(hours * 1000, contacts)],
  hoursPaid: ['agent-hours', (hours: number, premium: number) => hours * (1 + premium)],
  fteOfHours: ['fte', (hours: number, netHours: number) => (hours * 12) / netHours],
  fteTogether: ['fte', sum],
  fteInYear: ['fte', (...months: readonly number[]) => sum(...months) / months.length],
  serviceLevelTogether: ['fraction', (served: number, offered: number) => (offered < 1e-9 ? 1 : served / offered)],
  occupancyTogether: ['fraction', (minutes: number, hours: number) => over(minutes / 60, hours)],

  // what it costs
  euroAnHour: ['euro', (perFte: number, netHours: number) => perFte / netHours],
  euroAfterYears: ['euro', (euro: number, growth: number, years: number) => euro * (1 + growth) ** years],
  costOfHours: ['euro', (hours: number, euroAnHour: number) => hours * euroAnHour],
  costTogether: ['euro', sum],
  costShare: ['euro', (cost: number, part: number, whole: number) => over(cost * part, whole)],
  costOfContacts: ['euro', (contacts: number, each: number) => contacts * each],
  costOfMinutes: ['euro', (minutes: number, each: number) => minutes * each],
  costInMonth: ['euro', (inYear: number) => inYear / 12],
  depreciation: ['euro', (euro: number, months: number) => euro / months],
  writtenOff: ['euro', (euro: number, months: number, monthsLeft: number) => (euro * monthsLeft) / months],
  bonusForDirect: ['euro', (direct: number, target: number, perPoint: number, most: number) => clamped((direct - target) * 100 * perPoint, -most, most)],
  peopleTogether: ['people', sum],
  priceOfContact: ['euro-a-contact', over],
  priceOfInhabitant: ['euro', over],

  // what a contact that could be avoided means to either side of a contract
  incomeOfOneMore: ['euro-a-contact', (perContact: number, perMinute: number, seconds: number, perAvoided: number) => perContact + (perMinute * seconds) / 60 - perAvoided],
  workOfOneMore: ['euro-a-contact', (seconds: number, occupancy: number, euroAnHour: number) => over((seconds / 3600) * euroAnHour, occupancy)],
  gainOfOneMore: ['euro-a-contact', (income: number, work: number) => income - work],
  costOfOneMore: ['euro-a-contact', (income: number, direct: number, secondLine: number) => income + (1 - direct) * secondLine],
  marginOfSupplier: ['euro', (payment: number, cost: number) => payment - cost],
});

export type FormulaKey = keyof typeof formulas;
