import { expect, test } from 'vitest';
import { playedDay } from '@ingang/planning/centre';
import { filmPlayer } from '@ingang/planning/simulation';
import { clockIn, kindsOf, momentOf, openSpan } from './film-view.ts';

const constant = (seconds: number) => ({ kind: 'constant', seconds }) as const;
const stream = (name: string, authority: string, queue: string, atSeconds: number[]) => ({
  name, authority, queue, channel: 'phone' as const, arrivals: { atSeconds }, talk: constant(60), norm: { waitSeconds: 30, share: 0.8 }, skills: [{ skill: `team:${queue}`, level: 1 }],
});
const group = (name: string, agents: number) => ({ name, skills: { [`team:${name}`]: 3 }, presence: { agents } });
const day = playedDay({
  firstWeekday: 0, firstDate: null, authorityNames: {}, chosen: null,
  model: {
    intervalSeconds: 86_400, cycles: 1,
    streams: [stream('a', 'dordrecht', 'desk/1/dordrecht', [40_000]), stream('b', 'dordrecht', 'phone/1/region', [36_000, 36_010, 36_020]), stream('c', 'papendrecht', 'phone/1/region', [36_030])],
    groups: [group('desk/1/dordrecht', 1), group('phone/1/region', 2)],
  },
}, { seed: 1, day: 0 });
const at = filmPlayer(day.film);

test('the telephone comes first', () => {
  expect(kindsOf(day)).toEqual(['phone/1', 'desk/1']);
  expect(kindsOf({ streams: [{ authority: 'x', team: null, normSeconds: null }] })).toEqual(['']);
});

test('a moment has who waits by municipality, and what the agents of that kind do', () => {
  expect(momentOf(day, at(36_050), 'phone/1')).toEqual({
    rows: [{ authority: 'dordrecht', normSeconds: 30, waits: [30] }, { authority: 'papendrecht', normSeconds: 30, waits: [20] }],
    teams: [{ team: 'phone/1/region', doing: ['talking', 'talking'], busy: 2, there: 2 }],
    waiting: 2, longestSeconds: 30, busy: 2, there: 2, free: 0,
  });
  expect(momentOf(day, at(36_050), 'desk/1')).toMatchObject({ waiting: 0, longestSeconds: 0, busy: 0, there: 1, free: 1 });
});

test('the film runs from the first hour with somebody to the last', () => {
  expect(openSpan(day)).toEqual({ fromSeconds: 36_000, untilSeconds: 43_200 });
  expect(openSpan({ film: { ...day.film, atSeconds: [0], contact: [-1] } })).toBeUndefined();
  expect([clockIn(33_300), clockIn(0), clockIn(86_400)]).toEqual(['9:15', '0:00', '24:00']);
});
