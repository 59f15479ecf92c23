import { describe, expect, test } from 'vitest';
import { allowedCommands, seenSupervisor, usualRules } from './index.ts';
import { supervisionTransition, supervisionTransitions, supervisionTriggers, type SupervisionTrigger } from './supervision.ts';
import { anouk, bram, mirjam, Scene } from './testing/scene.ts';

const picksUp = (scene: Scene) => scene.answers(scene.call.supervisor!.id);
const heard = (how: 'listen' | 'whisper' | 'barge' | 'take-over') => picksUp(new Scene().talks().supervises(how));
const engine = (scene: Scene) => scene.effects.flatMap((effect) => (['supervise', 'stop-supervising', 'join', 'hang-up', 'originate'].includes(effect.do) ? [effect.do] : []));
const agents = (scene: Scene) => scene.effects.flatMap((effect) => (effect.do === 'agent' ? [`${effect.agentId} ${effect.event}`] : []));

describe('the table', () => {
  const situations = { none: () => new Scene().talks(), calling: () => new Scene().talks().supervises('listen'), 'calling to take over': () => new Scene().talks().supervises('take-over'), connected: () => heard('listen') };
  const happenings: Readonly<Record<SupervisionTrigger, (scene: Scene) => unknown>> = {
    'ask': (scene) => scene.supervises('whisper'),
    'ask-take-over': (scene) => scene.supervises('take-over'),
    'answered': picksUp,
    'answered-take-over': picksUp,
    'stop': (scene) => scene.supervises('stop'),
    'failed': (scene) => scene.hangsUp(scene.call.supervisor!.id, 'no-answer'),
    'gone': (scene) => scene.hangsUp(scene.call.supervisor!.id),
    'agent-left': (scene) => scene.asks({ do: 'transfer', target: { kind: 'queue', queue: 'social', name: 'Sociaal' }, forced: true }),
  };
  const met = new Set<unknown>();
  const cases = Object.keys(situations).flatMap((situation) => supervisionTriggers.map((trigger) => ({ situation: situation as keyof typeof situations, trigger })));
  test.each(cases)('$situation: $trigger', ({ situation, trigger }) => {
    const scene = situations[situation]();
    if (situation === 'none' && !trigger.startsWith('ask') && trigger !== 'stop') return;
    if (trigger.startsWith('answered') && (situation === 'connected' || (situation === 'calling to take over') !== (trigger === 'answered-take-over'))) return;
    const row = supervisionTransition(scene.call, trigger);
    const isPossible = trigger !== 'failed' || situation !== 'connected';
    if (row === undefined && isPossible && !['gone', 'failed'].includes(trigger)) {
      expect(() => happenings[trigger](scene)).toThrow('call.not-possible-now');
      return;
    }
    if (row === undefined) return;
    happenings[trigger](scene);
    met.add(row);
    expect(row.to === 'agent' ? scene.call.agent?.agentId : (scene.call.supervisor?.state ?? 'none')).toBe(row.to === 'agent' ? mirjam.agentId : row.to);
  });
  test('every edge was gone along, and has a reason', () => {
    expect(supervisionTransitions.filter((row) => !met.has(row))).toEqual([]);
    expect(supervisionTransitions.filter(({ because }) => because.length < 10)).toEqual([]);
  });
});

test('a team lead listens, whispers, speaks along and goes; agent and caller go on', () => {
  const scene = new Scene().talks().supervises('listen');
  expect(agents(scene)).toEqual(['mirjam supervises']);
  expect(picksUp(scene).call.phase).toBe('talking');
  expect([engine(scene), agents(scene)]).toEqual([['supervise'], ['mirjam talks']]);
  expect(engine(scene.supervises('whisper'))).toEqual(['supervise']);
  expect(engine(scene.supervises('barge'))).toEqual(['stop-supervising', 'join']);
  expect(engine(scene.supervises('listen'))).toEqual(['supervise']);
  expect([engine(scene.supervises('stop')), agents(scene)]).toEqual([['stop-supervising', 'hang-up'], ['mirjam supervised']]);
  expect(scene.call).toMatchObject({ phase: 'talking', agent: { agentId: anouk.agentId } });
});

test('a call is taken over: the agent wraps up, the team lead has it, the caller notices a voice', () => {
  const scene = heard('take-over');
  expect(scene.call).toMatchObject({ phase: 'talking', agent: { agentId: mirjam.agentId }, handledBy: mirjam.agentId, transfers: 0 });
  expect(scene.call.supervisor).toBeUndefined();
  expect(agents(scene)).toEqual(['anouk finished', 'mirjam talks']);
  expect(scene.notes).toContain('taken-over');
  expect(agents(heard('listen').supervises('take-over'))).toEqual(['anouk finished']);
});

test('who is heard is always seen; who only listens when that is told', () => {
  const told = (isTold: boolean, how: 'listen' | 'whisper' | 'barge') => seenSupervisor(picksUp(new Scene().talks().supervises(how, { isTold })).call)?.how;
  expect([told(true, 'listen'), told(false, 'listen'), told(false, 'whisper'), told(false, 'barge')]).toEqual(['listen', undefined, 'whisper', 'barge']);
  expect(seenSupervisor(new Scene().talks().supervises('listen').call)).toBeUndefined();
  expect(picksUp(new Scene().talks().supervises('listen', { isTold: false })).notes).not.toContain('supervised');
});

test('it ends with the agent\'s part in the conversation, and nobody hears whoever comes next', () => {
  const scene = new Scene().consults();
  picksUp(scene.answers(scene.call.other!.id).supervises('listen'));
  expect(scene.call.supervisor?.state).toBe('connected');
  scene.asks({ do: 'hand-over', forced: true });
  expect(scene.call).toMatchObject({ agent: { agentId: bram.agentId } });
  expect([scene.call.supervisor, engine(scene)]).toEqual([undefined, expect.arrayContaining(['stop-supervising'])]);
});

test('what cannot be: one\'s own call, a second team lead, an agent who is not there any more, a call that waits', () => {
  expect(() => new Scene().talks().supervises('listen', { by: anouk })).toThrow('call.own-call');
  expect(() => heard('listen').supervises('listen', { by: bram })).toThrow('call.supervised-already');
  expect(() => new Scene().talks().supervises('listen', { agentId: bram.agentId })).toThrow('call.of-somebody-else-now');
  expect(() => new Scene().waits().supervises('listen')).toThrow('call.not-possible-now');
});

test('after a time without news everything is said again, or ended when the team lead has gone', () => {
  const scene = heard('listen');
  const { call } = scene;
  scene.on({ on: 'adopted', live: new Set([call.caller!.id, call.agent!.id, call.supervisor!.id]) });
  expect(engine(scene)).toContain('supervise');
  scene.ledger.legEnded(call.supervisor!.id);
  scene.on({ on: 'adopted', live: new Set([call.caller!.id, call.agent!.id]) });
  expect([scene.call.supervisor, engine(scene)]).toEqual([undefined, expect.arrayContaining(['stop-supervising'])]);
  expect(allowedCommands(scene.call, usualRules)).toContain('hold');
});
