import { EngineFault, type BridgeId, type ChannelId, type EngineEvent, type EngineListener, type HangUpCause, type LiveChannel, type Media, type PhoneAccount, type PhoneName, type Supervision } from '../engine/index.ts';

/** What a leg can hear in memory: the voice of another leg, music, or something that is played. */
export type Sound =
  | { readonly kind: 'voice'; readonly of: ChannelId }
  | { readonly kind: 'music' }
  | { readonly kind: 'media'; readonly media: Media };

/** One leg: a virtual telephone that is connected to the exchange. */
export interface Leg {
  readonly channel: ChannelId;
  readonly direction: 'inbound' | 'outbound';
  readonly dialled: string | undefined;
  readonly caller: string | undefined;
  readonly from: PhoneName | 'carrier';
  readonly since: Date;
  state: LiveChannel['state'];
  playing: Media | undefined;
  hearsMusic: boolean;
  isHeld: boolean;
  isTalkingWatched: boolean;
  readonly variables: Map<string, string>;
}

type WithoutTime<Event> = Event extends EngineEvent ? Omit<Event, 'at'> : never;

/** What the exchange in memory knows: legs, bridges and telephones; and who hears whom, which follows from it. */
export class Exchange {
  readonly legs = new Map<ChannelId, Leg>();
  readonly bridges = new Map<BridgeId, Map<ChannelId, { readonly isMuted: boolean }>>();
  readonly supervisions = new Map<ChannelId, { readonly channel: ChannelId; readonly how: Supervision }>();
  readonly phones = new Map<PhoneName, PhoneAccount & { isReachable: boolean }>();
  /** Called with every leg that ends. */
  readonly onEnd: ((channel: ChannelId) => void)[] = [];
  isConnected = false;
  startedAt: Date;
  readonly #listeners = new Set<EngineListener>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.startedAt = now();
    this.#now = now;
  }

  now(): Date {
    return this.#now();
  }

  follow(listener: EngineListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Told after the present piece of work, in order; never while there is no connection, as with a real engine. */
  tell(event: WithoutTime<EngineEvent>): void {
    if (!this.isConnected && event.type !== 'engine-lost' && event.type !== 'engine-gone') return;
    const full = { ...event, at: this.now() } as EngineEvent;
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(full);
    });
  }

  mustBeConnected(): void {
    if (!this.isConnected) throw new EngineFault('unavailable', 'the telephone engine is away');
  }

  leg(channel: ChannelId): Leg {
    this.mustBeConnected();
    const leg = this.legs.get(channel);
    if (leg === undefined) throw new EngineFault('gone', 'the leg has ended');
    return leg;
  }

  add(leg: Pick<Leg, 'channel' | 'direction' | 'dialled' | 'caller' | 'from' | 'state'>): Leg {
    if (this.legs.has(leg.channel)) throw new EngineFault('refused', 'there is such a leg already');
    const whole: Leg = {
      ...leg,
      since: this.now(),
      playing: undefined,
      hearsMusic: false,
      isHeld: false,
      isTalkingWatched: false,
      variables: new Map(),
    };
    this.legs.set(leg.channel, whole);
    return whole;
  }

  connect(leg: Leg): void {
    if (leg.state === 'connected') return;
    leg.state = 'connected';
    this.tell({ type: 'answered', channel: leg.channel });
  }

  end(channel: ChannelId, cause: HangUpCause): void {
    if (!this.legs.has(channel)) return;
    for (const told of this.onEnd) told(channel);
    this.takeOut(channel);
    this.supervisions.delete(channel);
    this.legs.delete(channel);
    this.tell({ type: 'hung-up', channel, cause });
  }

  /** Out of music and out of whichever bridge. */
  takeOut(channel: ChannelId): void {
    const leg = this.legs.get(channel);
    if (leg !== undefined) leg.hearsMusic = false;
    for (const members of this.bridges.values()) members.delete(channel);
  }

  /** What a leg hears now. What is played drowns music; a telephone on hold hears and says nothing. */
  heardBy(channel: ChannelId): readonly Sound[] {
    const leg = this.legs.get(channel);
    if (leg === undefined || leg.state !== 'connected' || leg.isHeld) return [];
    const sounds: Sound[] = leg.playing === undefined ? [] : [{ kind: 'media', media: leg.playing }];
    if (leg.hearsMusic && leg.playing === undefined) sounds.push({ kind: 'music' });
    const others = [...this.#membersWith(channel)].filter(([other, { isMuted }]) => other !== channel && !isMuted);
    const whisperers = [...this.supervisions].filter(([, one]) => one.channel === channel && one.how === 'whisper');
    const watched = this.supervisions.get(channel);
    const voices = [...others, ...whisperers].map(([other]) => other).filter((other) => !this.legs.get(other)?.isHeld);
    sounds.push(...voices.map((of) => ({ kind: 'voice', of }) as const));
    if (watched !== undefined) sounds.push({ kind: 'voice', of: watched.channel }, ...this.heardBy(watched.channel).filter((one) => one.kind !== 'voice' || one.of !== channel));
    return sounds;
  }

  #membersWith(channel: ChannelId): ReadonlyMap<ChannelId, { readonly isMuted: boolean }> {
    return [...this.bridges.values()].find((members) => members.has(channel)) ?? new Map();
  }
}
