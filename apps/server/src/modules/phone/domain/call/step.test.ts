import { describe, expect, test } from 'vitest';
import type { CallFlow } from '../flow/index.ts';
import { waitedSeconds } from './index.ts';
import { anouk, bram, citizen, outside, Scene } from './testing/scene.ts';

const toBram = { kind: 'person', ...bram } as const;
const effect = (scene: Scene, what: string) => scene.effects.filter((one) => one.do === what);

describe('being received', () => {
  test('the call is taken, welcomed, asked, and gets a place in the queue', () => {
    const scene = new Scene();
    expect(effect(scene, 'answer')).toHaveLength(1);
    scene.answers(citizen);
    expect(effect(scene, 'say')).toHaveLength(1);
    scene.hears().hears().presses('1');
    expect(scene.call).toMatchObject({ phase: 'waiting', authorityId: 'papendrecht', subject: 'civil-affairs', queue: { name: 'general' } });
    expect(scene.effects).toContainEqual(expect.objectContaining({ do: 'wait', place: expect.objectContaining({ queue: 'general', since: scene.now }) }));
    expect(effect(scene, 'music')).toHaveLength(1);
  });

  test('a key during the prompt cuts it short', () => {
    const scene = new Scene().answers(citizen).hears().presses('1');
    expect(scene.call.phase).toBe('waiting');
    expect(effect(scene, 'stop-playing')).toHaveLength(1);
  });

  test('a number without a drawing leads to a person', () => {
    const scene = new Scene({ flow: undefined });
    expect(scene.answers(citizen).call).toMatchObject({ phase: 'waiting', queue: { name: 'general' } });
  });

  test('an emergency goes straight on, also from the queue', () => {
    const scene = new Scene().waits().presses('*').hears();
    expect(scene.call.phase).toBe('forwarding');
    expect(effect(scene, 'originate')).toMatchObject([{ to: { number: '0880001112' } }]);
    expect(scene.ledger.standing).toBe('none');
    scene.answers(scene.call.other!.id);
    expect(scene.call.phase).toBe('forwarded');
    scene.hangsUp(scene.call.other!.id);
    expect(scene.call).toMatchObject({ phase: 'ended', ending: 'forwarded' });
  });

  test('when the overflow does not answer either, the caller waits on with the waiting time kept', () => {
    const scene = new Scene().waits();
    const { queuedAt } = scene.call;
    scene.after(600).on({ on: 'time' });
    while (scene.call.phase === 'waiting' && scene.call.dialogue) scene.presses('2').after(600).on({ on: 'time' });
    expect(scene.call.phase).toBe('forwarding');
    scene.hangsUp(scene.call.other!.id, 'no-answer');
    expect(scene.call).toMatchObject({ phase: 'waiting', queuedAt, queue: { priority: 'high' } });
  });

  test('who hangs up in the queue has abandoned, and the municipality is known', () => {
    const scene = new Scene().waits().after(30).hangsUp(citizen);
    expect(scene.call).toMatchObject({ phase: 'ended', ending: 'abandoned', authorityId: 'papendrecht' });
    expect(waitedSeconds(scene.call, scene.now)).toBe(30);
  });

  test('a spoken answer is listened for, and silence is told', () => {
    const scene = new Scene({ facts: { known: undefined } }).answers(citizen).hears().hears();
    expect(effect(scene, 'listen')).toMatchObject([{ words: expect.arrayContaining(['papendrecht', 'noodgeval']) }]);
    const recording = scene.call.dialogue!.listening!.recording!;
    scene.on({ on: 'silence', recording }).hears();
    const again = scene.call.dialogue!.listening!.recording!;
    scene.on({ on: 'heard', recording: again, word: 'papendrecht', confidence: 0.9 });
    expect(scene.call.dialogue?.playing?.said.at(-1)?.text).toBe('Papendrecht, klopt dat?');
  });

  test('three wrong codes are three codes checked, and none is kept', async () => {
    const { calamitySwitchFlow } = await import('../flow/index.ts');
    const flow: CallFlow = calamitySwitchFlow('general');
    const scene = new Scene({ flow }).answers(citizen).hears();
    for (const digit of '2718') scene.presses(digit);
    scene.presses('#');
    expect(scene.effects).toContainEqual({ do: 'check-code', code: '2718' });
    expect(JSON.stringify(scene.call)).not.toContain('2718');
    scene.on({ on: 'code-checked', of: undefined });
    expect(scene.call.dialogue?.playing).toBeDefined();
  });
});

