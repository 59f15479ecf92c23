import { expect, test } from 'vitest';
import { checkFlow, flowFromTemplate, simulate } from '../index.ts';
import { authorities, digit, entered, factsAt, play, played, regional, world } from '../testing/example.ts';
import type { FlowInput } from '../protocol.ts';

const known = { authorityId: 'papendrecht' as never, because: 'dialled' } as const;
const inQueue: readonly FlowInput[] = [entered, played, played, digit('1')];
const said = (turn: ReturnType<typeof play>): string[] => turn.actions.flatMap((action) => (action.do === 'play' ? [action.text] : []));
const busy = factsAt({ known, queue: () => ({ attended: true, waiting: 9, position: 3, expectedSeconds: 200 }) });

test('who waits is told their position and how long it takes, at most once a minute', () => {
  const told = play([...inQueue, { on: 'waited', seconds: 30 }, played], { facts: busy });
  expect(said(told).at(-1)).toBe('U bent nummer 3 in de wachtrij. Het duurt nog ongeveer 4 minuten.');
  expect(told.actions).toContainEqual({ do: 'note-wait', node: 'queue', seconds: 200, position: 3 });
  const soon = play([...inQueue, { on: 'waited', seconds: 30 }, played, { on: 'waited', seconds: 89 }], { facts: busy });
  expect(said(soon)).toEqual(said(told));
});

test('nothing is told that cannot honestly be said', () => {
  const unknown = factsAt({ known, queue: () => ({ attended: true, waiting: 9 }) });
  expect(said(play([...inQueue, { on: 'waited', seconds: 30 }], { facts: unknown }))).toEqual(said(play(inQueue, { facts: unknown })));
});

const offered: readonly FlowInput[] = [...inQueue, { on: 'waited', seconds: 90 }];
const withheld = factsAt({ known, callerNumber: undefined });

test('who withholds the number enters one, hears it back and confirms it', () => {
  const asked = play([...offered, digit('1')], { facts: withheld });
  expect(asked.actions.at(-1)).toMatchObject({ do: 'listen', until: '#', words: [] });
  const entering = play([...offered, digit('1'), { on: 'digits', digits: '0612345678' }], { facts: withheld });
  expect(said(entering).at(-1)).toContain('0 6, 1 2, 3 4, 5 6, 7 8');
  const booked = play([...offered, digit('1'), { on: 'digits', digits: '0612345678' }, digit('1')], { facts: withheld });
  expect(booked.actions).toContainEqual({ do: 'book-callback', number: '+31612345678', queue: 'general', subject: 'civil-affairs' });
  expect(JSON.stringify(booked.position)).not.toContain('612345678');
});

test('a number from abroad is not phoned unasked, and neither is anything that is no Dutch number', () => {
  const abroad = factsAt({ known, callerNumber: '+4915112345678' });
  expect(play([...offered, digit('1')], { facts: abroad }).actions.some((action) => action.do === 'book-callback')).toBe(false);
  const twice = play([...offered, digit('1'), { on: 'digits', digits: '112' }, { on: 'digits', digits: '0900123456' }], { facts: withheld });
  expect(twice.position).toMatchObject({ phase: 'waiting', node: 'queue' });
  const changed = play([...offered, digit('1'), { on: 'digits', digits: '0612345678' }, digit('2')], { facts: withheld });
  expect(changed.actions.at(-1)).toMatchObject({ do: 'listen', until: '#' });
});

test('the emergency key also counts in the middle of a number', () => {
  const turn = play([...offered, digit('1'), { on: 'digits', digits: '06*' }], { facts: withheld });
  expect(turn.actions.at(-1)).toMatchObject({ do: 'forward', purpose: 'calamity-service' });
});

test('a template with queues by subject passes the check, and sends every choice to its own queue', () => {
  const subjectQueues = ['civil-affairs', 'public-space', 'social', 'taxes'];
  const flow = flowFromTemplate({ authorities, elsewhere: [], queue: 'general', subjectQueues, calamityNumber: '088 000 1112', nightNumber: '088 000 1800', overflowNumber: '088 000 1700' });
  expect(checkFlow(flow, { ...world, queues: ['general', ...subjectQueues] }).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checkFlow(flow, { ...world, queues: ['general'] }).map(({ code }) => code)).toContain('flow.queue-unknown');
  expect(play([entered, played, digit('5')], { flow, facts: factsAt({ known }) }).actions.at(-1)).toMatchObject({ do: 'enqueue', queue: 'taxes', subject: 'taxes' });
});

test('the simulator plays it as it will be', () => {
  const { lines, outcome } = simulate({
    flow: regional, facts: factsAt({ known, callerNumber: undefined }), agentAfterSeconds: 400, forwardsAnswered: true,
    caller: [{ does: 'press', digits: '1' }, { does: 'press', digits: '1' }, { does: 'press', digits: '0786123456#' }, { does: 'press', digits: '1' }],
  });
  expect(outcome.ending).toBe('callback');
  expect(lines.map((line) => ('text' in line ? line.text : line.what))).toContainEqual(expect.stringContaining('ongeveer 7 minuten'));
  expect(lines).toContainEqual(expect.objectContaining({ what: 'callback-booked', number: '+31786123456' }));
});
