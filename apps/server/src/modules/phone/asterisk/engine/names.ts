import type { BridgeId, ChannelId, PhoneName, RecordingId, Track } from '../../engine/index.ts';

/**
 * Channels and bridges that this adapter makes for its own ends carry their purpose in their names, so that after a restart
 * they explain themselves and nothing has to be remembered.
 */
const OWN = 'ingang.';

/**
 * Those who wait are spread over so many rooms with music: everything that Asterisk tells about a room names everybody in
 * it, so that one room for five hundred callers would take most of its time to talk about itself.
 */
export const MUSIC_BRIDGES: readonly BridgeId[] = Array.from({ length: 32 }, (_, index) => `${OWN}music.${index}` as BridgeId);

/** Always the same for a leg, so that it need not be remembered. */
export function musicBridgeOf(channel: ChannelId): BridgeId {
  const number = [...channel].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_536, 0);
  return MUSIC_BRIDGES[number % MUSIC_BRIDGES.length]!;
}

export const TRACKS: readonly Track[] = ['said', 'heard'];

export const isOwn = (id: string): boolean => id.startsWith(OWN);

/** The ear on one side of a leg, and the recording that it makes. */
export const earOf = (recording: RecordingId, track: Track): string => `${OWN}ear.${track}.${recording}`;
export const fileOf = (recording: RecordingId, track: Track): string => `${recording}.${track}`;

/** Which recording, and which side of it, a file is. */
export function recordingOf(file: string): { readonly recording: RecordingId; readonly track: Track } | undefined {
  const [, recording, track] = file.match(/^(.+)\.(said|heard)$/) ?? [];
  return recording === undefined ? undefined : { recording: recording as RecordingId, track: track as Track };
}

/** Where a supervisor and the ear that they listen through meet. */
export const supervisionOf = (supervisor: ChannelId): BridgeId => `${OWN}supervision.${supervisor}` as BridgeId;
export const supervisionEarOf = (supervisor: ChannelId, how: string): string => `${OWN}supervision.${how}.${supervisor}`;

/** Asterisk calls a channel after its telephone: PJSIP/anouk-0000002a. */
export function telephoneOf(channelName: string): PhoneName | undefined {
  return channelName.match(/^PJSIP\/(.+)-[0-9a-f]+$/)?.[1] as PhoneName | undefined;
}
