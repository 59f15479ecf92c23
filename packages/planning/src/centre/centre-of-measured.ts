import type { AgentGroup, CentreModel, ContactStream } from '../simulation/index.ts';
import type { PlayedCentre, Realism } from './centre-of-scenario.ts';

/** What a running system has counted and timed of the telephone's first line. */
export interface MeasuredSystem {
  /** First and last day, such as 2026-10-05. */
  readonly from: string;
  readonly until: string;
  /** Days on which anybody came at all, of each weekday, Monday first: 7 numbers. */
  readonly daysOpen: readonly number[];
  readonly authorities: readonly MeasuredAuthority[];
  readonly presence: readonly MeasuredAgent[];
}

export interface MeasuredAuthority {
  readonly id: string;
  readonly name: string;
  /** Of all of the period together, by hour of the week from Monday midnight: 168 numbers. */
  readonly contactsByHour: readonly number[];
  readonly helped: number;
  /** Conversation and wrap-up; null when nobody was helped. */
  readonly meanSeconds: number | null;
  readonly deviationSeconds: number | null;
  readonly waits: number;
  readonly gaveUp: number;
  readonly waitedSeconds: number;
  /** On which terms its callers wait, as routing has them now. */
  readonly terms: Pick<ContactStream, 'skills' | 'norm' | 'steps' | 'priority' | 'places' | 'goesFirstAfterSeconds'>;
}

/** Somebody who answered. */
export interface MeasuredAgent {
  readonly authorities: readonly string[];
  readonly skills: Readonly<Record<string, number>>;
  /** On how many days they were at work, by hour of the week: 168 numbers. */
  readonly daysByHour: readonly number[];
}

/** A measured figure rests on this many contacts at least; with times as different as their mean that is 10 % either way. */
export const leastContacts = { all: 200, handling: 100, ofAuthority: 50, gaveUp: 30 } as const;

/** What a centre was made of when that was measured, and on how many contacts each figure rests. */
export interface RestsOn {
  readonly from: string;
  readonly until: string;
  readonly contacts: number;
  readonly handling: number;
  /** How many gave up; the patience is measured when these were enough. */
  readonly gaveUp: number;
  readonly patienceSeconds: number | null;
  readonly agents: number;
}

export class TooFewContacts extends RangeError {
  readonly contacts: number;
  constructor(contacts: number) {
    super(`${contacts} contacts are too few: ${leastContacts.all} are needed`);
    this.contacts = contacts;
  }
}

/**
 * The contact centre as it was measured: an average week of its callers by authority and hour, as long as they took, on the terms of its queues,
 * with those who were seen at work in each hour, for the authorities for which they answered and with the skills that they have now.
 *
 * Who had nothing to do for an hour was not seen in it, so quiet hours have fewer agents here than there were.
 *
 * @throws TooFewContacts
 */
export function centreOfMeasured(measured: MeasuredSystem, realism: Realism): PlayedCentre {
  const { authorities, daysOpen } = measured;
  const total = (of: (authority: MeasuredAuthority) => number): number => authorities.reduce((sum, authority) => sum + of(authority), 0);
  const contacts = total(({ contactsByHour }) => contactsByHour.reduce((sum, count) => sum + count, 0));
  const handling = total(({ helped }) => helped);
  if (contacts < leastContacts.all || handling < leastContacts.handling) throw new TooFewContacts(Math.min(contacts, handling));
  const gaveUp = total((authority) => authority.gaveUp);
  const patienceSeconds = gaveUp >= leastContacts.gaveUp ? total(({ waitedSeconds }) => waitedSeconds) / gaveUp : null;
  const all = talkOfAll(authorities, handling);
  const perDay = (values: readonly number[]): number[] => values.map((value, place) => (daysOpen[Math.floor(place / 24)]! > 0 ? value / daysOpen[Math.floor(place / 24)]! : 0));
  const patience = patienceSeconds ?? realism.patienceSeconds;
  const streams = authorities.map((authority): ContactStream => ({
    ...authority.terms, name: `phone/1/${authority.id}`, authority: authority.id, channel: 'phone', queue: 'phone/1/region', atClosing: 'send-away',
    arrivals: { perInterval: perDay(authority.contactsByHour) }, talk: talkOf(authority) ?? all,
    ...(patience !== null && { patience: { kind: 'exponential', meanSeconds: Math.max(1, patience) } }),
  }));
  const model: CentreModel = { intervalSeconds: 3600, cycles: 1, busynessVariation: realism.busynessVariation, streams, groups: groupsOf(measured, perDay, realism) };
  return {
    model, firstWeekday: 0, firstDate: null, authorityNames: Object.fromEntries(authorities.map(({ id, name }) => [id, name])),
    chosen: { measured: { from: measured.from, until: measured.until, contacts, handling, gaveUp, patienceSeconds, agents: measured.presence.length }, realism },
  };
}

