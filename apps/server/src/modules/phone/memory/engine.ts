import { EngineFault, type BridgeId, type ChannelId, type EngineListener, type LiveBridge, type LiveChannel, type Media, type Originate, type PhoneAccount, type PhoneName, type PlaybackId, type RecordingId, type Supervision, type TelephoneEngine, type Track } from '../engine/index.ts';
import { Exchange } from './exchange.ts';
import { Sounds } from './sounds.ts';
import { VirtualTelephones } from './telephones.ts';

export interface MemoryEngineOptions {
  readonly now?: () => Date;
  /** How long something plays; a second for a file when left out. */
  readonly millisecondsOf?: (file: string) => number;
}

/**
 * A telephone exchange without sound and without network, for tests and rehearsals. `telephones` are the telephones around
 * it: citizens who call in, and those of agents. Time is that of setTimeout, so that fake timers work on it.
 */
export class MemoryTelephoneEngine implements TelephoneEngine {
  readonly telephones: VirtualTelephones;
  readonly #exchange: Exchange;
  readonly #sounds: Sounds;

  constructor({ now = () => new Date(), millisecondsOf = () => 1000 }: MemoryEngineOptions = {}) {
    this.#exchange = new Exchange(now);
    this.#sounds = new Sounds(this.#exchange, (media) => lengthOf(media, millisecondsOf));
    this.telephones = new VirtualTelephones(this.#exchange, this.#sounds);
  }

  async open(): Promise<void> {
    this.#exchange.isConnected = true;
  }

  async close(): Promise<void> {
    this.#exchange.isConnected = false;
  }

  follow(listener: EngineListener): () => void {
    return this.#exchange.follow(listener);
  }

  get isConnected(): boolean {
    return this.#exchange.isConnected;
  }

  get startedAt(): Date {
    return this.#exchange.startedAt;
  }

  async answer(channel: ChannelId): Promise<void> {
    this.#exchange.connect(this.#exchange.leg(channel));
  }

  async ring(channel: ChannelId): Promise<void> {
    const leg = this.#exchange.leg(channel);
    if (leg.state === 'arriving') leg.state = 'ringing';
  }

  async hangUp(channel: ChannelId): Promise<void> {
    this.#exchange.mustBeConnected();
    this.#exchange.end(channel, 'normal');
  }

  async originate(order: Originate): Promise<void> {
    this.#exchange.mustBeConnected();
    this.telephones.ring(order);
  }

  async play(playback: PlaybackId, channel: ChannelId, media: readonly Media[]): Promise<void> {
    this.#sounds.play(playback, channel, media);
  }

  async stopPlaying(playback: PlaybackId): Promise<void> {
    this.#exchange.mustBeConnected();
    this.#sounds.stop(playback);
  }

  async startMusic(channel: ChannelId): Promise<void> {
    const leg = this.#exchange.leg(channel);
    this.#exchange.takeOut(channel);
    leg.hearsMusic = true;
  }

  async stopMusic(channel: ChannelId): Promise<void> {
    this.#exchange.leg(channel).hearsMusic = false;
  }

  async sendDigits(channel: ChannelId, digits: string): Promise<void> {
    this.#exchange.leg(channel);
    this.telephones.receiveDigits(channel, digits);
  }

  async watchTalking(channel: ChannelId): Promise<void> {
    this.#exchange.leg(channel).isTalkingWatched = true;
  }

  async createBridge(bridge: BridgeId): Promise<void> {
    this.#exchange.mustBeConnected();
    if (!this.#exchange.bridges.has(bridge)) this.#exchange.bridges.set(bridge, new Map());
  }

  async addToBridge(bridge: BridgeId, channel: ChannelId, how = { isMuted: false }): Promise<void> {
    this.#exchange.leg(channel);
    const members = this.#members(bridge);
    this.#exchange.takeOut(channel);
    members.set(channel, how);
  }

  async removeFromBridge(bridge: BridgeId, channel: ChannelId): Promise<void> {
    this.#exchange.mustBeConnected();
    this.#exchange.bridges.get(bridge)?.delete(channel);
  }

  async destroyBridge(bridge: BridgeId): Promise<void> {
    this.#exchange.mustBeConnected();
    this.#exchange.bridges.delete(bridge);
  }

  #members(bridge: BridgeId) {
    const members = this.#exchange.bridges.get(bridge);
    if (members === undefined) throw new EngineFault('gone', 'there is no such bridge');
    return members;
  }

  async record(recording: RecordingId, channel: ChannelId): Promise<void> {
    this.#sounds.record(recording, channel);
  }

  async pauseRecording(recording: RecordingId): Promise<void> {
    this.#sounds.setPaused(recording, true);
  }

  async resumeRecording(recording: RecordingId): Promise<void> {
    this.#sounds.setPaused(recording, false);
  }

  async stopRecording(recording: RecordingId): Promise<void> {
    this.#exchange.mustBeConnected();
    this.#sounds.finishRecording(recording);
  }

  async listen(recording: RecordingId, channel: ChannelId, limits: { readonly patienceSeconds: number }): Promise<void> {
    this.#sounds.listen(recording, channel, limits.patienceSeconds);
  }

  async readRecording(recording: RecordingId, track: Track): Promise<Uint8Array> {
    return this.#sounds.read(recording, track);
  }

  async deleteRecording(recording: RecordingId): Promise<void> {
    this.#exchange.mustBeConnected();
    this.#sounds.delete(recording);
  }

  async finishedRecordings(): Promise<readonly RecordingId[]> {
    this.#exchange.mustBeConnected();
    return this.#sounds.finished();
  }

  async supervise(supervisor: ChannelId, channel: ChannelId, how: Supervision): Promise<void> {
    this.#exchange.leg(supervisor);
    this.#exchange.leg(channel);
    this.#exchange.takeOut(supervisor);
    this.#exchange.supervisions.set(supervisor, { channel, how });
  }

  async stopSupervising(supervisor: ChannelId): Promise<void> {
    this.#exchange.mustBeConnected();
    this.#exchange.supervisions.delete(supervisor);
  }

  async setVariable(channel: ChannelId, name: string, value: string): Promise<void> {
    this.#exchange.leg(channel).variables.set(name, value);
  }

  async variable(channel: ChannelId, name: string): Promise<string | undefined> {
    return this.#exchange.leg(channel).variables.get(name);
  }

  async liveChannels(): Promise<readonly LiveChannel[]> {
    this.#exchange.mustBeConnected();
    return [...this.#exchange.legs.values()].map(({ channel, state, direction, dialled, caller, from, since }) => (
      { channel, state, direction, dialled, caller, from, since }
    ));
  }

