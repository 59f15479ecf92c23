export { fromAlaw, toAlaw } from './alaw.ts';
export { holdMusic } from './hold-music.ts';
export { resample } from './resample.ts';
export { secondsOfTracks, twoTracks } from './two-tracks.ts';
export { readWav, secondsOf, TELEPHONE_RATE_HERTZ, writeWav, type Sound } from './wav.ts';