describe('an agent', () => {
  test('answers, and both hear each other; the contact knows who it was and how long it took', () => {
    const scene = new Scene().waits().after(42).rings();
    expect(effect(scene, 'originate')).toMatchObject([{ to: { phone: 'agent-anouk' }, showNumber: '+31612345678', ringSeconds: 15 }]);
    scene.after(3).answers(scene.call.agent!.id);
    expect(scene.call).toMatchObject({ phase: 'talking', handledBy: 'anouk' });
    expect([...scene.ledger.bridges.values()].map((members) => members.size)).toEqual([2]);
    expect(waitedSeconds(scene.call, scene.now)).toBe(45);
    scene.after(60).hangsUp(citizen);
    expect(scene.call).toMatchObject({ phase: 'ended', ending: 'talked' });
    expect(scene.effects).toContainEqual({ do: 'agent', agentId: 'anouk', event: 'finished', callId: 'c1' });
    expect(scene.ledger.bridges.size).toBe(0);
  });

  test.each(['no-answer', 'rejected', 'unreachable'] as const)('who does not take it (%s) is set away, and the caller is first again', (cause) => {
    const scene = new Scene().waits();
    const { queuedAt } = scene.call;
    scene.after(20).rings().hangsUp(scene.call.agent!.id, cause);
    expect(scene.call).toMatchObject({ phase: 'waiting', queuedAt });
    expect(scene.effects).toContainEqual({ do: 'agent', agentId: 'anouk', event: 'missed', callId: 'c1' });
    expect(scene.effects).toContainEqual(expect.objectContaining({ do: 'given-back' }));
    expect(scene.rings(bram).call.agent?.agentId).toBe('bram');
  });

  test('is free at once when the caller gives up first', () => {
    const scene = new Scene().waits().rings().hangsUp(citizen);
    expect(scene.effects).toContainEqual({ do: 'agent', agentId: 'anouk', event: 'freed', callId: 'c1' });
    expect(scene.call.ending).toBe('abandoned');
  });

  test('puts the caller on hold: music, not silence; by the screen and by the telephone', () => {
    const scene = new Scene().talks().asks({ do: 'hold' });
    expect(effect(scene, 'music')).toMatchObject([{ leg: citizen }]);
    expect(scene.asks({ do: 'retrieve' }).call.phase).toBe('talking');
    scene.on({ on: 'leg-held', leg: scene.call.agent!.id });
    expect([scene.call.phase, effect(scene, 'music').length]).toEqual(['held', 1]);
    expect(scene.on({ on: 'leg-unheld', leg: scene.call.agent!.id }).call.phase).toBe('talking');
  });

  test('may not touch a call of another, nor do what cannot be done now', () => {
    const scene = new Scene().talks();
    expect(() => scene.asks({ do: 'hold' }, bram.agentId)).toThrow('call.of-another-agent');
    expect(() => scene.asks({ do: 'retrieve' })).toThrow('call.not-possible-now');
    expect(() => scene.asks({ do: 'conference' })).toThrow('call.not-possible-now');
  });

  test('whose browser is lost gives the caller back to the own place, with an apology', () => {
    const scene = new Scene().talks();
    const { queuedAt } = scene.call;
    scene.after(60).hangsUp(scene.call.agent!.id, 'lost');
    expect(scene.call).toMatchObject({ phase: 'waiting', queuedAt, dialogue: { for: 'notice' } });
    expect(effect(scene, 'say')).toMatchObject([{ said: [{ text: expect.stringContaining('excuses') }] }]);
    expect(scene.effects).toContainEqual({ do: 'agent', agentId: 'anouk', event: 'lost', callId: 'c1' });
    expect(scene.hears().call.phase).toBe('waiting');
    expect(scene.rings(bram).answers(scene.call.agent!.id).call.phase).toBe('talking');
  });
});

