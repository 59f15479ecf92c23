import type { ChannelId, PhoneName, PlaybackId, RecordingId } from './ids.ts';

/**
 * Why a leg ended, as a caller would say it.
 *
 *   normal          somebody hung up after, or before, the conversation
 *   busy            the other side is in a call
 *   no-answer       it rang for as long as it may
 *   rejected        the other side declined
 *   unreachable     the telephone is not there: signed out, switched off
 *   unknown-number  no such number
 *   congestion      no line free, or the carrier cannot take it now
 *   lost            the sound stopped: network or browser gone
 *   failure         anything else
 */
export type HangUpCause =
  | 'normal' | 'busy' | 'no-answer' | 'rejected' | 'unreachable' | 'unknown-number' | 'congestion' | 'lost' | 'failure';

/** Somebody calls: a citizen through the carrier, or somebody who works here with their own telephone. */
export interface Arrived {
  readonly type: 'arrived';
  readonly channel: ChannelId;
  /** The number that was called, as the carrier gives it: 14078, +31786191000, or what an agent keyed. */
  readonly dialled: string;
  /** The number of the caller as the carrier gives it; undefined when withheld. */
  readonly caller: string | undefined;
  /** Which telephone calls: `carrier` for everything from outside. */
  readonly from: PhoneName | 'carrier';
  readonly at: Date;
}

/** Something about one leg. */
export type LegEvent =
  /** A leg that we started rings at the other side. */
  | { readonly type: 'ringing'; readonly channel: ChannelId; readonly at: Date }
  /** The leg is connected: the other side took it, or we answered. From now on it can be bridged. */
  | { readonly type: 'answered'; readonly channel: ChannelId; readonly at: Date }
  /** One key was pressed: 0-9, *, # or A-D. */
  | { readonly type: 'digit'; readonly channel: ChannelId; readonly digit: string; readonly at: Date }
  /** The telephone put us on hold. The engine has not done anything about it: music for the others is ours to start. */
  | { readonly type: 'held'; readonly channel: ChannelId; readonly at: Date }
  | { readonly type: 'unheld'; readonly channel: ChannelId; readonly at: Date }
  /** Only for legs for which it was asked (`watchTalking`). */
  | { readonly type: 'talking'; readonly channel: ChannelId; readonly isTalking: boolean; readonly at: Date }
  /** Always the last event of a leg, exactly once as long as the engine is connected. */
  | { readonly type: 'hung-up'; readonly channel: ChannelId; readonly cause: HangUpCause; readonly at: Date };

export type SoundEvent =
  | {
      readonly type: 'playback-finished';
      readonly playback: PlaybackId;
      readonly channel: ChannelId;
      /** ended: played to the end; stopped: by `stopPlaying`, or because the leg ended; failed: the sound could not be read */
      readonly how: 'ended' | 'stopped' | 'failed';
      readonly at: Date;
    }
  | {
      readonly type: 'recording-finished';
      readonly recording: RecordingId;
      /** Length of what is kept, perhaps in whole seconds; 0 when nothing could be recorded. */
      readonly seconds: number;
      readonly at: Date;
    };

/** A telephone of somebody who works here signed in or went away. */
export interface PhoneChanged {
  readonly type: 'phone-changed';
  readonly phone: PhoneName;
  readonly isReachable: boolean;
  readonly at: Date;
}

/** The connection to the engine, or the engine itself. */
export type EngineState =
  /** No commands and no events until it is back. Calls may well go on meanwhile. */
  | { readonly type: 'engine-lost'; readonly at: Date }
  /** It is known for certain that the engine has ended, and every call with it; comes after `engine-lost`, at most once. */
  | { readonly type: 'engine-gone'; readonly at: Date }
  /**
   * Commands and events flow again. What happened in between was not told: ask `liveChannels`.
   * hasRestarted: the engine itself is another one than before, so that all calls of before are gone.
   */
  | { readonly type: 'engine-back'; readonly hasRestarted: boolean; readonly at: Date };

export type EngineEvent = Arrived | LegEvent | SoundEvent | PhoneChanged | EngineState;

export type EngineListener = (event: EngineEvent) => void;
