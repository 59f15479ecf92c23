import { evaluate, type MonthOutcome, type Scenario, type TeamMonth } from '../scenario/index.ts';
import { weekdays } from '../scenario/data/ground-shapes.ts';
import type { RestsOn } from './centre-of-measured.ts';
import type { AgentGroup, CentreModel, ContactStream } from '../simulation/index.ts';

/** What is played: an ordinary week of a month such as 2027-03, or the year from January to December of 2027 as the calendar has it. */
export type PlayedPeriod = { readonly week: string } | { readonly year: number };

/** What a scenario says nothing about, as it works with means. */
export interface Realism {
  /** How far days differ in how busy they are, standard deviation over mean; 0 to 1. */
  readonly busynessVariation: number;
  /** Mean time after which callers of a first line hang up, in seconds, where the scenario says nothing; null: they wait until it closes. */
  readonly patienceSeconds: number | null;
  /** So many more at every hour that a first line is staffed, or fewer below 0; nobody goes below one. */
  readonly agentsMore: number;
}

/** A centre with the days that it is played on. */
export interface PlayedCentre {
  readonly model: CentreModel;
  /** The day on which it begins, 0 for Monday. */
  readonly firstWeekday: number;
  /** Such as 2027-01-01; null for an ordinary week. */
  readonly firstDate: string | null;
  readonly authorityNames: Readonly<Record<string, string>>;
  /** What was chosen; null for a centre that was described as such. */
  readonly chosen: { readonly period: PlayedPeriod; readonly realism: Realism } | { readonly measured: RestsOn; readonly realism: Realism } | null;
}

type Team = TeamMonth<number>;
const [hoursInDay, daysInWeek, secondsInHour] = [24, 7, 3600];

/**
 * The contact centre that a scenario describes, call by call instead of in means: a team takes the contacts of its members, with as many
 * agents as the scenario has there in each hour. Second-line contacts come by themselves, in the hour in which the scenario has them. Talk times
 * are exponential, as the formulas of the scenario assume; patience too. Who still waits at closing time is sent away. Work that can wait is left out.
 *
 * @throws RangeError when the scenario has no such month or year, or nobody in it has to be there at once
 */
export function centreOfScenario(scenario: Scenario, period: PlayedPeriod, realism: Realism): PlayedCentre {
  const { months } = evaluate(scenario);
  const authorityNames = Object.fromEntries(Object.entries(scenario.authorities).map(([id, { name }]) => [id, name]));
  const about = { authorityNames, chosen: { period, realism } };
  if ('week' in period) {
    const month = monthNamed(months, period.week);
    const days = Array.from({ length: daysInWeek }, (_, weekday) => ({ month, weekday }));
    return { firstWeekday: 0, firstDate: null, ...about, model: modelOf(scenario.name, days, realism) };
  }
  const firstDate = `${period.year}-01-01`;
  const days = daysOfYear(period.year).map(({ name, weekday }) => ({ month: monthNamed(months, name), weekday }));
  return { firstWeekday: days[0]!.weekday, firstDate, ...about, model: modelOf(scenario.name, days, realism) };
}

interface Day {
  readonly month: MonthOutcome<number>;
  /** 0 is Monday. */
  readonly weekday: number;
}

function monthNamed(months: readonly MonthOutcome<number>[], name: string): MonthOutcome<number> {
  const month = months.find(({ period }) => period === name);
  if (!month) throw new RangeError(`the scenario runs from ${months[0]!.period} to ${months.at(-1)!.period}, without ${name}`);
  return month;
}

function daysOfYear(year: number): { readonly name: string; readonly weekday: number }[] {
  const days: { name: string; weekday: number }[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at);
    days.push({ name: day.toISOString().slice(0, 7), weekday: (day.getUTCDay() + 6) % daysInWeek });
  }
  return days;
}

function modelOf(name: string, days: readonly Day[], realism: Realism): CentreModel {
  const groups = new Map<string, AgentGroup & { readonly presence: { readonly agentsPerInterval: number[] } }>();
  const streams = new Map<string, ContactStream & { readonly arrivals: { readonly perInterval: number[] } }>();
  const empty = (): number[] => Array.from({ length: days.length * hoursInDay }, () => 0);
  days.forEach(({ month, weekday }, day) => {
    for (const team of month.teams) {
      for (const hour of team.hours.filter((one) => one.days.includes(weekdays[weekday]!))) {
        const interval = day * hoursInDay + Number(hour.hour);
        const group = given(groups, team.key, () => groupOf(team, empty()));
        group.presence.agentsPerInterval[interval]! += agentsIn(hour.agents, team, realism);
        for (const { authority, share } of sharesOf(team, hour.members)) {
          const stream = given(streams, `${team.key}/${authority}`, () => streamOf(team, authority, empty(), realism));
          stream.arrivals.perInterval[interval]! += hour.contacts * share;
        }
      }
    }
  });
  if (groups.size === 0) throw new RangeError('in this scenario all work can wait: there are no queues to simulate');
  return { name, intervalSeconds: secondsInHour, cycles: 1, busynessVariation: realism.busynessVariation, streams: [...streams.values()], groups: [...groups.values()] };
}

function given<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const value = all.get(key) ?? make();
  all.set(key, value);
  return value;
}

/** Half an agent is somebody who is there: a scenario by workload has them, and people come whole. */
function agentsIn(agents: number, { line }: Team, { agentsMore }: Realism): number {
  const whole = Math.ceil(agents - 1e-9);
  return line === 1 && whole > 0 ? Math.max(1, whole + agentsMore) : whole;
}

/** By what each brings in the month. */
function sharesOf({ works }: Team, members: readonly string[]): readonly { readonly authority: string; readonly share: number }[] {
  const here = works.filter(({ authority }) => members.includes(authority));
  const all = here.reduce((sum, { contacts }) => sum + contacts, 0);
  return all === 0 ? [] : here.map(({ authority, contacts }) => ({ authority, share: contacts / all }));
}

function groupOf({ key }: Team, agentsPerInterval: number[]): AgentGroup & { readonly presence: { readonly agentsPerInterval: number[] } } {
  return { name: key, skills: { [`team:${key}`]: 3 }, presence: { agentsPerInterval } };
}

function streamOf(team: Team, authority: string, perInterval: number[], { patienceSeconds }: Realism): ContactStream & { readonly arrivals: { readonly perInterval: number[] } } {
  const { key, norm, works, line, channel } = team;
  const meanPatience = norm?.patience ?? (line === 1 && channel === 'phone' ? patienceSeconds : null);
  return {
    name: `${key}/${authority}`, authority, channel: 'phone', queue: key, atClosing: 'send-away', arrivals: { perInterval }, skills: [{ skill: `team:${key}`, level: 1 }],
    talk: { kind: 'exponential', meanSeconds: works.find((work) => work.authority === authority)!.seconds },
    ...(meanPatience !== null && { patience: { kind: 'exponential', meanSeconds: meanPatience } }),
    ...(norm && { norm: { waitSeconds: norm.within, share: norm.answered } }),
  };
}
