import { TELEPHONE_RATE_HERTZ, type Sound } from './wav.ts';

/** Our own piece, so that nobody has rights to it: four chords of four notes each, in semitones from A (440 Hz). */
const CHORDS = [
  [-9, -5, -2, 3], // C
  [-12, -5, 0, 3], // a
  [-16, -7, -4, 0], // F
  [-14, -7, -2, 2], // G
] as const;

/** Which notes of a chord sound after each other, and which way the tune goes the second time. */
const PATTERNS = [[0, 1, 2, 3, 2, 1, 2, 1], [0, 2, 1, 3, 2, 3, 1, 2]] as const;

const NOTE_SECONDS = 0.48;
const DECAY_SECONDS = 1.1;
const LOUDNESS = 0.16;

/**
 * Calm music for somebody who waits: plucked notes, within what a telephone carries, quiet enough to talk over, and made so
 * that its end runs into its beginning. 31 seconds.
 */
export function holdMusic(rateHertz: number = TELEPHONE_RATE_HERTZ): Sound {
  const notes = PATTERNS.flatMap((pattern) => CHORDS.flatMap((chord) => pattern.map((which) => chord[which])));
  const noteSamples = Math.round(NOTE_SECONDS * rateHertz);
  const samples = new Float32Array(notes.length * noteSamples);
  notes.forEach((semitones, index) => pluck(samples, index * noteSamples, 440 * 2 ** (semitones / 12), rateHertz));
  return { samples, rateHertz };
}

/** One note with two overtones, fading; what does not fit at the end sounds at the beginning. */
function pluck(samples: Float32Array, from: number, hertz: number, rateHertz: number): void {
  const length = Math.round(DECAY_SECONDS * 2 * rateHertz);
  for (let at = 0; at < length; at += 1) {
    const seconds = at / rateHertz;
    const attack = Math.min(1, seconds / 0.012);
    const loudness = LOUDNESS * attack * Math.exp(-seconds / (DECAY_SECONDS / 2)) * (1 - at / length);
    const turn = 2 * Math.PI * hertz * seconds;
    const index = (from + at) % samples.length;
    samples[index] = samples[index]! + loudness * (Math.sin(turn) + 0.35 * Math.sin(2 * turn) + 0.12 * Math.sin(3 * turn));
  }
}
