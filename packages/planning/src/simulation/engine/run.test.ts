import { describe, expect, it } from 'vitest';
import type { CentreModel, ContactStream } from '../model.ts';
import { calls, Diary, quarter } from '../testing/centres.ts';
import { Run } from './run.ts';

/** The diary of a centre without what agents do when the shift begins. */
function diaryOf(model: CentreModel): string[] {
  const diary = new Diary();
  new Run(model, { seed: 1, replication: 0, watcher: diary }).finish();
  return diary.lines.filter((line) => !line.startsWith('0 agent') && !line.includes('wrap')).map((line) => line.replaceAll(/(\d+)000\b/g, '$1'));
}

const constant = (seconds: number) => ({ kind: 'constant', seconds }) as const;

describe('one agent', () => {
  it('answers in the order of coming, and wraps up before the next', () => {
    expect(diaryOf(quarter(1, [calls([1, 2], { wrapUp: constant(10) })]))).toEqual(['1 arrives 0', '1 answered 0 by 0', '2 arrives 1', '61 ends 0 by 0', '71 answered 1 by 0', '131 ends 1 by 0']);
  });

  it('needs longer at a slower pace', () => {
    const slow = quarter(0, [calls([1], { wrapUp: constant(10) })], { groups: [{ name: 'new', presence: { agents: 1 }, pace: 1.5 }] });
    expect(diaryOf(slow)).toEqual(['1 arrives 0', '1 answered 0 by 0', '91 ends 0 by 0']);
  });

  it('loses who has no patience, and who tries again comes back so many times', () => {
    const retrial = { share: 1, after: constant(5), atMost: 2 };
    expect(diaryOf(quarter(1, [calls([0, 1], { patience: constant(20), retrial })]))).toEqual([
      '0 arrives 0', '0 answered 0 by 0', '1 arrives 1', '21 gives-up 1', '26 arrives 1', '46 gives-up 1', '51 arrives 1', '60 ends 0 by 0', '60 answered 1 by 0', '120 ends 1 by 0',
    ]);
  });

  it('hears again from who was not helped', () => {
    const repeat = { share: 1, after: constant(700) };
    expect(diaryOf(quarter(1, [calls([0], { repeat })]))).toEqual(['0 arrives 0', '0 answered 0 by 0', '60 ends 0 by 0', '760 arrives 0', '760 answered 0 by 0', '820 ends 0 by 0']);
  });

  it('phones back in the order of coming when the place is kept, and when it is quiet when not', () => {
    const order = (placeKept: boolean): string[] =>
      diaryOf(quarter(1, [calls([0, 1, 2], { name: 'a', patience: constant(300), callback: { afterSeconds: 30, share: 1, placeKept } }), calls([40], { name: 'b' })])).filter((line) => / answered [123]/.test(line));
    expect(order(true)).toEqual(['60 answered 1 by 0', '120 answered 2 by 0', '180 answered 3 by 0']);
    expect(order(false)).toEqual(['60 answered 3 by 0', '120 answered 1 by 0', '180 answered 2 by 0']);
  });

  it('does messages when nobody calls', () => {
    const mail = calls([0, 1, 2], { name: 'mail', channel: 'message', talk: constant(100) });
    expect(diaryOf(quarter(1, [mail, calls([50], { name: 'phone' })])).filter((line) => line.includes('answered'))).toEqual(['0 answered 0 by 0', '100 answered 3 by 0', '160 answered 1 by 0', '260 answered 2 by 0']);
  });
});

describe('presence', () => {
  it('ends after the conversation, and breaks take nobody from one', () => {
    const shifts = [{ agents: 1, fromSeconds: 10, untilSeconds: 100, breaks: [{ fromSeconds: 20, untilSeconds: 30 }] }];
    const model = quarter(0, [calls([0, 15, 95])], { groups: [{ name: 'team', presence: { shifts } }] });
    expect(diaryOf(model)).toEqual([
      '0 arrives 0', '10 agent 0 comes', '10 answered 0 by 0', '15 arrives 1', '20 agent 0 pauses', '30 agent 0 resumes', '70 ends 0 by 0', '70 answered 1 by 0', '95 arrives 2', '100 agent 0 goes', '130 ends 1 by 0',
    ]);
  });

  it('by interval is as many as the list says', () => {
    const model = { intervalSeconds: 300, cycles: 2, streams: [calls([])], groups: [{ name: 'team', presence: { agentsPerInterval: [1, 2, 0] } }] };
    expect(diaryOf(model)).toEqual(['300 agent 1 comes', '600 agent 0 goes', '600 agent 1 goes', '900 agent 0 comes', '1200 agent 1 comes', '1500 agent 0 goes', '1500 agent 1 goes']);
  });

  it('at closing time who still waits is sent away, when so agreed', () => {
    const model: CentreModel = { intervalSeconds: 300, cycles: 2, streams: [calls([], { arrivals: { perInterval: [20, 0, 0] }, atClosing: 'send-away' })], groups: [{ name: 'team', presence: { agents: 1 } }] };
    const lines = diaryOf(model);
    expect(lines.filter((line) => line.startsWith('300 sent-away')).length).toBeGreaterThan(5);
    expect(lines.filter((line) => line.includes('gives-up'))).toEqual([]);
    expect(lines.some((line) => line.startsWith('1200 sent-away'))).toBe(true);
  });
});

