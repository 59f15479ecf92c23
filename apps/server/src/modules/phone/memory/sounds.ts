import { EngineFault, type ChannelId, type Media, type PlaybackId, type RecordingId, type Track } from '../engine/index.ts';
import { TELEPHONE_RATE_HERTZ, writeWav } from '../sound/index.ts';
import type { Exchange } from './exchange.ts';

interface Recording {
  readonly channel: ChannelId;
  readonly startedAt: number;
  readonly kind: 'both-sides' | 'utterance';
  isPaused: boolean;
  seconds: number | undefined;
  timer?: NodeJS.Timeout;
}

/** A WAV file of silence: the length is right. */
const silentWav = (seconds: number): Uint8Array => writeWav({ rateHertz: TELEPHONE_RATE_HERTZ, samples: new Float32Array(Math.round(seconds * TELEPHONE_RATE_HERTZ)) });

/** What is played and recorded in memory. Lengths are those of a table, not of files. */
export class Sounds {
  readonly recordings = new Map<RecordingId, Recording>();
  readonly #playing = new Map<PlaybackId, { readonly channel: ChannelId; readonly timers: NodeJS.Timeout[] }>();
  readonly #exchange: Exchange;
  readonly #millisecondsOf: (media: Media) => number;

  constructor(exchange: Exchange, millisecondsOf: (media: Media) => number) {
    this.#exchange = exchange;
    this.#millisecondsOf = millisecondsOf;
    exchange.onEnd.push((channel) => this.#leave(channel));
  }

  play(playback: PlaybackId, channel: ChannelId, media: readonly Media[]): void {
    const leg = this.#exchange.leg(channel);
    const timers: NodeJS.Timeout[] = [];
    let from = 0;
    for (const one of media) {
      const start = () => {
        leg.playing = one;
      };
      if (from === 0) start();
      else timers.push(setTimeout(start, from));
      from += this.#millisecondsOf(one);
    }
    if (Number.isFinite(from)) timers.push(setTimeout(() => this.#finish(playback, 'ended'), from));
    this.#playing.set(playback, { channel, timers });
  }

  stop(playback: PlaybackId): void {
    this.#finish(playback, 'stopped');
  }

  #finish(playback: PlaybackId, how: 'ended' | 'stopped'): void {
    const found = this.#playing.get(playback);
    if (found === undefined) return;
    this.#playing.delete(playback);
    found.timers.forEach(clearTimeout);
    const leg = this.#exchange.legs.get(found.channel);
    if (leg !== undefined) leg.playing = undefined;
    this.#exchange.tell({ type: 'playback-finished', playback, channel: found.channel, how });
  }

  record(recording: RecordingId, channel: ChannelId): void {
    if (this.recordings.get(recording)?.seconds === undefined && this.recordings.has(recording)) return;
    this.#start(recording, channel, 'both-sides');
  }

  listen(recording: RecordingId, channel: ChannelId, patienceSeconds: number): void {
    const started = this.#start(recording, channel, 'utterance');
    started.timer = setTimeout(() => this.finishRecording(recording, 0), patienceSeconds * 1000);
  }

  #start(recording: RecordingId, channel: ChannelId, kind: Recording['kind']): Recording {
    this.#exchange.leg(channel);
    if (this.recordings.has(recording)) throw new EngineFault('refused', 'there is such a recording already');
    const started: Recording = { channel, startedAt: performance.now(), kind, isPaused: false, seconds: undefined };
    this.recordings.set(recording, started);
    return started;
  }

  setPaused(recording: RecordingId, isPaused: boolean): void {
    const found = this.#find(recording);
    if (found.seconds !== undefined) throw new EngineFault('gone', 'the recording has ended');
    found.isPaused = isPaused;
  }

  /** Also for what somebody said into `listen`, with its length. */
  finishRecording(recording: RecordingId, seconds?: number): void {
    const found = this.recordings.get(recording);
    if (found === undefined || found.seconds !== undefined) return;
    clearTimeout(found.timer);
    found.seconds = seconds ?? (performance.now() - found.startedAt) / 1000;
    this.#exchange.tell({ type: 'recording-finished', recording, seconds: found.seconds });
  }

  read(recording: RecordingId, track: Track): Uint8Array {
    const found = this.#find(recording);
    if (found.kind === 'utterance' && track === 'heard') throw new EngineFault('gone', 'an utterance has one track');
    return silentWav(found.seconds ?? 0);
  }

  finished(): RecordingId[] {
    return [...this.recordings].filter(([, { seconds }]) => seconds !== undefined).map(([id]) => id);
  }

  delete(recording: RecordingId): void {
    clearTimeout(this.recordings.get(recording)?.timer);
    this.recordings.delete(recording);
  }

  #find(recording: RecordingId): Recording {
    this.#exchange.mustBeConnected();
    const found = this.recordings.get(recording);
    if (found === undefined) throw new EngineFault('gone', 'there is no such recording');
    return found;
  }

  #leave(channel: ChannelId): void {
    for (const [id, { channel: of }] of this.#playing) if (of === channel) this.#finish(id, 'stopped');
    for (const [id, { channel: of }] of this.recordings) if (of === channel) this.finishRecording(id);
  }
}
