import { describe, expect, test } from 'vitest';
import { allowedForColleague, partiesOf, type CallCommand, type Colleague, type PickUp } from '../index.ts';
import { anouk, bram, citizen, outside, Scene } from '../testing/scene.ts';

const carla: Colleague = { agentId: 'carla' as never, phone: 'agent-carla', name: 'carla' };
const civilAffairs = { kind: 'group', id: 'd1', name: 'Burgerzaken', members: [bram, carla] } as const;
const asColleague = (scene: Scene, command: CallCommand, by = bram) => scene.asks(command, by.agentId);
const consulted = () => {
  const scene = new Scene().consults();
  return scene.answers(scene.call.other!.id);
};
const states = (scene: Scene) => Object.fromEntries(partiesOf(scene.call).map(({ role, state }) => [role, state]));
const pickUps = (scene: Scene): PickUp[] => scene.effects.flatMap((effect) => (effect.do === 'pick-up' ? [effect.pickUp] : []));
const inBridge = (scene: Scene) => [...scene.ledger.bridges.values()].map((members) => [...members].map(String).toSorted());

describe('a colleague who is consulted', () => {
  test('does not hear the caller, who hears music', () => {
    const scene = consulted();
    expect(states(scene)).toEqual({ caller: 'music', agent: 'together', colleague: 'together' });
    expect(inBridge(scene)).toEqual([[scene.call.agent!.id, scene.call.other!.id].toSorted()]);
  });

  test('has buttons of their own, and none while the telephone still rings', () => {
    const ringing = new Scene().consults();
    expect(allowedForColleague(ringing.call)).toEqual([]);
    expect(() => asColleague(ringing, { do: 'hang-up' })).toThrow('call.of-another-agent');
    expect(allowedForColleague(consulted().call)).toEqual(['hold', 'conference', 'take', 'hang-up']);
    expect(allowedForColleague(consulted().asks({ do: 'conference' }).call)).toEqual(['hold', 'take', 'hang-up']);
  });

  test('steps aside and comes back: who asked hears music meanwhile', () => {
    const scene = asColleague(consulted(), { do: 'hold' });
    expect(states(scene)).toEqual({ caller: 'music', agent: 'music', colleague: 'aside' });
    expect(allowedForColleague(scene.call)).toContain('retrieve');
    expect(() => asColleague(scene, { do: 'hold' })).toThrow('call.not-possible-now');
    asColleague(scene, { do: 'retrieve' });
    expect(states(scene)).toEqual({ caller: 'music', agent: 'together', colleague: 'together' });
    expect(scene.notes.slice(-2)).toEqual(['colleague-aside', 'colleague-back']);
  });

  test('steps aside from three together: the other two go on', () => {
    const scene = asColleague(consulted().asks({ do: 'conference' }), { do: 'hold' });
    expect(states(scene)).toEqual({ caller: 'together', agent: 'together', colleague: 'aside' });
    expect(inBridge(scene)).toEqual([[citizen, scene.call.agent!.id].map(String).toSorted()]);
  });

  test('brings all three together', () => {
    const scene = asColleague(asColleague(consulted(), { do: 'hold' }), { do: 'conference' });
    expect(states(scene)).toEqual({ caller: 'together', agent: 'together', colleague: 'together' });
  });

  test('takes the call: it counts as a warm transfer, within the budget', () => {
    const scene = asColleague(consulted(), { do: 'take', forced: false });
    expect(scene.call).toMatchObject({ phase: 'talking', transfers: 1, handledBy: 'bram', agent: { agentId: 'bram' } });
    expect(scene.effects).toContainEqual({ do: 'agent', agentId: 'anouk', event: 'finished', callId: 'c1' });
    const spent = consulted();
    spent.call = { ...spent.call, transfers: 2 };
    expect(() => asColleague(spent, { do: 'take', forced: false })).toThrow('call.transfer-budget-spent');
    asColleague(spent, { do: 'take', forced: true, because: 'urgent' });
    expect(spent.effects).toContainEqual({ do: 'note', note: 'transfer-forced', agentId: 'bram', detail: 'urgent' });
  });

  test('leaves: the call stays with who asked', () => {
    expect(asColleague(consulted(), { do: 'hang-up' }).call).toMatchObject({ phase: 'held', agent: { agentId: 'anouk' }, transfers: 0 });
    expect(asColleague(consulted().asks({ do: 'conference' }), { do: 'hang-up' }).call.phase).toBe('talking');
  });

  test('may not do what is the agent\'s', () => {
    for (const command of [{ do: 'transfer', target: outside, forced: false }, { do: 'take-back' }, { do: 'digits', digits: '1' }] as const) {
      expect(() => asColleague(consulted(), command)).toThrow('call.not-possible-now');
    }
    expect(() => asColleague(consulted(), { do: 'hang-up' }, carla)).toThrow('call.of-another-agent');
    expect(() => consulted().asks({ do: 'take', forced: false })).toThrow('call.not-possible-now');
  });
});

