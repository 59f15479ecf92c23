import type { Id } from '@ingang/kernel';

/** One leg of a call: a telephone connected to the engine. Chosen by us for legs that we start, by the engine for those that arrive. */
export type ChannelId = Id<'channel'>;

/** Where legs hear each other. */
export type BridgeId = Id<'bridge'>;

/** One time that something is played to a leg. */
export type PlaybackId = Id<'playback'>;

/** What was recorded of one leg; letters, digits, dots and dashes, because it names files too. */
export type RecordingId = Id<'recording'>;

/** The telephone of somebody who works here: what it signs in with. Letters, digits and dashes. */
export type PhoneName = Id<'phone'>;