describe('transfer', () => {
  test('warm: consult, then the colleague goes on', () => {
    const scene = new Scene().consults();
    expect(effect(scene, 'music')).toMatchObject([{ leg: citizen }]);
    expect(effect(scene, 'ringing-tone')).toHaveLength(1);
    scene.answers(scene.call.other!.id).asks({ do: 'hand-over', forced: false });
    expect(scene.call).toMatchObject({ phase: 'talking', handledBy: 'bram', transfers: 1, agent: { agentId: 'bram' } });
    expect(scene.effects).toContainEqual({ do: 'agent', agentId: 'anouk', event: 'finished', callId: 'c1' });
    expect([...scene.ledger.bridges.values()].map((members) => members.size)).toEqual([2]);
  });

  test('three together, and one leaves', () => {
    const scene = new Scene().consults();
    scene.answers(scene.call.other!.id).asks({ do: 'conference' });
    expect([...scene.ledger.bridges.values()].map((members) => members.size)).toEqual([3]);
    expect(scene.hangsUp(scene.call.agent!.id).call).toMatchObject({ phase: 'talking', agent: { agentId: 'bram' } });
  });

  test('a specialist who does not pick up costs the caller nothing: the call stays with the agent', () => {
    const scene = new Scene().consults(outside);
    scene.hangsUp(scene.call.other!.id, 'no-answer');
    expect(scene.call).toMatchObject({ phase: 'held', agent: { agentId: 'anouk' }, transfers: 0 });
    expect(scene.notes).toContain('consult-failed');
    expect(scene.asks({ do: 'retrieve' }).call.phase).toBe('talking');
  });

  test('taken back: the colleague is let go', () => {
    const scene = new Scene().consults();
    const other = scene.call.other!.id;
    scene.answers(other).asks({ do: 'take-back' });
    expect(scene.call.phase).toBe('talking');
    expect(effect(scene, 'hang-up')).toEqual([{ do: 'hang-up', leg: other }]);
  });

  test('cold: the agent is free, and when nobody takes it the caller is first again', () => {
    const scene = new Scene().talks().asks({ do: 'transfer', target: toBram, forced: false });
    expect(scene.call.phase).toBe('transferring');
    expect(scene.ledger.agents.get('anouk')).toBeUndefined();
    scene.hangsUp(scene.call.other!.id, 'no-answer');
    expect(scene.call).toMatchObject({ phase: 'waiting', transfers: 1, dialogue: { for: 'notice' } });
  });

  test('to a queue: another kind of work, with the waiting time kept', () => {
    const scene = new Scene().talks();
    const { queuedAt } = scene.call;
    scene.after(30).asks({ do: 'transfer', target: { kind: 'queue', queue: 'social', name: 'Sociaal' }, forced: false });
    expect(scene.call).toMatchObject({ phase: 'waiting', queue: { name: 'social' }, queuedAt });
    expect(scene.effects).toContainEqual(expect.objectContaining({ do: 'wait' }));
  });

  test('the budget: the last one must be warm; beyond it only forced, and that is written down', () => {
    const scene = new Scene().talks().asks({ do: 'transfer', target: toBram, forced: false });
    scene.answers(scene.call.other!.id);
    const toAnouk = { do: 'transfer', target: { kind: 'person', ...anouk }, forced: false } as const;
    expect(() => scene.asks(toAnouk)).toThrow('call.last-transfer-warm');
    scene.asks({ ...toAnouk, forced: true });
    expect(scene.notes).toContain('transfer-forced');
    scene.answers(scene.call.other!.id).asks({ do: 'consult', target: toBram }).answers(scene.call.other!.id);
    expect(() => scene.asks({ do: 'hand-over', forced: false })).toThrow('call.transfer-budget-spent');
    expect(scene.call.phase).toBe('consulting');
  });
});

