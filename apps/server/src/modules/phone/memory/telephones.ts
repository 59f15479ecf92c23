import { EngineFault, type ChannelId, type HangUpCause, type Originate, type PhoneName, type RecordingId } from '../engine/index.ts';
import type { Exchange, Leg, Sound } from './exchange.ts';
import type { Sounds } from './sounds.ts';

/** A telephone in somebody's hand during one call: what that person can do and hear. */
export interface VirtualCall {
  readonly channel: ChannelId;
  /** What the display shows, for a telephone that is called. */
  readonly shows: Pick<Originate, 'showNumber' | 'showName' | 'headers'> | undefined;
  isConnected(): boolean;
  hasEnded(): boolean;
  /** Takes a call that rings. */
  pickUp(): void;
  decline(cause?: HangUpCause): void;
  hangUp(): void;
  press(digits: string): void;
  hold(): void;
  unhold(): void;
  talk(isTalking: boolean): void;
  /** Speaks into a `listen`, and is silent again. */
  speak(seconds: number): void;
  hears(): readonly Sound[];
  /** What the other side keyed. */
  digitsReceived(): string;
}

/** The telephones around an exchange in memory. */
export class VirtualTelephones {
  /** Numbers outside that the carrier does not know. */
  readonly unknownNumbers = new Set<string>();
  readonly #exchange: Exchange;
  readonly #sounds: Sounds;
  readonly #calls = new Map<ChannelId, VirtualCall>();
  readonly #received = new Map<ChannelId, string>();
  readonly #watchers = new Set<(call: VirtualCall, order: Originate) => void>();
  readonly #patience = new Map<ChannelId, NodeJS.Timeout>();
  #arrived = 0;

  constructor(exchange: Exchange, sounds: Sounds) {
    this.#exchange = exchange;
    this.#sounds = sounds;
    exchange.onEnd.push((channel) => {
      clearTimeout(this.#patience.get(channel));
      this.#patience.delete(channel);
    });
  }

  /** Somebody dials; the engine tells that they arrived. */
  callIn({ dialled, caller, from = 'carrier' }: { readonly dialled: string; readonly caller?: string; readonly from?: PhoneName | 'carrier' }): VirtualCall {
    this.#arrived += 1;
    const channel = `virtual-${this.#arrived}` as ChannelId;
    const leg = this.#exchange.add({ channel, direction: 'inbound', dialled, caller, from, state: 'arriving' });
    const call = this.#remember(leg, undefined);
    this.#exchange.tell({ type: 'arrived', channel, dialled, caller, from });
    return call;
  }

  /** The call of a leg, also after it ended. */
  of(channel: ChannelId): VirtualCall {
    const call = this.#calls.get(channel);
    if (call === undefined) throw new Error(`no telephone was ever on leg ${channel}`);
    return call;
  }

  /** Hears of every telephone that rings, such as to pick it up. */
  onRing(watcher: (call: VirtualCall, order: Originate) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  signIn(phone: PhoneName, secret: string): void {
    const known = this.#exchange.phones.get(phone);
    if (known?.secret !== secret) throw new Error(`telephone ${phone} may not sign in`);
    known.isReachable = true;
    this.#exchange.tell({ type: 'phone-changed', phone, isReachable: true });
  }

  /** The telephone is gone; its calls end as when a browser is closed. */
  signOut(phone: PhoneName): void {
    const known = this.#exchange.phones.get(phone);
    if (known === undefined) return;
    known.isReachable = false;
    this.#exchange.tell({ type: 'phone-changed', phone, isReachable: false });
    for (const leg of this.#exchange.legs.values()) if (leg.from === phone) this.#exchange.end(leg.channel, 'lost');
  }

  /** The engine is out of reach; what happens meanwhile is not told. */
  loseEngine(): void {
    this.#exchange.isConnected = false;
    this.#exchange.tell({ type: 'engine-lost' });
  }

  /** The engine is out of reach because it has ended, and every call with it. */
  endEngine(): void {
    this.loseEngine();
    this.#exchange.tell({ type: 'engine-gone' });
  }

  bringEngineBack({ hasRestarted }: { readonly hasRestarted: boolean }): void {
    if (hasRestarted) {
      this.#exchange.startedAt = this.#exchange.now();
      for (const channel of this.#exchange.legs.keys()) this.#exchange.end(channel, 'lost');
      this.#exchange.bridges.clear();
    }
    this.#exchange.isConnected = true;
    this.#exchange.tell({ type: 'engine-back', hasRestarted });
  }

  /** For the engine: carries an order out at the other side. */
  ring(order: Originate): void {
    const { to, channel } = order;
    const from = to.kind === 'phone' ? to.phone : 'carrier';
    const leg = this.#exchange.add({ channel, direction: 'outbound', dialled: undefined, caller: undefined, from, state: 'ringing' });
    const call = this.#remember(leg, order);
    const missing = to.kind === 'phone' ? 'unreachable' : 'unknown-number';
    const isThere = to.kind === 'phone' ? this.#exchange.phones.get(to.phone)?.isReachable : !this.unknownNumbers.has(to.number);
    if (!isThere) {
      this.#exchange.end(channel, missing);
      return;
    }
    this.#exchange.tell({ type: 'ringing', channel });
    const giveUp = () => leg.state === 'ringing' && this.#exchange.end(channel, 'no-answer');
    this.#patience.set(channel, setTimeout(giveUp, order.ringSeconds * 1000));
    queueMicrotask(() => this.#watchers.forEach((watch) => watch(call, order)));
  }

  /** For the engine. */
  receiveDigits(channel: ChannelId, digits: string): void {
    this.#received.set(channel, (this.#received.get(channel) ?? '') + digits);
  }

  #remember(leg: Leg, shows: VirtualCall['shows']): VirtualCall {
    const call = this.#telephone(leg, shows);
    this.#calls.set(leg.channel, call);
    return call;
  }

  #telephone(leg: Leg, shows: VirtualCall['shows']): VirtualCall {
    const exchange = this.#exchange;
    const { channel } = leg;
    const hold = (isHeld: boolean) => {
      leg.isHeld = isHeld;
      exchange.tell({ type: isHeld ? 'held' : 'unheld', channel });
    };
    return {
      channel,
      shows,
      isConnected: () => exchange.legs.has(channel) && leg.state === 'connected',
      hasEnded: () => !exchange.legs.has(channel),
      pickUp: () => exchange.legs.has(channel) && exchange.connect(leg),
      decline: (cause = 'rejected') => exchange.end(channel, cause),
      hangUp: () => exchange.end(channel, 'normal'),
      press: (digits) => [...digits].forEach((digit) => exchange.tell({ type: 'digit', channel, digit })),
      hold: () => hold(true),
      unhold: () => hold(false),
      talk: (isTalking) => leg.isTalkingWatched && exchange.tell({ type: 'talking', channel, isTalking }),
      speak: (seconds) => this.#speak(channel, seconds),
      hears: () => exchange.heardBy(channel),
      digitsReceived: () => this.#received.get(channel) ?? '',
    };
  }

  #speak(channel: ChannelId, seconds: number): void {
    const listening = [...this.#sounds.recordings].find(([, one]) => one.channel === channel && one.kind === 'utterance' && one.seconds === undefined);
    if (listening === undefined) throw new EngineFault('gone', 'nobody listens to this leg');
    this.#sounds.finishRecording(listening[0] satisfies RecordingId, seconds);
  }
}
