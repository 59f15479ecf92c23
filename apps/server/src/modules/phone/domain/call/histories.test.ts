import type { UserId } from '@ingang/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallCommand } from './index.ts';
import { legsOf as allLegs } from './index.ts';
import { anouk, bram, citizen, mirjam, outside, Scene } from './testing/scene.ts';

const causes = ['normal', 'busy', 'no-answer', 'rejected', 'unreachable', 'lost', 'failure'] as const;
const colleaguesCommands: readonly CallCommand[] = [{ do: 'hold' }, { do: 'retrieve' }, { do: 'conference' }, { do: 'take', forced: true }, { do: 'hang-up' }];

function department() {
  const members = ['carla', 'dina', 'emre'].map((name) => ({ agentId: name as UserId, phone: `agent-${name}`, name }));
  return { kind: 'group', id: 'd1', name: 'Burgerzaken', members } as const;
}

const commands: readonly CallCommand[] = [
  { do: 'hold' }, { do: 'retrieve' }, { do: 'take-back' }, { do: 'conference' }, { do: 'hang-up' },
  { do: 'consult', target: { kind: 'person', ...bram } }, { do: 'consult', target: department() }, { do: 'transfer', target: department(), forced: true }, { do: 'consult', target: outside }, { do: 'hand-over', forced: true },
  { do: 'transfer', target: { kind: 'person', ...bram }, forced: true }, { do: 'transfer', target: outside, forced: true },
  { do: 'transfer', target: { kind: 'queue', queue: 'social', name: 'Sociaal' }, forced: true }, { do: 'digits', digits: '12' },
  { do: 'pause-recording', because: 'identification' }, { do: 'resume-recording', because: 'identification' },
];

type Happening = { readonly kind: string; readonly pick: number };
const happening = fc.record({
  kind: fc.constantFrom('answer', 'answer', 'answer', 'end', 'digit', 'digit', 'played', 'played', 'played', 'hold', 'time', 'assign', 'assign', 'command', 'command', 'colleague', 'heard', 'adopt', 'restart', 'withdraw', 'late', 'supervise', 'supervise'),
  pick: fc.nat(1000),
});

const wishes = ['listen', 'whisper', 'barge', 'take-over', 'stop', 'listen'] as const;
const legsOf = ({ call }: Scene) => allLegs(call);

function happen(scene: Scene, { kind, pick }: Happening): void {
  const { call } = scene;
  const legs = legsOf(scene);
  const leg = legs[pick % Math.max(1, legs.length)];
  const { dialogue } = call;
  scene.after(pick % 90);
  if (kind === 'answer') legs.filter(({ state }) => state === 'calling').slice(-1 - (pick % 2)).slice(0, 1).forEach(({ id }) => scene.answers(id));
  if (kind === 'end' && leg) scene.hangsUp(leg.id, causes[pick % causes.length]);
  if (kind === 'late') scene.on({ on: 'leg-ended', leg: 'leg-c1-999' as never, cause: 'normal' }).on({ on: 'played', playback: 'say-c1-999' as never });
  if (kind === 'digit' && call.caller?.id === citizen) scene.presses('12340*#9'[pick % 8]!);
  if (kind === 'played' && dialogue?.playing) scene.hears();
  if (kind === 'hold' && call.agent) scene.on({ on: pick % 2 === 0 ? 'leg-held' : 'leg-unheld', leg: call.agent.id });
  if (kind === 'time') scene.after(pick).on({ on: 'time' });
  if (kind === 'assign' && scene.ledger.standing === 'waiting') scene.rings(pick % 2 === 0 ? anouk : bram);
  const recording = dialogue?.listening?.recording;
  if (kind === 'heard' && recording) scene.on(pick % 3 === 0 ? { on: 'silence', recording } : { on: 'heard', recording, word: pick % 2 === 0 ? 'papendrecht' : 'ja', confidence: 0.9 });
  if (kind === 'command' && call.agent) command(scene, commands[pick % commands.length]!);
  if (kind === 'supervise') supervise(scene, pick);
  if (kind === 'colleague' && call.other?.target.kind === 'person') command(scene, colleaguesCommands[pick % colleaguesCommands.length]!, call.other.target.agentId);
  if (kind === 'adopt') adopt(scene, pick);
  if (kind === 'restart' && pick % 5 === 0) scene.on({ on: 'engine-restarted' });
  if (kind === 'withdraw') scene.on({ on: 'withdrawn' });
}

