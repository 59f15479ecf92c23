import { setTimeout as delay } from 'node:timers/promises';
import { EngineFault, type ChannelId, type RecordingId, type Track } from '../../engine/index.ts';
import type { AriEvent, LiveRecording } from '../ari/index.ts';
import { APPLICATION } from '../configuration/index.ts';
import type { Commands } from './commands.ts';
import { earOf, fileOf, recordingOf, TRACKS } from './names.ts';

const FORMAT = { format: 'wav', ifExists: 'overwrite', beep: false, terminateOn: 'none' } as const;

/** Silence after which somebody has finished speaking. */
const PAUSE_IN_SPEECH_MS = 700;

/** How loud speech is at least, on Asterisk's scale of average sample values. */
const SPEECH_LOUDNESS = 128;

/** How long an ear may need until it can be used. */
const EAR_PATIENCE_MS = 2000;

interface Listening {
  readonly recording: RecordingId;
  readonly patience: NodeJS.Timeout;
  hasSpoken: boolean;
}

/** What is kept of what legs say and hear. A leg is recorded by two ears, one for each side. */
export class Recordings {
  readonly #commands: Commands;
  readonly #onFinished: (recording: RecordingId, seconds: number, at: Date) => void;
  readonly #listening = new Map<ChannelId, Listening>();
  readonly #told = new Set<RecordingId>();

  constructor(commands: Commands, onFinished: (recording: RecordingId, seconds: number, at: Date) => void) {
    this.#commands = commands;
    this.#onFinished = onFinished;
  }

  async record(recording: RecordingId, channel: ChannelId): Promise<void> {
    await Promise.all(TRACKS.map(async (track) => {
      if (await this.#isBeingMade(fileOf(recording, track))) return;
      const ear = earOf(recording, track);
      await this.#commands.run('channels.snoopChannelWithId', { channelId: channel, snoopId: ear, spy: track === 'said' ? 'in' : 'out', app: APPLICATION, appArgs: 'ear' });
      await whenReady(() => this.#commands.run('channels.record', { channelId: ear, name: fileOf(recording, track), ...FORMAT }));
    }));
  }

  async eachTrack(operation: 'recordings.pause' | 'recordings.unpause', recording: RecordingId): Promise<void> {
    for (const track of TRACKS) await this.#commands.run(operation, { recordingName: fileOf(recording, track) });
  }

  async stop(recording: RecordingId): Promise<void> {
    for (const track of TRACKS) {
      await this.#commands.ensure('recordings.stop', { recordingName: fileOf(recording, track) });
      await this.#commands.ensure('channels.hangup', { channelId: earOf(recording, track) });
    }
  }

  async read(recording: RecordingId, track: Track): Promise<Uint8Array> {
    return this.#commands.run('recordings.getStoredFile', { recordingName: fileOf(recording, track) });
  }

  async delete(recording: RecordingId): Promise<void> {
    for (const track of TRACKS) await this.#commands.ensure('recordings.deleteStored', { recordingName: fileOf(recording, track) });
  }

  /** Files that are still being written are not counted. */
  async finished(): Promise<RecordingId[]> {
    const found = (await this.#commands.run('recordings.listStored', {})).flatMap(({ name }) => recordingOf(name)?.recording ?? []);
    const finished: RecordingId[] = [];
    for (const recording of new Set(found)) {
      const live = await Promise.all(TRACKS.map((track) => this.#isBeingMade(fileOf(recording, track))));
      if (!live.includes(true)) finished.push(recording);
    }
    return finished;
  }

  async listen(recording: RecordingId, channel: ChannelId, patienceSeconds: number, maxSeconds: number): Promise<void> {
    await this.#commands.run('channels.setChannelVar', { channelId: channel, variable: 'TALK_DETECT(set)', value: `${PAUSE_IN_SPEECH_MS},${SPEECH_LOUDNESS}` });
    await this.#commands.run('channels.record', { channelId: channel, name: fileOf(recording, 'said'), maxDurationSeconds: maxSeconds, ...FORMAT });
    const patience = setTimeout(() => void this.#stopListening(channel), patienceSeconds * 1000);
    this.#listening.set(channel, { recording, patience, hasSpoken: false });
  }

  /** Events that recordings wait for. */
  follow(event: AriEvent): void {
    if (event.type === 'ChannelTalkingStarted') this.#onTalking(event.channel.id as ChannelId);
    if (event.type === 'ChannelTalkingFinished' && this.#listening.get(event.channel.id as ChannelId)?.hasSpoken) {
      void this.#stopListening(event.channel.id as ChannelId);
    }
    if (event.type === 'RecordingFinished' || event.type === 'RecordingFailed') void this.#onTrackFinished(event.recording, new Date());
  }

  /** After the connection was lost nobody waits any more; recordings end at their longest. */
  forget(): void {
    for (const { patience } of this.#listening.values()) clearTimeout(patience);
    this.#listening.clear();
  }

  #onTalking(channel: ChannelId): void {
    const listening = this.#listening.get(channel);
    if (listening === undefined) return;
    listening.hasSpoken = true;
    clearTimeout(listening.patience);
  }

  async #stopListening(channel: ChannelId): Promise<void> {
    const listening = this.#listening.get(channel);
    if (listening === undefined) return;
    this.#listening.delete(channel);
    clearTimeout(listening.patience);
    try {
      await this.#commands.ensure('recordings.stop', { recordingName: fileOf(listening.recording, 'said') });
    } catch (error) {
      if (!(error instanceof EngineFault)) throw error; // it ends by itself at its longest
    }
  }

  /** A recording has finished when no track of it is being made any more. */
  async #onTrackFinished({ name, duration = 0 }: LiveRecording, at: Date): Promise<void> {
    const found = recordingOf(name);
    if (found === undefined) return;
    const { recording, track } = found;
    for (const [channel, one] of this.#listening) if (one.recording === recording) this.#drop(channel, one);
    const other = TRACKS.find((one) => one !== track)!;
    if (await this.#isBeingMade(fileOf(recording, other))) return;
    if (this.#told.has(recording)) return;
    this.#told.add(recording);
    setTimeout(() => this.#told.delete(recording), 60_000).unref();
    this.#onFinished(recording, duration, at);
  }

  #drop(channel: ChannelId, { patience }: Listening): void {
    clearTimeout(patience);
    this.#listening.delete(channel);
  }

  async #isBeingMade(recordingName: string): Promise<boolean> {
    try {
      await this.#commands.run('recordings.getLive', { recordingName });
      return true;
    } catch (error) {
      if (error instanceof EngineFault) return false;
      throw error;
    }
  }
}

/** A channel that was just made enters our application a moment later; until then Asterisk says that it is not ours. */
export async function whenReady<Result>(command: () => Promise<Result>): Promise<Result> {
  for (const until = performance.now() + EAR_PATIENCE_MS; ; await delay(10)) {
    try {
      return await command();
    } catch (error) {
      if (!(error instanceof EngineFault) || error.kind === 'unavailable' || performance.now() > until) throw error;
    }
  }
}