describe('a department', () => {
  const asked = () => new Scene().consults(civilAffairs);

  test('rings at all of its people; who is first has it and the others are left in peace', () => {
    const scene = asked();
    expect(scene.effects.filter((effect) => effect.do === 'originate').map(({ to }) => to)).toEqual([{ phone: 'agent-bram' }, { phone: 'agent-carla' }]);
    expect([scene.ledger.agents.get('bram'), scene.ledger.agents.get('carla')]).toEqual(['ringing', 'ringing']);
    expect(partiesOf(scene.call).at(-1)).toMatchObject({ role: 'colleague', name: 'Burgerzaken', state: 'ringing' });
    scene.after(7).answers(scene.call.alsoRinging![0]!.id);
    expect(scene.call).toMatchObject({ phase: 'consulting', other: { target: { agentId: 'carla' } } });
    expect(scene.call.alsoRinging).toBeUndefined();
    expect(partiesOf(scene.call).at(-1)).toMatchObject({ name: 'carla, Burgerzaken', userId: 'carla' });
    expect(scene.effects).toContainEqual({ do: 'agent', agentId: 'bram', event: 'freed', callId: 'c1' });
    expect(pickUps(scene)).toEqual([{ how: 'consult', kind: 'group', departmentId: 'd1', userId: 'carla', askedBy: 'anouk', result: 'answered', seconds: 7 }]);
    expect(scene.asks({ do: 'hand-over', forced: false }).call).toMatchObject({ phase: 'talking', handledBy: 'carla', transfers: 1 });
  });

  test('costs the caller nothing when nobody takes it, and the miss is told once', () => {
    const scene = asked();
    scene.hangsUp(scene.call.other!.id, 'rejected');
    expect([scene.call.phase, pickUps(scene)]).toEqual(['consulting', []]);
    scene.after(25).hangsUp(scene.call.other!.id, 'no-answer');
    expect(scene.call).toMatchObject({ phase: 'held', agent: { agentId: 'anouk' }, transfers: 0 });
    expect(pickUps(scene)).toEqual([{ how: 'consult', kind: 'group', departmentId: 'd1', askedBy: 'anouk', result: 'missed', seconds: 25 }]);
    expect(scene.ledger.agents.get('carla')).toBeUndefined();
  });

  test('asked cold: the caller goes back to the front when nobody takes it', () => {
    const scene = new Scene().talks().asks({ do: 'transfer', target: civilAffairs, forced: false });
    scene.hangsUp(scene.call.alsoRinging![0]!.id, 'no-answer').hangsUp(scene.call.other!.id, 'no-answer');
    expect(scene.call).toMatchObject({ phase: 'waiting', transfers: 1 });
    expect(pickUps(scene)).toMatchObject([{ how: 'transfer', result: 'missed', askedBy: 'anouk' }]);
  });

  test('is left in peace when the caller hangs up or the agent goes on alone', () => {
    const gone = asked().after(3).hangsUp(citizen);
    expect([gone.call.phase, gone.ledger.legs.size, pickUps(gone)[0]?.result]).toEqual(['ended', 0, 'withdrawn']);
    const alone = asked().after(40).asks({ do: 'take-back' });
    expect([alone.call.phase, pickUps(alone)[0]]).toMatchObject(['talking', { result: 'withdrawn', seconds: 40 }]);
  });

  test('asked in person, the miss is of the department and of the person', () => {
    const scene = new Scene().consults({ kind: 'person', ...bram, department: { id: 'd1', name: 'Burgerzaken' } });
    scene.after(25).hangsUp(scene.call.other!.id, 'no-answer');
    expect(pickUps(scene)).toEqual([{ how: 'consult', kind: 'person', departmentId: 'd1', userId: 'bram', askedBy: 'anouk', result: 'missed', seconds: 25 }]);
  });
});

test('hanging up while the colleague is there is a transfer that counts, and shows when it goes beyond the budget', () => {
  const scene = consulted();
  scene.hangsUp(scene.call.agent!.id);
  expect(scene.call).toMatchObject({ phase: 'talking', transfers: 1, agent: { agentId: 'bram' } });
  expect(scene.notes).not.toContain('transfer-forced');
  const spent = consulted();
  spent.call = { ...spent.call, transfers: 2 };
  spent.hangsUp(spent.call.agent!.id);
  expect(spent.effects).toContainEqual({ do: 'note', note: 'transfer-forced', agentId: anouk.agentId, detail: 'hung-up' });
  const lost = consulted().asks({ do: 'conference' });
  lost.call = { ...lost.call, transfers: 2 };
  lost.hangsUp(lost.call.agent!.id, 'lost');
  expect([lost.call.transfers, lost.notes.includes('transfer-forced')]).toEqual([3, false]);
});

test('a machine answered: only for a promise, and while talking', () => {
  const scene = Scene.phonesOut();
  scene.answers(scene.call.agent!.id).answers(scene.call.caller!.id);
  expect(() => scene.asks({ do: 'voicemail' })).toThrow('call.not-possible-now');
  scene.call = { ...scene.call, promised: { callbackId: 'T1' } };
  expect(scene.asks({ do: 'voicemail' }).call.promised).toEqual({ callbackId: 'T1', isVoicemail: true });
});