  async liveBridges(): Promise<readonly LiveBridge[]> {
    this.#exchange.mustBeConnected();
    return [...this.#exchange.bridges].map(([bridge, members]) => ({ bridge, channels: [...members.keys()] }));
  }

  async admitPhone(account: PhoneAccount): Promise<void> {
    this.#exchange.mustBeConnected();
    const isReachable = this.#exchange.phones.get(account.phone)?.isReachable ?? false;
    this.#exchange.phones.set(account.phone, { ...account, isReachable });
  }

  async dismissPhone(phone: PhoneName): Promise<void> {
    this.#exchange.mustBeConnected();
    if (this.#exchange.phones.get(phone)?.isReachable) this.#exchange.tell({ type: 'phone-changed', phone, isReachable: false });
    this.#exchange.phones.delete(phone);
  }

  async reachablePhones(): Promise<readonly PhoneName[]> {
    this.#exchange.mustBeConnected();
    return [...this.#exchange.phones.values()].filter((one) => one.isReachable).map((one) => one.phone);
  }
}

function lengthOf(media: Media, millisecondsOf: (file: string) => number): number {
  if (media.kind === 'silence') return media.milliseconds;
  return media.kind === 'file' ? millisecondsOf(media.path) : Number.POSITIVE_INFINITY;
}
