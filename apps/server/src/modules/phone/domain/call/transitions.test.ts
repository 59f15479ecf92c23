import { describe, expect, test } from 'vitest';
import type { CallFlow } from '../flow/index.ts';
import { usualRules } from './index.ts';
import { anouk, bram, citizen, outside, Scene } from './testing/scene.ts';
import { callTransition, callTransitions, triggers, type CallPhase, type Trigger } from './transitions.ts';

const straightOut: CallFlow = {
  languages: ['nl'], start: 'out', fallbackQueue: 'general',
  nodes: { out: { kind: 'forward', prompt: {}, number: '088 000 1800', purpose: 'night-service', failed: 'bye' }, bye: { kind: 'hang-up', prompt: { nl: 'Dag.' } } },
};
const outOfHours: CallFlow = {
  languages: ['nl'], start: 'offer', fallbackQueue: 'general',
  nodes: { offer: { kind: 'callback-offer', prompt: { nl: 'Terugbellen?' }, digit: '1', listenSeconds: 5, accepted: { nl: 'Goed.' }, declined: 'bye' }, bye: { kind: 'hang-up', prompt: {} } },
};
const forwarding = () => new Scene({ flow: straightOut }).answers(citizen);
const otherAnswers = (scene: Scene) => scene.answers(scene.call.other!.id);
const agentAnswers = (scene: Scene) => scene.answers(scene.call.agent!.id);
const dialling = () => agentAnswers(new Scene().keepsPlaceAtHome().rings());
const withheld = { callerNumber: undefined };

/** Ways to be in each phase; together they meet every condition of the table. */
const situations: Readonly<Record<string, () => Scene>> = {
  'arriving': () => new Scene(),
  'arriving, number withheld': () => new Scene(withheld),
  'in the drawing': () => new Scene().answers(citizen),
  'waiting': () => new Scene().waits(),
  'waiting, number withheld': () => new Scene(withheld).waits(),
  'hears that a callback was booked': () => new Scene().acceptsCallback(),
  'hears that a callback was booked, out of hours': () => new Scene({ flow: outOfHours }).answers(citizen).presses('1'),
  'being forwarded': forwarding,
  'forwarded': () => otherAnswers(forwarding()),
  'at home': () => new Scene().keepsPlaceAtHome(),
  'an agent rings': () => new Scene().waits().rings(),
  'an agent rings, callback just booked': () => new Scene().acceptsCallback().rings(),
  'an agent rings, citizen at home': () => new Scene().keepsPlaceAtHome().rings(),
  'an agent wants to phone': () => Scene.phonesOut(),
  'citizen at home rings': dialling,
  'citizen at home rings for the last time': () => {
    const scene = dialling();
    for (const _ of [1, 2]) agentAnswers(scene.hangsUp(scene.call.caller!.id, 'no-answer').after(600).on({ on: 'time' }).rings());
    return scene;
  },
  'citizen rings on the agent\'s wish': () => agentAnswers(Scene.phonesOut()),
  'talking': () => new Scene().talks(),
  'held': () => new Scene().talks().asks({ do: 'hold' }),
  'consulting, ringing': () => new Scene().consults(),
  'consulting a colleague': () => otherAnswers(new Scene().consults()),
  'consulting outside': () => otherAnswers(new Scene().consults(outside)),
  'three with a colleague': () => otherAnswers(new Scene().consults()).asks({ do: 'conference' }),
  'three with somebody outside': () => otherAnswers(new Scene().consults(outside)).asks({ do: 'conference' }),
  'being transferred to a colleague': () => new Scene().talks().asks({ do: 'transfer', target: { kind: 'person', ...bram }, forced: false }),
  'being transferred outside': () => new Scene().talks().asks({ do: 'transfer', target: outside, forced: false }),
};

/** How each trigger comes about; those of the drawing come from the drawing itself. */
const happenings: Readonly<Partial<Record<Trigger, (scene: Scene) => unknown>>> = {
  'caller-connected': (scene) => scene.answers(citizen),
  'caller-gone': (scene) => scene.hangsUp(scene.call.caller!.id),
  'caller-answered': (scene) => scene.answers(scene.call.caller!.id),
  'caller-failed': (scene) => scene.hangsUp(scene.call.caller!.id, 'no-answer'),
  'assigned': (scene) => scene.rings(anouk),
  'agent-answered': agentAnswers,
  'agent-missed': (scene) => scene.hangsUp(scene.call.agent!.id, 'no-answer'),
  'agent-gone': (scene) => scene.hangsUp(scene.call.agent!.id),
  'agent-lost': (scene) => scene.hangsUp(scene.call.agent!.id, 'lost'),
  'other-answered': otherAnswers,
  'other-failed': (scene) => scene.hangsUp(scene.call.other!.id, 'busy'),
  'other-gone': (scene) => scene.hangsUp(scene.call.other!.id),
  'hold': (scene) => scene.asks({ do: 'hold' }),
  'retrieve': (scene) => scene.asks({ do: 'retrieve' }),
  'held-too-long': (scene) => scene.after(usualRules.heldWarnSeconds).on({ on: 'time' }).after(usualRules.heldReturnSeconds).on({ on: 'time' }),
  'consult': (scene) => scene.asks({ do: 'consult', target: outside }),
  'take-back': (scene) => scene.asks({ do: 'take-back' }),
  'conference': (scene) => scene.asks({ do: 'conference' }),
  'hand-over': (scene) => scene.asks({ do: 'hand-over', forced: true }),
  'transfer': (scene) => scene.asks({ do: 'transfer', target: outside, forced: true }),
  'requeue': (scene) => scene.asks({ do: 'transfer', target: { kind: 'queue', queue: 'social', name: 'Sociaal' }, forced: true }),
  'hang-up': (scene) => scene.asks({ do: 'hang-up' }),
  'resume': (scene) => scene.asks({ do: 'resume' }),
  'withdraw': (scene) => scene.on({ on: 'withdrawn' }),
  'engine-restarted': (scene) => scene.on({ on: 'engine-restarted' }),
};

