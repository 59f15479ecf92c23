import { expect, test } from 'vitest';
import { evaluate } from '../scenario/index.ts';
import { example } from '../scenario/testing/examples.ts';
import { simulate } from '../simulation/index.ts';
import { centreOfScenario, outcomeOf, playedDay, type Realism } from './index.ts';

const scenario = example('drechtsteden-growth-path');
const asInTheFormulas: Realism = { busynessVariation: 0, patienceSeconds: null, agentsMore: 0 };
const played = centreOfScenario(scenario, { week: '2028-08' }, asInTheFormulas);
const { model } = played;
const month = evaluate(scenario).months.find(({ period }) => period === '2028-08')!;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

test('has the teams, contacts and agents of the scenario', () => {
  const atOnce = month.teams.filter(({ hours }) => hours.length > 0);
  expect(model.groups.map(({ name }) => name)).toEqual(atOnce.map(({ key }) => key));
  for (const team of atOnce) {
    const streams = model.streams.filter(({ queue }) => queue === team.key);
    expect(streams.map(({ authority }) => authority).toSorted()).toEqual(team.members.toSorted());
    const inWeek = sum(streams.flatMap(({ arrivals }) => ('perInterval' in arrivals ? arrivals.perInterval : [])));
    expect(inWeek).toBeCloseTo(sum(team.hours.map(({ contacts, days }) => contacts * days.length)), 6);
    const presence = model.groups.find(({ name }) => name === team.key)!.presence;
    expect(sum('agentsPerInterval' in presence ? presence.agentsPerInterval : [])).toBe(sum(team.hours.map(({ agents, days }) => agents * days.length)));
  }
});

test('comes to the service level of the scenario, a little above it: queues are short again after every hour', () => {
  const report = simulate({ ...model, cycles: 15 }, { replications: 4 });
  for (const team of month.teams.filter(({ key }) => key === 'phone/1/region' || key === 'phone/2/region')) {
    const byFormula = team.served! / team.offered!;
    const { mean, halfWidth } = report.queues[team.key]!.serviceLevel;
    expect(Math.abs(mean - byFormula)).toBeLessThan(0.02 + halfWidth);
  }
});

test('gives hours of the week that add up to the whole', () => {
  const report = simulate(model, { replications: 4 });
  const outcome = outcomeOf(played, report);
  expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
  expect(sum(outcome.hours.map(({ offered }) => offered.mean!))).toBeCloseTo(report.all.offered.mean, 6);
  expect(new Set(outcome.hours.map(({ weekday }) => weekday))).toEqual(new Set([0, 1, 2, 3, 4]));
  expect(new Set(outcomeOf({ ...played, firstWeekday: 3 }, report).hours.map(({ weekday }) => weekday))).toEqual(new Set([3, 4, 5, 6, 0]));
  expect(sum(outcome.hours.map(({ agents }) => agents))).toBeCloseTo(sum(outcome.teams.map(({ scheduledHours }) => scheduledHours.mean!)), 6);
  expect(outcome.hours.every(({ serviceLevel }) => serviceLevel.mean === null || (serviceLevel.mean >= 0 && serviceLevel.mean <= 1))).toBe(true);
});

test('a year has the weekdays of the calendar, and its months as they come', () => {
  const year = centreOfScenario(scenario, { year: 2027 }, asInTheFormulas);
  expect(year).toMatchObject({ firstWeekday: 4, firstDate: '2027-01-01' });
  const arrivals = year.model.streams.find(({ name }) => name === 'phone/1/region/papendrecht')!.arrivals;
  const perDay = Array.from({ length: 365 }, (_, day) => sum(('perInterval' in arrivals ? arrivals.perInterval : []).slice(day * 24, day * 24 + 24)));
  expect(perDay.findIndex((contacts) => contacts > 0)).toBe(90); // it joins in April: the first is a Thursday
  expect([perDay[91]! > 0, perDay[92], perDay[93]]).toEqual([true, 0, 0]); // Friday, and a weekend
});

test('films a day of it, with whose contacts they are', () => {
  const day = playedDay(played, { seed: 1, day: 2 });
  expect([day.weekday, day.date, day.film.lengthSeconds]).toEqual([2, null, 86_400]);
  expect(day.streams[0]).toEqual({ authority: 'alblasserdam', team: 'phone/1/region', normSeconds: 30 });
  expect(playedDay({ ...played, firstDate: '2027-02-27' }, { seed: 1, day: 2 }).date).toBe('2027-03-01');
});

test('what a scenario says nothing about can be said, and what it does not have is refused', () => {
  const more = centreOfScenario(scenario, { week: '2028-08' }, { busynessVariation: 0.1, patienceSeconds: 90, agentsMore: -100 }).model;
  expect(more.busynessVariation).toBe(0.1);
  expect(more.streams.filter(({ patience }) => patience !== undefined).every(({ name }) => name.startsWith('phone/1/'))).toBe(true);
  const first = more.groups.find(({ name }) => name === 'phone/1/region')!.presence;
  expect('agentsPerInterval' in first && new Set(first.agentsPerInterval)).toEqual(new Set([0, 1]));
  expect(() => centreOfScenario(scenario, { week: '2019-01' }, asInTheFormulas)).toThrow('without 2019-01');
});