describe('a second line', () => {
  const second: ContactStream = { ...calls([], { name: 'second line', talk: constant(100), patience: constant(200) }), authority: 'region' };
  const model = (warmForSeconds: number | undefined, atSeconds: number[]): CentreModel =>
    quarter(0, [calls(atSeconds, { transfer: { share: 1, to: 'second line', ...(warmForSeconds !== undefined && { warmForSeconds }) } }), second], {
      groups: [{ name: 'first', presence: { agents: 2 }, authorities: ['dordrecht'] }, { name: 'second', presence: { agents: 1 }, authorities: ['region'] }],
    });

  it('takes over cold: the first agent is free at once', () => {
    expect(diaryOf(model(undefined, [0]))).toEqual(['0 arrives 0', '0 answered 0 by 0', '60 ends 0 by 0', '60 arrives 1', '60 answered 1 by 2', '160 ends 1 by 2']);
  });

  it('takes over warm: the first agent stays until then, but not for ever', () => {
    expect(diaryOf(model(120, [0, 10])).filter((line) => /ends [01]|answered [23]/.test(line))).toEqual(['60 answered 2 by 2', '60 ends 0 by 0', '160 answered 3 by 2', '160 ends 1 by 1']);
    expect(diaryOf(model(50, [0, 10])).filter((line) => /ends [01]|answered [23]/.test(line))).toEqual(['60 answered 2 by 2', '60 ends 0 by 0', '120 ends 1 by 1', '160 answered 3 by 2']);
  });
});

describe('the router of production', () => {
  it('relaxes: who has waited long enough gets an agent of a lower level, and an overflow to a partner', () => {
    const taxes = calls([0, 1, 2], { skills: [{ skill: 'subject:taxes', level: 3 }], steps: [{ afterSeconds: 20, level: 1 }, { afterSeconds: 40, alsoPlaces: ['partner'] }] });
    const groups = [
      { name: 'learning', presence: { agents: 1 }, skills: { 'subject:taxes': 1 } },
      { name: 'expert', presence: { agents: 1 }, skills: { 'subject:taxes': 5 } },
      { name: 'partner', presence: { agents: 1 }, skills: { 'subject:taxes': 5 }, place: 'partner' as const },
    ];
    expect(diaryOf(quarter(0, [taxes], { groups })).filter((line) => line.includes('answered'))).toEqual(['0 answered 0 by 1', '21 answered 1 by 0', '42 answered 2 by 2']);
  });

  it('gives three chats to one agent at once', () => {
    const chats = calls([0, 1, 2, 3], { channel: 'chat', talk: constant(100) });
    expect(diaryOf(quarter(1, [chats])).filter((line) => line.includes('answered'))).toEqual(['0 answered 0 by 0', '1 answered 1 by 0', '2 answered 2 by 0', '100 answered 3 by 0']);
  });
});

it('needs a memory for those who are there, not for those who come', () => {
  const day = (cycles: number): CentreModel => ({
    intervalSeconds: 3600, cycles, groups: [{ name: 'team', presence: { agents: 20 } }],
    streams: [calls([], { arrivals: { perInterval: [300] }, talk: { kind: 'exponential', meanSeconds: 180 }, patience: { kind: 'exponential', meanSeconds: 120 } })],
  });
  const sizeOf = (model: CentreModel): { bytes: number; atOnce: number } => {
    const tally = new Run(model, { seed: 1, replication: 0 }).finish();
    return { bytes: JSON.stringify(tally.waits.map((counts) => counts.length)).length + tally.contacts.byteLength + tally.agents.byteLength, atOnce: tally.mostAtOnce };
  };
  const [short, long] = [sizeOf(day(3)), sizeOf(day(300))];
  expect(long.bytes).toBe(short.bytes);
  expect(long.atOnce).toBeLessThan(60); // 90,000 came
});
