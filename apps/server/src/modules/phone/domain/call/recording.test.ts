import { describe, expect, test } from 'vitest';
import { recordingText } from '../flow/template-texts.ts';
import { recordingOf } from './index.ts';
import { anouk, bram, citizen, Scene } from './testing/scene.ts';

const recorded = () => new Scene({ isRecorded: true });
const doing = (scene: Scene) => scene.effects.flatMap((effect) => (effect.do.includes('record') ? [effect.do] : []));

test('the caller hears that it may be recorded, before the queue and once', () => {
  const scene = recorded().answers(citizen).hears().hears().presses('1');
  expect(scene.call.dialogue?.playing?.said.map(({ text }) => text)).toEqual([recordingText.nl]);
  expect([scene.call.phase, scene.call.recordingAnnounced]).toEqual(['in-flow', undefined]);
  expect(scene.hears().call).toMatchObject({ phase: 'waiting', recordingAnnounced: true });
  expect(new Scene().waits().call.recordingAnnounced).toBeUndefined();
});

test('it runs while they talk and nothing else, and ends with the conversation', () => {
  const scene = recorded().talks();
  expect([doing(scene), scene.call.recording?.leg]).toEqual([['record'], citizen]);
  expect(doing(scene.asks({ do: 'hold' }))).toEqual(['pause-recording']);
  expect(doing(scene.asks({ do: 'retrieve' }))).toEqual(['resume-recording']);
  expect(doing(scene.asks({ do: 'consult', target: { kind: 'person', ...bram } }))).toEqual(['pause-recording']);
  scene.answers(scene.call.other!.id);
  expect(doing(scene.asks({ do: 'conference' }))).toEqual(['resume-recording']);
  expect(doing(scene.asks({ do: 'hang-up' }))).toEqual(['stop-recording']);
  expect(scene.notes.filter((note) => note.startsWith('recording'))).toEqual(['recording-started', 'recording-ended']);
});

test('a caller who hangs up ends it, and nothing has to be stopped', () => {
  expect(doing(recorded().talks().hangsUp(citizen))).toEqual([]);
});

describe('while identification or payment data are asked', () => {
  test('nothing is kept; the reasons are counted apart', () => {
    const scene = recorded().talks();
    expect(doing(scene.asks({ do: 'pause-recording', because: 'identification' }))).toEqual(['pause-recording']);
    expect(doing(scene.asks({ do: 'pause-recording', because: 'agent' }))).toEqual([]);
    expect(doing(scene.asks({ do: 'resume-recording', because: 'identification' }))).toEqual([]);
    expect(recordingOf(scene.call)).toBe('paused');
    expect(doing(scene.asks({ do: 'resume-recording', because: 'agent' }))).toEqual(['resume-recording']);
  });
  test('a pause outlasts hold, and is said again after a time without news', () => {
    const scene = recorded().talks().asks({ do: 'pause-recording', because: 'payment' });
    expect(doing(scene.asks({ do: 'hold' }))).toEqual([]);
    expect(doing(scene.asks({ do: 'retrieve' }))).toEqual([]);
    scene.on({ on: 'adopted', live: new Set([citizen, scene.call.agent!.id]) });
    expect(doing(scene)).toEqual(['record', 'pause-recording']);
  });
  test('what is not recorded is not paused', () => {
    expect(() => new Scene().talks().asks({ do: 'pause-recording', because: 'agent' })).toThrow('call.not-recorded');
  });
});

test('who was not told is not recorded: without the announcement, phoned by an agent, or with somebody outside', () => {
  const unheard = new Scene({ isRecorded: true, flow: undefined }).answers(citizen).rings().answers('leg-c1-1' as never);
  expect([unheard.call.phase, unheard.call.recording]).toEqual(['talking', undefined]);
  const forwarded = recorded().talks().asks({ do: 'consult', target: { kind: 'number', number: '+31786111111', name: 'Huisarts' } });
  forwarded.answers(forwarded.call.other!.id).asks({ do: 'hand-over', forced: true });
  expect([forwarded.call.phase, forwarded.call.recording]).toEqual(['forwarded', undefined]);
});

test('goes on with the colleague who takes over, and rests while the caller waits again', () => {
  const scene = recorded().talks().hangsUp('leg-c1-1' as never, 'lost');
  const lost = scene.call.phase === 'waiting' ? scene : scene.hangsUp(scene.call.agent?.id, 'lost');
  expect([lost.call.phase, recordingOf(lost.call)]).toEqual(['waiting', 'paused']);
  lost.rings(bram).answers(lost.call.agent?.id);
  expect([recordingOf(lost.call), doing(lost)]).toEqual(['running', ['resume-recording']]);
  expect(lost.call.handledBy).not.toBe(anouk.agentId);
});
