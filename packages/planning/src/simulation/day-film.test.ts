import { describe, expect, it } from 'vitest';
import { filmDay, filmPlayer, type CentreModel } from './index.ts';
import { Run } from './engine/run.ts';
import { counters } from './measure/tally.ts';
import { calls, quarter } from './testing/centres.ts';

const constant = (seconds: number) => ({ kind: 'constant', seconds }) as const;

it('shows at any moment who waits how long and what every agent does', () => {
  const shifts = [{ agents: 1, fromSeconds: 5, untilSeconds: 200, breaks: [{ fromSeconds: 150, untilSeconds: 160 }] }];
  const film = filmDay(quarter(0, [calls([0, 3, 4], { wrapUp: constant(10), patience: constant(50) })], { groups: [{ name: 'team', presence: { shifts } }] }));
  const at = filmPlayer(film);
  expect(at(4)).toEqual({ atSeconds: 4, waiting: [[4, 1, 0]], doing: ['away'], answered: 0, gaveUp: 0 });
  expect(at(5)).toMatchObject({ waiting: [[2, 1]], doing: ['talking'], answered: 1 });
  expect(at(60)).toMatchObject({ waiting: [[]], doing: ['talking'], gaveUp: 2 });
  expect([66, 76, 155, 165, 300].map((second) => at(second).doing[0])).toEqual(['wrapping-up', 'free', 'pause', 'free', 'away']);
  expect(at(5)).toMatchObject({ waiting: [[2, 1]], doing: ['talking'], answered: 1, gaveUp: 0 });
});

describe('a day in the middle of a week', () => {
  const busy: CentreModel = {
    intervalSeconds: 3600, cycles: 3,
    streams: [
      calls([], { arrivals: { perInterval: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 17 ? 60 : 0)) }, talk: { kind: 'exponential', meanSeconds: 240 }, wrapUp: constant(20), patience: { kind: 'exponential', meanSeconds: 100 } }),
      calls([], { name: 'mail', channel: 'message', arrivals: { perInterval: Array.from({ length: 24 }, () => 8) }, talk: constant(300) }),
    ],
    groups: [{ name: 'day', presence: { agentsPerInterval: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 5 : 0)) } }],
  };
  const film = filmDay(busy, { day: 1 });
  const at = filmPlayer(film);

  it('begins with who was still waiting', () => {
    expect(film).toMatchObject({ startsAtSeconds: 86_400, lengthSeconds: 86_400, streams: ['calls', 'mail'], groups: ['day'], groupOf: [0, 0, 0, 0, 0] });
    expect(at(0).waiting[1]!.length).toBeGreaterThan(10);
    expect(at(0).waiting[1]![0]).toBeGreaterThan(3600);
  });

  it('never has more talking than there are, nor anybody waiting for nothing', () => {
    for (let second = 0; second < 86_400; second += 60) {
      const { waiting, doing } = at(second);
      if (doing.includes('free')) expect(waiting.flat()).toEqual([]);
      if (second < 8 * 3600) expect(doing.filter((some) => some === 'talking')).toEqual([]);
    }
  });

  it('comes to what the simulation counts', () => {
    const last = at(86_400);
    const counted = (cycles: number, what: 'answered' | 'abandoned'): number => {
      const tally = new Run({ ...busy, cycles }, { seed: 1, replication: 0 }).finish();
      return tally.contacts.slice(counters.indexOf(what) * 48, (counters.indexOf(what) + 1) * 48).reduce((sum, some) => sum + some, 0);
    };
    expect(last.answered).toBe(counted(2, 'answered') - counted(1, 'answered'));
    expect(last.gaveUp).toBe(counted(2, 'abandoned') - counted(1, 'abandoned'));
    expect(JSON.stringify(film).length / (last.answered + last.gaveUp)).toBeLessThan(120);
  });

  it('is refused for a day that is not played', () => {
    expect(() => filmDay(busy, { day: 3 })).toThrow('no such day');
  });
});