type Talk = ContactStream['talk'];
const lognormal = (meanSeconds: number, deviationSeconds: number): Talk => ({ kind: 'lognormal', meanSeconds: Math.max(1, meanSeconds), coefficientOfVariation: Math.min(3, Math.max(0.05, deviationSeconds / Math.max(1, meanSeconds))) });

/** Undefined when it rests on too few. */
function talkOf({ helped, meanSeconds, deviationSeconds }: MeasuredAuthority): Talk | undefined {
  return helped < leastContacts.ofAuthority || meanSeconds === null ? undefined : lognormal(meanSeconds, deviationSeconds ?? meanSeconds);
}

/** Of all together: the squares of the means count too. */
function talkOfAll(authorities: readonly MeasuredAuthority[], helped: number): Talk {
  const weighed = (of: (authority: MeasuredAuthority) => number): number => authorities.reduce((sum, authority) => sum + authority.helped * of(authority), 0) / helped;
  const mean = weighed(({ meanSeconds }) => meanSeconds ?? 0);
  const square = weighed(({ meanSeconds, deviationSeconds }) => (meanSeconds ?? 0) ** 2 + (deviationSeconds ?? 0) ** 2);
  return lognormal(mean, Math.sqrt(Math.max(0, square - mean ** 2)));
}

/** Agents who are alike together. What is left over by rounding in one group counts in the next, so that the whole is right. */
function groupsOf({ presence }: MeasuredSystem, perDay: (values: readonly number[]) => number[], { agentsMore }: Realism): AgentGroup[] {
  const alike = Map.groupBy(presence, ({ authorities, skills }) => JSON.stringify([authorities, Object.entries(skills).toSorted()]));
  const over = Array.from({ length: 168 }, () => 0);
  const named = new Map<string, number>();
  const groups = [...alike.values()].toSorted((a, b) => b.length - a.length).map((agents): AgentGroup & { readonly presence: { readonly agentsPerInterval: number[] } } => {
    const { authorities, skills } = agents[0]!;
    const mean = perDay(over.map((_, place) => agents.reduce((sum, { daysByHour }) => sum + daysByHour[place]!, 0)));
    const agentsPerInterval = mean.map((value, place) => {
      const whole = Math.max(0, Math.round(value + over[place]!));
      over[place] = value + over[place]! - whole;
      return whole;
    });
    const name = authorities.join('+');
    const number = (named.get(name) ?? 0) + 1;
    named.set(name, number);
    return { name: number === 1 ? name : `${name}~${number}`, authorities, skills, presence: { agentsPerInterval } };
  });
  const largest = groups[0]?.presence.agentsPerInterval;
  const isThere = over.map((_, place) => groups.some((group) => group.presence.agentsPerInterval[place]! > 0));
  largest?.forEach((agents, place) => {
    if (isThere[place]) largest[place] = Math.max(0, agents + agentsMore);
  });
  return groups;
}