describe('a callback that keeps the place', () => {
  test('the caller accepts and hangs up; when the turn comes the agent is first, then the citizen sees the 14+ number', () => {
    const scene = new Scene().keepsPlaceAtHome();
    const { queuedAt } = scene.call;
    expect(scene.call).toMatchObject({ phase: 'callback', toBePhoned: { number: '+31612345678' } });
    scene.after(300).rings();
    scene.answers(scene.call.agent!.id);
    expect(scene.call).toMatchObject({ phase: 'dialling', queuedAt });
    expect(effect(scene, 'originate')).toMatchObject([{ to: { number: '+31612345678' }, showNumber: '14078' }]);
    scene.answers(scene.call.caller!.id);
    expect(scene.call.phase).toBe('talking');
    expect(scene.hangsUp(scene.call.caller!.id).call).toMatchObject({ phase: 'ended', ending: 'talked' });
  });

  test('who hangs up before the confirmation has ended keeps the place too', () => {
    const scene = new Scene().acceptsCallback().hangsUp(citizen);
    expect(scene.call.phase).toBe('callback');
  });

  test('who accepts while a telephone rings already is phoned by that agent', () => {
    const scene = new Scene().acceptsCallback().rings().hangsUp(citizen);
    expect(scene.call.phase).toBe('ringing');
    expect(scene.answers(scene.call.agent!.id).call.phase).toBe('dialling');
  });

  test('is tried three times, with a pause', () => {
    const scene = new Scene().keepsPlaceAtHome();
    for (const attempt of [1, 2, 3]) {
      scene.rings().answers(scene.call.agent!.id).hangsUp(scene.call.caller!.id, 'no-answer');
      expect(scene.ledger.standing).toBe('none');
      if (attempt < 3) scene.after(600).on({ on: 'time' });
      if (attempt < 3) expect(scene.ledger.standing).toBe('waiting');
    }
    expect(scene.call).toMatchObject({ phase: 'ended', ending: 'callback-failed' });
  });

  test('an agent who cannot after all gives it back', () => {
    const scene = new Scene().keepsPlaceAtHome().rings();
    scene.answers(scene.call.agent!.id).asks({ do: 'hang-up' });
    expect(scene.call.phase).toBe('callback');
  });
});

test('an agent phones a citizen: the own telephone first, then the citizen, with the number of the municipality', () => {
  const scene = Scene.phonesOut();
  scene.answers(scene.call.agent!.id);
  expect(effect(scene, 'originate')).toMatchObject([{ to: { number: '+31612345678' }, showNumber: '14078' }]);
  expect(scene.hangsUp(scene.call.caller!.id, 'busy').call).toMatchObject({ phase: 'ended', ending: 'not-reached' });
});

describe('when we were away', () => {
  const all = (scene: Scene) => ({ on: 'adopted', live: new Set(scene.ledger.legs) }) as const;

  test('who waits hears music still, and who talks goes on', () => {
    const waiting = new Scene().waits();
    expect(effect(waiting.on(all(waiting)), 'music')).toHaveLength(1);
    const talking = new Scene().talks();
    talking.on(all(talking));
    expect([talking.call.phase, effect(talking, 'join').length, effect(talking, 'create-bridge').length]).toEqual(['talking', 2, 1]);
  });

  test('a prompt that was cut off is taken as heard, a question is asked again in another way', () => {
    const scene = new Scene().answers(citizen);
    const said = scene.call.dialogue?.playing?.id;
    scene.on(all(scene));
    expect(scene.call.dialogue?.playing?.id).not.toBe(said);
  });

  test('who is gone has hung up; whose agent is gone waits again', () => {
    const gone = new Scene().waits();
    expect(gone.on({ on: 'adopted', live: new Set() }).call).toMatchObject({ phase: 'ended', ending: 'lost' });
    const lonely = new Scene().talks();
    lonely.ledger.legEnded(lonely.call.agent!.id);
    expect(lonely.on(all(lonely)).call).toMatchObject({ phase: 'waiting' });
    const never = new Scene().waits().rings();
    never.ledger.legEnded(never.call.agent!.id);
    never.on(all(never));
    expect(never.effects).toContainEqual({ do: 'agent', agentId: 'anouk', event: 'freed', callId: 'c1' });
  });

  test('when the engine lost everything, who was there is phoned back before others', () => {
    expect(new Scene().waits().on({ on: 'engine-restarted' }).call).toMatchObject({ phase: 'callback', queue: { priority: 'high' }, toBePhoned: { because: 'lost' } });
    expect(new Scene({ callerNumber: undefined }).waits().on({ on: 'engine-restarted' }).call).toMatchObject({ phase: 'ended', ending: 'lost' });
    expect(Scene.phonesOut().on({ on: 'engine-restarted' }).call).toMatchObject({ phase: 'ended', ending: 'lost' });
  });
});