/** Whether this can happen at all: to hang up there must be a telephone, and one that rings answers. */
function isPossible(trigger: Trigger, { call: { phase, caller, agent, other } }: Scene): boolean {
  const party = trigger.startsWith('caller-') ? caller : trigger.startsWith('agent-') ? agent : trigger.startsWith('other-') ? other : undefined;
  if (/^(caller|agent|other)-/.test(trigger) && party === undefined) return false;
  if (trigger.endsWith('-answered') || trigger === 'caller-connected') return party!.state === 'calling';
  if (trigger === 'other-failed') return party!.state === 'calling';
  if (trigger === 'other-gone') return party!.state === 'connected';
  if (trigger === 'held-too-long') return phase === 'held';
  if (trigger === 'agent-missed') return phase === 'ringing';
  if (trigger === 'agent-gone' || trigger === 'agent-lost') return phase !== 'ringing';
  if (trigger === 'caller-failed' || trigger === 'caller-answered') return phase === 'dialling';
  return trigger !== 'caller-gone' || phase !== 'dialling';
}

const isCommand = (trigger: Trigger) => ['hold', 'retrieve', 'consult', 'take-back', 'conference', 'hand-over', 'transfer', 'requeue', 'hang-up', 'resume'].includes(trigger);
const ofDrawing: readonly Trigger[] = ['enqueued', 'left-queue', 'forward', 'flow-ended'];
const cases = Object.keys(situations).flatMap((situation) => Object.keys(happenings).map((trigger) => ({ situation, trigger: trigger as Trigger })));
const met = new Set<string>();

describe('every trigger in every situation goes where the table says, or nowhere', () => {
  test.each(cases)('$situation: $trigger', ({ situation, trigger }) => {
    const scene = situations[situation]!();
    if (!isPossible(trigger, scene) || (isCommand(trigger) && scene.call.agent === undefined)) return;
    const from: CallPhase = scene.call.phase;
    const { other } = scene.call;
    const call = trigger === 'other-answered' && other ? { ...scene.call, other: { ...other, state: 'connected' as const } } : scene.call;
    const edge = callTransition(call, trigger, usualRules.callbackAttempts - (trigger === 'caller-failed' ? 1 : 0));
    if (edge === undefined && isCommand(trigger)) {
      expect(() => happenings[trigger]!(scene)).toThrow('call.not-possible-now');
      return;
    }
    happenings[trigger]!(scene);
    // what the drawing does next is told by the stories of step.test.ts
    if (scene.call.phase !== (edge?.to ?? from)) expect([from, edge?.to]).toContain(edge?.to === 'in-flow' ? 'in-flow' : edge?.to === undefined ? from : 'never');
    if (edge) met.add(`${from} ${callTransitions.indexOf(edge)}`);
  });

  test.each(Object.keys(situations))('%s: the engine lost everything, and the number is not known', (situation) => {
    const scene = situations[situation]!();
    const { callerNumber: _number, toBePhoned, ...call } = scene.call;
    if (toBePhoned) return;
    scene.call = call;
    const edge = callTransition(call, 'engine-restarted', usualRules.callbackAttempts)!;
    met.add(`${call.phase} ${callTransitions.indexOf(edge)}`);
    expect(scene.on({ on: 'engine-restarted' }).call).toMatchObject({ phase: 'ended', ending: 'lost' });
  });

  test('and every edge was gone along', () => {
    const all = callTransitions.flatMap((row, index) => (ofDrawing.includes(row.on) ? [] : row.from.map((from) => `${from} ${index}`)));
    const missing = all.filter((edge) => !met.has(edge)).map((edge) => {
      const [from, index] = edge.split(' ');
      return `${from} ${callTransitions[Number(index)]!.on} ${callTransitions[Number(index)]!.when ?? ''}`;
    });
    expect(missing).toEqual([]);
  });
});

test('every trigger has an edge, and every edge a reason', () => {
  expect(triggers.filter((trigger) => !callTransitions.some((row) => row.on === trigger))).toEqual([]);
  expect(callTransitions.filter(({ because }) => because.length < 15)).toEqual([]);
});
