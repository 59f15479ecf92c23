import type { EngineListener } from './events.ts';
import type { BridgeId, ChannelId, PhoneName, PlaybackId, RecordingId } from './ids.ts';

/** Something that can be played. */
export type Media =
  /** A WAV file, 16 bit, mono, 8 kHz (or 16 kHz), by its absolute path. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'silence'; readonly milliseconds: number }
  /** The tones of the Dutch network. They last until stopped. */
  | { readonly kind: 'tone'; readonly tone: 'ringing' | 'busy' | 'congestion' };

/** Where a leg that we start goes to. */
export type Destination =
  | { readonly kind: 'phone'; readonly phone: PhoneName }
  /** Through the carrier. Digits, with or without a leading +. */
  | { readonly kind: 'number'; readonly number: string };

export interface Originate {
  /** Chosen by the caller of this command, so that no event can come before the id is known. */
  readonly channel: ChannelId;
  readonly to: Destination;
  /** The number that is shown to the called one. */
  readonly showNumber: string;
  readonly showName?: string;
  /** After this long it is given up with `no-answer`. Whole seconds, 1 and up. */
  readonly ringSeconds: number;
  /** The leg that this one will talk with: keeps both on the same codec. */
  readonly forChannel?: ChannelId;
  /** Extra SIP headers for the called telephone, names beginning with `X-`. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PhoneAccount {
  readonly phone: PhoneName;
  /** What the telephone signs in with; at least 16 characters. */
  readonly secret: string;
  readonly displayName: string;
  /** In a browser, with encrypted sound over WebSocket and WebRTC; or a telephone on a desk that speaks SIP over UDP. */
  readonly over: 'browser' | 'sip';
}

export interface LiveChannel {
  readonly channel: ChannelId;
  readonly state: 'arriving' | 'ringing' | 'connected';
  readonly direction: 'inbound' | 'outbound';
  /** For inbound legs: as in `arrived`. */
  readonly dialled: string | undefined;
  readonly caller: string | undefined;
  readonly from: PhoneName | 'carrier';
  readonly since: Date;
}

export interface LiveBridge {
  readonly bridge: BridgeId;
  readonly channels: readonly ChannelId[];
}

/** The two sides of a recorded leg: what its telephone said, and what it was told. */
export type Track = 'said' | 'heard';

/** What a supervisor does with a leg: only listen, or speak to it so that the other side does not hear. */
export type Supervision = 'listen' | 'whisper';

/**
 * The telephone exchange as the rest of Ingang sees it: legs, what they hear, and who is connected with whom. It decides
 * nothing. Every command is carried out when its promise resolves, and rejects with an EngineFault; one about a leg that has
 * ended rejects with `gone`, except those that end something, for which that is a success.
 */
export interface TelephoneEngine {
  /** Connects, and from then on connects again whenever that is needed, until `close`. Resolves at the first connection. */
  open(): Promise<void>;
  /** Lets go. Calls go on. */
  close(): Promise<void>;
  /** Every event from now on, in order; a listener returns at once. Answers how to stop. */
  follow(listener: EngineListener): () => void;
  readonly isConnected: boolean;
  /** When the engine itself began, by its own clock: what is older does not live there. Undefined before the first connection. */
  readonly startedAt: Date | undefined;

  /** Takes the call. Safe to repeat. */
  answer(channel: ChannelId): Promise<void>;
  /** Lets a caller who has not been answered hear that it rings. */
  ring(channel: ChannelId): Promise<void>;
  /** Ends a leg, and tells its telephone why. */
  hangUp(channel: ChannelId, why?: 'normal' | 'busy' | 'congestion' | 'unknown-number'): Promise<void>;
  /** Starts a leg. `answered` or `hung-up` tells how it went; with an unknown telephone that is `hung-up` with `unreachable`. */
  originate(order: Originate): Promise<void>;

  /** Plays one after the other, also to a leg that hears music: the music goes on afterwards. */
  play(playback: PlaybackId, channel: ChannelId, media: readonly Media[]): Promise<void>;
  stopPlaying(playback: PlaybackId): Promise<void>;
  /** Takes the leg out of its bridge, if any, and lets it hear music. */
  startMusic(channel: ChannelId): Promise<void>;
  stopMusic(channel: ChannelId): Promise<void>;
  /** Presses keys for the other side: 0-9, *, #. */
  sendDigits(channel: ChannelId, digits: string): Promise<void>;
  /** Tells from now on when this leg begins and ceases to talk. */
  watchTalking(channel: ChannelId): Promise<void>;

  /** Safe to repeat with the same id. */
  createBridge(bridge: BridgeId): Promise<void>;
  /** Takes the leg out of music or another bridge first. A muted leg hears and is not heard. */
  addToBridge(bridge: BridgeId, channel: ChannelId, how?: { readonly isMuted: boolean }): Promise<void>;
  removeFromBridge(bridge: BridgeId, channel: ChannelId): Promise<void>;
  /** Its legs stay, and hear nothing. */
  destroyBridge(bridge: BridgeId): Promise<void>;

  /** Records both sides of a leg on a track each, through everything that happens with it, until stopped or hung up. One that is being made goes on. */
  record(recording: RecordingId, channel: ChannelId): Promise<void>;
  /** Nothing of what is said meanwhile is kept; there is silence of the same length in its place or nothing at all. */
  pauseRecording(recording: RecordingId): Promise<void>;
  resumeRecording(recording: RecordingId): Promise<void>;
  stopRecording(recording: RecordingId): Promise<void>;
  /**
   * Records one utterance: `recording-finished` comes when the leg has spoken and fell silent, has said nothing for
   * `patienceSeconds`, or after `maxSeconds`. Kept as track `said`. For a leg in no bridge.
   */
  listen(recording: RecordingId, channel: ChannelId, limits: { readonly patienceSeconds: number; readonly maxSeconds: number }): Promise<void>;
  /** A finished recording as a WAV file: 16 bit, mono, 8 kHz. */
  readRecording(recording: RecordingId, track: Track): Promise<Uint8Array>;
  deleteRecording(recording: RecordingId): Promise<void>;
  /** Everything that was recorded, has ended and was not deleted: also by processes that are gone. */
  finishedRecordings(): Promise<readonly RecordingId[]>;

  /** Lets a supervisor's leg hear both sides of another leg; the second time it changes how. */
  supervise(supervisor: ChannelId, channel: ChannelId, how: Supervision): Promise<void>;
  stopSupervising(supervisor: ChannelId): Promise<void>;

  /** A note that stays with the leg, also when we are away. Names in capitals. */
  setVariable(channel: ChannelId, name: string, value: string): Promise<void>;
  variable(channel: ChannelId, name: string): Promise<string | undefined>;
  liveChannels(): Promise<readonly LiveChannel[]>;
  liveBridges(): Promise<readonly LiveBridge[]>;

  /** Lets a telephone sign in from now on, or changes its secret. An engine that has restarted has forgotten all of them. */
  admitPhone(account: PhoneAccount): Promise<void>;
  /** Its calls go on; it cannot sign in any more. */
  dismissPhone(phone: PhoneName): Promise<void>;
  reachablePhones(): Promise<readonly PhoneName[]>;
}
