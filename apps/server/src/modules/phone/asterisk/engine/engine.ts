import { EngineFault, type BridgeId, type ChannelId, type EngineEvent, type EngineListener, type LiveBridge, type LiveChannel, type Media, type Originate, type PhoneAccount, type PhoneName, type PlaybackId, type RecordingId, type Supervision, type TelephoneEngine, type Track } from '../../engine/index.ts';
import { AriClient, type AriAddress, type AriEvent } from '../ari/index.ts';
import { APPLICATION, CARRIER, soundOf } from '../configuration/index.ts';
import { REASONS } from './causes.ts';
import { Commands } from './commands.ts';
import { dateOf, handedOver, KnownLegs } from './legs.ts';
import { isOwn, MUSIC_BRIDGES, musicBridgeOf } from './names.ts';
import { Phones } from './phones.ts';
import { Recordings } from './recordings.ts';
import { Supervising } from './supervising.ts';
import { translate } from './translate.ts';

/** The port on an Asterisk, over its REST interface and its stream of events. Keeps nothing that Asterisk does not know too. */
export class AsteriskEngine implements TelephoneEngine {
  readonly #ari: AriClient;
  readonly #commands: Commands;
  readonly #recordings: Recordings;
  readonly #phones: Phones;
  readonly #supervising: Supervising;
  readonly #legs = new KnownLegs();
  readonly #stopped = new Set<string>();
  readonly #talkingWatched = new Set<ChannelId>();
  readonly #reachable = new Set<PhoneName>();
  readonly #listeners = new Set<EngineListener>();
  #opening: PromiseWithResolvers<void> = Promise.withResolvers();
  #startedAt: string | undefined;
  #isReady = false;
  /** Lost, and not yet known whether it has ended. */
  #isDoubted = false;