/** A colleague is not asked while asking, and a call that is refused stays as it is. */
function command(scene: Scene, asked: CallCommand, by = scene.call.agent!.agentId): void {
  const before = scene.call;
  const { agentId } = before.agent ?? { agentId: by };
  const target = 'target' in asked && asked.target.kind === 'person' ? { ...asked.target, ...(agentId === bram.agentId ? anouk : bram) } : undefined;
  try {
    scene.asks(target ? ({ ...asked, target } as CallCommand) : asked, by);
  } catch (error) {
    expect((error as Error).message).toMatch(/^call\./);
    expect(scene.call).toBe(before);
  }
}

/** A team lead, or one of the agents themselves, who is refused. */
function supervise(scene: Scene, pick: number): void {
  const before = scene.call;
  try {
    scene.supervises(wishes[pick % wishes.length]!, { by: [mirjam, mirjam, mirjam, anouk][pick % 4]!, isTold: pick % 2 === 0 });
  } catch (error) {
    expect((error as Error).message).toMatch(/^call\./);
    expect(scene.call).toBe(before);
  }
}

/** Nothing is kept of callers who were not told, nor while it may not be; and nobody hears a call whose agent is gone. */
function keepsItsPromises({ call, ledger }: Scene): void {
  for (const [leg, of] of ledger.ears) expect([leg, of]).toEqual([call.supervisor?.id, call.agent?.id]);
  for (const [id, { leg, state }] of ledger.recordings) {
    expect([id, leg, call.recordingAnnounced]).toEqual([call.recording?.id, call.caller?.id, true]);
    if (state === 'running') expect([['talking', 'conference'].includes(call.phase), call.recording?.pausedFor]).toEqual([true, []]);
  }
}

/** We were away, and some telephones have hung up meanwhile. */
function adopt(scene: Scene, pick: number): void {
  for (const [index, leg] of [...scene.ledger.legs].entries()) if ((pick >> index) % 4 === 0) scene.ledger.legEnded(leg);
  scene.on({ on: 'adopted', live: new Set(scene.ledger.legs) });
}

function bringToAnEnd(scene: Scene): void {
  for (let round = 0; round < 20 && scene.call.phase !== 'ended'; round += 1) {
    const [leg] = legsOf(scene);
    if (leg) scene.hangsUp(leg.id);
    else scene.on({ on: 'withdrawn' });
  }
}

test('whatever happens: a call ends, nobody rings for it twice, and nothing is left behind', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), fc.boolean(), fc.boolean(), fc.boolean(), (history, isOutbound, isKnown, isRecorded) => {
      const scene = isOutbound ? Scene.phonesOut() : new Scene({ isRecorded, ...(!isKnown && { facts: { known: undefined } }) });
      if (isOutbound) scene.ledger.standing = 'none';
      for (const one of history) {
        happen(scene, one);
        const ringing = [...scene.ledger.agents].filter(([agentId, state]) => state === 'ringing' && agentId !== scene.call.supervisor?.agentId);
        keepsItsPromises(scene);
        expect(ringing.length).toBeLessThanOrEqual(scene.call.ringsGroup ? 3 : 1);
        expect(scene.ledger.bridges.size).toBeLessThanOrEqual(1);
        const alive = new Set(legsOf(scene).map(({ id }) => id));
        expect([...scene.ledger.legs].filter((leg) => !alive.has(leg))).toEqual([]);
        expect(JSON.parse(JSON.stringify(scene.call))).toEqual(scene.call);
        expect([...scene.ledger.playing.values()].filter((leg) => !alive.has(leg))).toEqual([]);
      }
      bringToAnEnd(scene);
      expect(scene.call.phase).toBe('ended');
      const { legs, bridges, playing, listening, agents, standing, ears, recordings } = scene.ledger;
      expect([ears.size, recordings.size]).toEqual([0, 0]);
      expect({ legs: legs.size, bridges: bridges.size, playing: playing.size, listening: listening.size, agents: agents.size, standing }).toEqual({ legs: 0, bridges: 0, playing: 0, listening: 0, agents: 0, standing: 'none' });
    }),
    { numRuns: Number(process.env['CALL_RUNS'] ?? 1500), seed: 14078 },
  );
});
