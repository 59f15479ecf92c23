import { setTimeout as delay } from 'node:timers/promises';
import type { Installation } from '../../apps/server/src/modules/phone/installation/index.ts';
import { SipTelephone, type SipCall } from '../phone/sip/index.ts';
import type { CallingRegion } from './citizens.ts';
import { CarrierLine } from './exchange.ts';
import type { KnownPrompt } from './hearing/prompts.ts';
import { liveCall, seconds, type LiveCallDeps, type Mind } from './live-call.ts';
import { hangUp, say, type Act, type Moment } from './mind/act.ts';
import { Caller } from './mind/caller.ts';
import { Conversation } from './mind/conversation.ts';
import { practiceService } from './phrases.ts';
import { planCall, type CallPlan } from './plan.ts';

export interface CrowdOptions {
  readonly region: CallingRegion;
  readonly known: readonly KnownPrompt[];
  readonly installation: Installation;
  readonly line: CarrierLine;
  readonly seed: string;
  /** The number that is called. */
  readonly dial: string;
  readonly tell: (who: string, what: string) => void;
  readonly signal: AbortSignal;
}

const CONNECT_SECONDS = 10;
const FORGET_AFTER_MS = 5000;
const AWAY_MS = 5000;
const LOOK_EVERY_MS = 500;
const STAGGER_SECONDS = 4;

/**
 * Citizens who phone, each on a line of their own: call, pause, call. At most as many at once as there are lines; who is phoned back
 * comes on top.
 */
export class Crowd {
  readonly #options: CrowdOptions;
  readonly #toBePhoned = new Map<string, CallPlan>();
  readonly #busy = new Set<Promise<void>>();

  constructor(options: CrowdOptions) {
    this.#options = options;
  }

  /** Resolves when it was broken off and every call has been hung up. */
  async call(lines: number): Promise<void> {
    await Promise.all(Array.from({ length: lines }, (_, line) => this.#live(line).catch(unlessBrokenOff)));
    await Promise.all(this.#busy);
  }

  /** The municipality phones somebody. */
  rings(call: SipCall): void {
    const talking = this.#pickUp(call).catch(unlessBrokenOff).finally(() => this.#busy.delete(talking));
    this.#busy.add(talking);
  }

  async #live(line: number): Promise<void> {
    const { region, seed, signal } = this.#options;
    await delay(line * STAGGER_SECONDS * 1000, undefined, { signal });
    for (let turn = 0; ; turn += 1) {
      const plan = planCall(region, seed, line, turn);
      await this.#phone(plan);
      await delay(plan.pauseSeconds * 1000, undefined, { signal });
    }
  }

  async #phone(plan: CallPlan): Promise<void> {
    const { line, dial, signal } = this.#options;
    const { tell } = this.#deps(plan);
    const telephone = await line.open(signal);
    tell(`calls for ${plan.authority.name}${plan.number === undefined ? ', number withheld' : ''}: ${plan.words}`);
    const call = await telephone.dial(dial, plan.number);
    try {
      if (await isConnected(call, signal)) await this.#talk(call, plan);
      else await this.#isRefused(call, tell);
    } finally {
      this.#forget(call);
    }
  }

  async #talk(call: SipCall, plan: CallPlan): Promise<void> {
    const caller = new Caller(plan, seconds());
    const { tell } = this.#deps(plan);
    const who = await liveCall(call, plan, caller, this.#deps(plan), this.#options.signal);
    if (caller.hasCallback && plan.number !== undefined) this.#toBePhoned.set(ending(plan.number), plan);
    if (who === 'they' && caller.mode !== 'leaving') tell(caller.mode === 'talking' ? 'the agent has hung up' : 'was disconnected');
  }

  async #isRefused(call: SipCall, tell: (what: string) => void): Promise<void> {
    call.hangUp();
    tell(call.status === undefined ? 'hears nothing, and tries again later' : `is refused (${call.status}), and tries again later`);
    await delay(AWAY_MS, undefined, { signal: this.#options.signal });
  }

  async #pickUp(call: SipCall): Promise<void> {
    const { signal, region, seed } = this.#options;
    const number = ending(SipTelephone.dialledIn(call));
    const expected = this.#toBePhoned.get(number);
    const known = region.citizens.find((one) => one.number !== undefined && ending(one.number) === number);
    const plan = expected ?? { ...planCall(region, seed, -1, Number(number) || 0), ...(known && { name: known.name }) };
    try {
      if (expected !== undefined && plan.picksUpAfterSeconds === undefined) return await this.#doesNotHear(call, number, plan);
      await delay((plan.picksUpAfterSeconds ?? 3) * 1000, undefined, { signal });
      if (call.state === 'ended') return;
      call.pickUp();
      if (expected === undefined && known === undefined) await liveCall(call, plan, new PracticeService(), { ...this.#deps(plan), tell: () => undefined }, signal);
      else await this.#talkBack(call, number, plan);
    } finally {
      this.#forget(call);
    }
  }

  async #talkBack(call: SipCall, number: string, plan: CallPlan): Promise<void> {
    this.#deps(plan).tell('is called back, and picks up');
    this.#toBePhoned.delete(number);
    await liveCall(call, plan, new Conversation(plan, seconds(), { isCalled: true }), this.#deps(plan), this.#options.signal);
  }

  /** Is at home the next time. */
  async #doesNotHear(call: SipCall, number: string, plan: CallPlan): Promise<void> {
    this.#toBePhoned.set(number, { ...plan, picksUpAfterSeconds: 3 });
    this.#deps(plan).tell('is called back, and does not hear it');
    while (call.state !== 'ended') await delay(LOOK_EVERY_MS, undefined, { signal: this.#options.signal });
  }

  #deps({ name }: CallPlan): LiveCallDeps {
    const { installation, known, tell } = this.#options;
    return { installation, known, tell: (what) => tell(name, what) };
  }

  #forget(call: SipCall): void {
    setTimeout(() => this.#options.line.forget(call), FORGET_AFTER_MS).unref();
  }
}

/** Night service, calamity service, another region: says that this is practice. */
class PracticeService implements Mind {
  #hasSpoken = false;

  at({ isSpeaking }: Moment): Act[] {
    if (isSpeaking) return [];
    if (this.#hasSpoken) return [hangUp];
    this.#hasSpoken = true;
    return [say(practiceService)];
  }
}

/** Numbers are written in several ways; their last nine digits are the same. */
const ending = (number: string): string => number.replaceAll(/\D/g, '').slice(-9);

async function isConnected(call: SipCall, signal: AbortSignal): Promise<boolean> {
  for (const until = seconds() + CONNECT_SECONDS; seconds() < until; await delay(50, undefined, { signal })) {
    if (call.state === 'connected') return true;
    if (call.state === 'ended') return false;
  }
  return false;
}

function unlessBrokenOff(error: Error): void {
  if (error.name !== 'AbortError') throw error;
}