  /** @param address where Asterisk is now; asked at every attempt to connect */
  constructor(address: () => AriAddress | undefined) {
    this.#ari = new AriClient({
      address,
      application: APPLICATION,
      onEvent: (event) => this.#onEvent(event),
      onOpen: () => void this.#onOpen(),
      onLost: () => this.#onLost(),
      onAbsent: () => this.#onAbsent(),
    });
    this.#commands = new Commands(this.#ari);
    this.#phones = new Phones(this.#commands);
    this.#supervising = new Supervising(this.#commands);
    this.#recordings = new Recordings(this.#commands, (recording, seconds, at) => this.#tell({ type: 'recording-finished', recording, seconds, at }));
  }

  open(): Promise<void> {
    this.#ari.open();
    return this.#opening.promise;
  }

  async close(): Promise<void> {
    this.#isReady = false;
    this.#isDoubted = false;
    this.#startedAt = undefined;
    this.#opening = Promise.withResolvers();
    this.#recordings.forget();
    this.#ari.close();
  }

  follow(listener: EngineListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get isConnected(): boolean {
    return this.#isReady;
  }

  get startedAt(): Date | undefined {
    return this.#startedAt === undefined ? undefined : dateOf(this.#startedAt);
  }

  #tell(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #onEvent(event: AriEvent): void {
    this.#recordings.follow(event);
    const isTalkingWatched = (channel: ChannelId) => this.#talkingWatched.has(channel);
    const known = { legs: this.#legs, stopped: this.#stopped, reachable: this.#reachable, isTalkingWatched };
    for (const told of translate(event, known)) {
      if (told.type === 'hung-up') this.#talkingWatched.delete(told.channel);
      this.#tell(told);
    }
  }

  /** Makes sure of what we need, learns what lives, and only then says that we are there. */
  async #onOpen(): Promise<void> {
    try {
      const { status } = await this.#commands.run('asterisk.getInfo', { only: 'status' });
      const hasRestarted = this.#startedAt !== undefined && this.#startedAt !== status?.startup_time;
      if (hasRestarted) this.#legs.clear();
      await Promise.all(MUSIC_BRIDGES.map((bridgeId) => this.#commands.ensure('bridges.createWithId', { bridgeId, type: 'holding', name: 'music' })));
      await this.#commands.run('applications.subscribe', { applicationName: APPLICATION, eventSource: 'deviceState:' });
      for (const leg of await this.#live()) this.#legs.add(leg);
      this.#reachable.clear();
      for (const phone of await this.#phones.signedIn()) this.#reachable.add(phone);
      const isFirst = this.#startedAt === undefined;
      this.#startedAt = status?.startup_time;
      this.#isReady = true;
      this.#isDoubted = false;
      this.#opening.resolve();
      if (!isFirst) this.#tell({ type: 'engine-back', hasRestarted, at: new Date() });
    } catch (error) {
      if (!(error instanceof EngineFault)) throw error;
      this.#ari.interrupt(); // it went away again while we looked: try once more
    }
  }

  #onLost(): void {
    this.#recordings.forget();
    if (!this.#isReady) return;
    this.#isReady = false;
    this.#isDoubted = true;
    this.#tell({ type: 'engine-lost', at: new Date() });
  }

  #onAbsent(): void {
    if (!this.#isDoubted) return;
    this.#isDoubted = false;
    this.#tell({ type: 'engine-gone', at: new Date() });
  }

  async answer(channelId: ChannelId): Promise<void> {
    await this.#commands.run('channels.answer', { channelId });
  }

  async ring(channelId: ChannelId): Promise<void> {
    await this.#commands.run('channels.ring', { channelId });
  }

  async hangUp(channelId: ChannelId, why: keyof typeof REASONS = 'normal'): Promise<void> {
    this.#legs.noteCause(channelId, 'normal');
    await this.#commands.ensure('channels.hangup', { channelId, reason: REASONS[why] });
  }

  async originate({ channel, to, showNumber, showName, ringSeconds, forChannel, headers = {} }: Originate): Promise<void> {
    const endpoint = to.kind === 'phone' ? `PJSIP/${to.phone}` : `PJSIP/${to.number}@${CARRIER}`;
    const from = to.kind === 'phone' ? to.phone : 'carrier';
    const extra = Object.entries(headers).map(([name, value]) => [`PJSIP_HEADER(add,${name})`, value]);
    this.#legs.add({ channel, direction: 'outbound', from, state: 'ringing' });
    try {
      await this.#commands.run('channels.originate', {
        endpoint,
        app: APPLICATION,
        appArgs: 'outbound',
        channelId: channel,
        callerId: showName === undefined ? showNumber : `"${showName.replaceAll(/["<>\\]/g, '')}" <${showNumber}>`,
        timeout: ringSeconds,
        originator: forChannel,
        variables: { variables: { INGANG_TO: from, ...Object.fromEntries(extra) } },
      });
    } catch (error) {
      // Nobody signed in with that telephone: a call that cannot be made is one that ended at once.
      if (!(error instanceof EngineFault) || error.kind === 'unavailable') throw error;
      if (this.#legs.end(channel) !== undefined) this.#tell({ type: 'hung-up', channel, cause: 'unreachable', at: new Date() });
    }
  }

  async play(playbackId: PlaybackId, channelId: ChannelId, media: readonly Media[]): Promise<void> {
    await this.#commands.run('channels.play', { channelId, playbackId, media: media.map(uriOf) });
  }

  async stopPlaying(playbackId: PlaybackId): Promise<void> {
    this.#stopped.add(playbackId);
    try {
      await this.#commands.run('playbacks.stop', { playbackId });
    } catch (error) {
      this.#stopped.delete(playbackId);
      if (!(error instanceof EngineFault) || error.kind !== 'gone') throw error;
    }
  }

  async startMusic(channel: ChannelId): Promise<void> {
    await this.#commands.run('bridges.addChannel', { bridgeId: musicBridgeOf(channel), channel, role: 'holding_participant' });
  }

  async stopMusic(channel: ChannelId): Promise<void> {
    await this.removeFromBridge(musicBridgeOf(channel), channel);
  }

  async sendDigits(channelId: ChannelId, dtmf: string): Promise<void> {
    await this.#commands.run('channels.sendDTMF', { channelId, dtmf });
  }

  async watchTalking(channelId: ChannelId): Promise<void> {
    await this.#commands.run('channels.setChannelVar', { channelId, variable: 'TALK_DETECT(set)', value: '' });
    this.#talkingWatched.add(channelId);
  }

  async createBridge(bridgeId: BridgeId): Promise<void> {
    await this.#commands.ensure('bridges.createWithId', { bridgeId, type: 'mixing,dtmf_events' });
  }

  async addToBridge(bridgeId: BridgeId, channel: ChannelId, how?: { readonly isMuted: boolean }): Promise<void> {
    await this.#commands.run('bridges.addChannel', { bridgeId, channel });
    if (how !== undefined) await this.#commands.run(how.isMuted ? 'channels.mute' : 'channels.unmute', { channelId: channel, direction: 'in' });
  }

  async removeFromBridge(bridgeId: BridgeId, channel: ChannelId): Promise<void> {
    await this.#commands.ensure('bridges.removeChannel', { bridgeId, channel });
  }

  async destroyBridge(bridgeId: BridgeId): Promise<void> {
    await this.#commands.ensure('bridges.destroy', { bridgeId });
  }

  record(recording: RecordingId, channel: ChannelId): Promise<void> {
    return this.#recordings.record(recording, channel);
  }

  pauseRecording(recording: RecordingId): Promise<void> {
    return this.#recordings.eachTrack('recordings.pause', recording);
  }

  resumeRecording(recording: RecordingId): Promise<void> {
    return this.#recordings.eachTrack('recordings.unpause', recording);
  }

  stopRecording(recording: RecordingId): Promise<void> {
    return this.#recordings.stop(recording);
  }

  listen(recording: RecordingId, channel: ChannelId, limits: { readonly patienceSeconds: number; readonly maxSeconds: number }): Promise<void> {
    return this.#recordings.listen(recording, channel, limits.patienceSeconds, limits.maxSeconds);
  }

  readRecording(recording: RecordingId, track: Track): Promise<Uint8Array> {
    return this.#recordings.read(recording, track);
  }

  deleteRecording(recording: RecordingId): Promise<void> {
    return this.#recordings.delete(recording);
  }

  finishedRecordings(): Promise<readonly RecordingId[]> {
    return this.#recordings.finished();
  }

  supervise(supervisor: ChannelId, channel: ChannelId, how: Supervision): Promise<void> {
    return this.#supervising.start(supervisor, channel, how);
  }

  stopSupervising(supervisor: ChannelId): Promise<void> {
    return this.#supervising.stop(supervisor);
  }

  async setVariable(channelId: ChannelId, variable: string, value: string): Promise<void> {
    await this.#commands.run('channels.setChannelVar', { channelId, variable, value });
  }

  async variable(channelId: ChannelId, variable: string): Promise<string | undefined> {
    try {
      const { value } = await this.#commands.run('channels.getChannelVar', { channelId, variable });
      return value === '' ? undefined : value;
    } catch (error) {
      if (!(error instanceof EngineFault) || error.kind !== 'gone') throw error;
      await this.#commands.run('channels.get', { channelId }); // Asterisk says the same about a leg that is gone
      return undefined;
    }
  }

  liveChannels(): Promise<readonly LiveChannel[]> {
    return this.#live();
  }

  async #live(): Promise<LiveChannel[]> {
    const channels = await this.#commands.run('channels.list', {});
    return channels.flatMap((channel) => handedOver(channel) ?? []);
  }

  async liveBridges(): Promise<readonly LiveBridge[]> {
    const bridges = await this.#commands.run('bridges.list', {});
    return bridges.filter(({ id }) => !isOwn(id)).map(({ id, channels }) => ({ bridge: id as BridgeId, channels: channels.filter((one) => !isOwn(one)) as ChannelId[] }));
  }

  admitPhone(account: PhoneAccount): Promise<void> {
    return this.#phones.admit(account);
  }

  dismissPhone(phone: PhoneName): Promise<void> {
    return this.#phones.dismiss(phone);
  }

  reachablePhones(): Promise<readonly PhoneName[]> {
    return this.#phones.signedIn();
  }
}

function uriOf(media: Media): string {
  if (media.kind === 'file') return `sound:${soundOf(media.path)}`;
  if (media.kind === 'silence') return `tone:!0/${media.milliseconds}`;
  return `tone:${media.tone === 'ringing' ? 'ring' : media.tone};tonezone=nl`;
}
