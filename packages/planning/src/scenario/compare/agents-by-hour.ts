import { weekdays } from '../data/ground-shapes.ts';
import type { MonthOutcome, TeamHour } from '../model/outcome.ts';
import { pairOf, type Pair } from './figures.ts';

/** An hour of days that are alike before and after; all teams of a channel and line together. */
export interface HourDifference {
  readonly channel: string;
  readonly line: 1 | 2;
  readonly days: readonly string[];
  readonly hour: string;
  readonly contacts: Pair;
  readonly agents: Pair;
  /** Of who calls in this hour; 1 when nobody does. */
  readonly serviceLevel: Pair;
}

interface Sum {
  contacts: number;
  agents: number;
  served: number;
}

const none: Sum = { contacts: 0, agents: 0, served: 0 };

/** Agents hour by hour, before and after. Days of the week that are alike both times are told together. */
export function hoursCompared(before: MonthOutcome<number>, after: MonthOutcome<number>): readonly HourDifference[] {
  const [was, is] = [hoursOf(before), hoursOf(after)];
  const rows = [...new Set([...was.keys(), ...is.keys()])].toSorted().map((key) => {
    const [channel, line, hour, day] = key.split(' ') as [string, string, string, string];
    const [a, b] = [was.get(key) ?? none, is.get(key) ?? none];
    const level = ({ served, contacts }: Sum): number => (contacts < 1e-9 ? 1 : served / contacts);
    return { channel, line: Number(line) as 1 | 2, hour, day: weekdays[Number(day)]!, contacts: pairOf(a.contacts, b.contacts), agents: pairOf(a.agents, b.agents), serviceLevel: pairOf(level(a), level(b)) };
  });
  const alike = Map.groupBy(rows, ({ day: _day, ...row }) => JSON.stringify(row));
  return [...alike.values()].map((same) => {
    const { day: _day, ...row } = same[0]!;
    return { ...row, days: same.map(({ day }) => day) };
  });
}

function hoursOf(month: MonthOutcome<number>): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { channel, line, hours } of month.teams) for (const hour of hours) for (const day of hour.days) add(sums, `${channel} ${line} ${hour.hour} ${weekdays.indexOf(day as (typeof weekdays)[number])}`, hour);
  return sums;
}

function add(sums: Map<string, Sum>, key: string, { contacts, agents, serviceLevel }: TeamHour<number>): void {
  const sum = sums.get(key) ?? { ...none };
  sum.contacts += contacts;
  sum.agents += agents;
  sum.served += contacts * serviceLevel;
  sums.set(key, sum);
}
