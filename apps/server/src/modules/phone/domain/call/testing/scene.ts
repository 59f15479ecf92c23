import type { AuthorityId, UserId } from '@ingang/kernel';
import type { CallFlow, FlowFacts } from '../../flow/index.ts';
import { factsAt, regional } from '../../flow/testing/example.ts';
import { arrive, phoneOut, step, usualRules, type Call, type CallCommand, type CallEffect, type CallEvent, type CallId, type CallWorld, type Colleague, type LegEnding, type LegId, type NoteEffect } from '../index.ts';
import { callTransitions } from '../transitions.ts';
import { Ledger } from './ledger.ts';

const colleague = (name: string): Colleague => ({ agentId: name as UserId, phone: `agent-${name}`, name });
export const anouk = colleague('anouk');
export const bram = colleague('bram');
export const citizen = 'virtual-1' as LegId;
export const mirjam = colleague('mirjam');
export const outside = { kind: 'number', number: '+31786111111', name: 'Huisarts' } as const;
export const start = Date.parse('2026-04-14T09:00:00Z');

export interface SceneOptions {
  readonly callerNumber?: string | undefined;
  readonly flow?: CallFlow | undefined;
  readonly facts?: Partial<FlowFacts>;
  /** Every conversation is recorded, of callers who were told. */
  readonly isRecorded?: boolean;
}

/** One call with everything around it, told step by step. Every step is held against the table and the ledger. */
export class Scene {
  call: Call;
  now = start;
  readonly ledger = new Ledger();
  /** Of the last step. */
  effects: readonly CallEffect[] = [];
  readonly notes: string[] = [];
  /** The same, with when and about what. */
  readonly told: (NoteEffect & { readonly at: Date })[] = [];
  /** The call after every step. */
  readonly steps: Call[] = [];
  readonly #world: CallWorld;

  constructor(options: SceneOptions = {}) {
    const { callerNumber: number, flow, facts = {}, isRecorded = false } = { callerNumber: '+31612345678', flow: regional, ...options };
    const known = { authorityId: 'papendrecht' as AuthorityId, because: 'dialled' } as const;
    const nowOf = () => this.now;
    this.#world = {
      get now() {
        return nowOf();
      },
      rules: usualRules,
      flow: () => flow,
      facts: () => factsAt({ callerNumber: number, known, now: new Date(this.now), mayRecord: () => isRecorded, ...facts }),
      recordingGround: () => (isRecorded ? { policyId: 'p1', purpose: 'quality' } : undefined),
    };
    this.ledger.legs.add(citizen);
    const arrived = arrive({ id: 'c1' as CallId, leg: citizen, dialled: '14078', callerNumber: number, flow: { id: 'f', version: 1 } }, this.#world);
    this.call = arrived.call;
    this.#take(arrived.effects);
  }

  static phonesOut(): Scene {
    const scene = new Scene();
    scene.ledger.legs.clear();
    const out = phoneOut({ id: 'c1' as CallId, dialled: '14078', authorityId: 'papendrecht' as AuthorityId, number: '+31612345678', agent: anouk }, scene.#world);
    scene.call = out.call;
    scene.#take(out.effects);
    return scene;
  }

  on(event: CallEvent): this {
    const before = this.call;
    if (event.on === 'leg-ended') this.ledger.legEnded(event.leg);
    if (event.on === 'engine-restarted') this.ledger.engineRestarted();
    if (event.on === 'assigned') this.ledger.standing = 'offered';
    const next = step(before, event, this.#world);
    const from = before.phase;
    const isEdge = callTransitions.some((row) => row.from.includes(from) && row.to === next.call.phase);
    const throughFlow = from === 'in-flow' || from === 'waiting' || from === 'forwarding' || from === 'arriving';
    if (from !== next.call.phase && !isEdge && !throughFlow && event.on !== 'adopted') throw new Error(`no edge from ${from} to ${next.call.phase}`);
    this.call = next.call;
    this.#take(next.effects);
    return this;
  }

  #take(effects: readonly CallEffect[]): void {
    this.effects = effects;
    this.steps.push(this.call);
    for (const effect of effects) {
      this.ledger.take(effect);
      if (effect.do !== 'note') continue;
      this.notes.push(effect.note);
      this.told.push({ ...effect, at: new Date(this.now) });
    }
  }

  after(seconds: number): this {
    this.now += seconds * 1000;
    return this;
  }

  answers(leg: LegId | undefined): this {
    return this.on({ on: 'leg-answered', leg: leg! });
  }

  hangsUp(leg: LegId | undefined, cause: LegEnding = 'normal'): this {
    return this.on({ on: 'leg-ended', leg: leg!, cause });
  }

  hears(): this {
    return this.on({ on: 'played', playback: this.call.dialogue!.playing!.id });
  }

  presses(digit: string): this {
    return this.on({ on: 'digit', leg: citizen, digit: digit as '1' });
  }

  asks(command: CallCommand, by: UserId = this.call.agent!.agentId): this {
    return this.on({ on: 'command', by, command });
  }

  supervises(how: Extract<CallEvent, { on: 'supervise' }>['how'], { by = mirjam, isTold = true, agentId = this.call.agent?.agentId ?? anouk.agentId } = {}): this {
    return this.on({ on: 'supervise', by, how, isTold, agentId });
  }

  /** Until a person has to answer. */
  waits(): this {
    this.answers(citizen).hears().hears().presses('1');
    return this.call.phase === 'in-flow' && this.call.dialogue?.playing ? this.hears() : this;
  }

  rings(agent = anouk): this {
    return this.on({ on: 'assigned', agent });
  }

  talks(): this {
    return this.waits().rings().answers(this.call.agent?.id);
  }

  consults(target: Extract<CallCommand, { do: 'consult' }>['target'] = { kind: 'person', ...bram }): this {
    return this.talks().asks({ do: 'consult', target });
  }

  /** Accepts a callback after waiting a while. */
  acceptsCallback(): this {
    return this.waits().after(90).on({ on: 'time' }).hears().presses('1');
  }

  keepsPlaceAtHome(): this {
    return this.acceptsCallback().hears();
  }
}
