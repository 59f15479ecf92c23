/** A frame of telephone sound: 20 ms at 8000 Hz. */
export const FRAME_SAMPLES = 160;
export const FRAMES_A_SECOND = 50;

/** Above this it is speech or music; below, the noise of a line. Of 0 to 1. */
export const LOUD = 0.008;

/** How loud a frame is: the root of the mean square. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}

/** The levels of a whole sound, frame by frame, without the quiet at its end. */
export function levelsOf(samples: Float32Array): number[] {
  const levels = [];
  for (let at = 0; at + FRAME_SAMPLES <= samples.length; at += FRAME_SAMPLES) levels.push(levelOf(samples.subarray(at, at + FRAME_SAMPLES)));
  return withoutQuietEnd(levels);
}

export function withoutQuietEnd(levels: readonly number[]): number[] {
  return levels.slice(0, levels.findLastIndex((level) => level >= LOUD) + 1);
}

/** In a word every vowel is followed by something softer; notes fade slowly. Shares of the frames, measured on both. */
const SOFT = 0.25;
const MOST_SOFT_IN_MUSIC = 0.06;

/**
 * Whether it is music that goes on without a pause, and not somebody who speaks.
 *
 * @param levels of about three seconds
 */
export function isMusic(levels: readonly number[]): boolean {
  const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length);
  return mean >= LOUD && levels.filter((level) => level < SOFT * mean).length < MOST_SOFT_IN_MUSIC * levels.length;
}

/**
 * How alike the ends of two rows of levels are, as far as the second one goes: 1 is the same, 0 nothing in common (Pearson).
 * A shift of two frames counts as the same.
 */
export function endsLike(heard: readonly number[], known: readonly number[]): number {
  const shifts = [0, 1, 2];
  return Math.max(...shifts.flatMap((shift) => [correlation(heard.slice(0, heard.length - shift), known), correlation(heard, known.slice(0, known.length - shift))]));
}

function correlation(heard: readonly number[], known: readonly number[]): number {
  const length = known.length;
  if (heard.length < length || length === 0) return 0;
  const from = heard.length - length;
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [heard[from + index]!, known[index]!];
    a += one;
    b += other;
    aa += one * one;
    bb += other * other;
    ab += one * other;
  }
  const spread = Math.sqrt((aa - (a * a) / length) * (bb - (b * b) / length));
  return spread === 0 ? 0 : (ab - (a * b) / length) / spread;
}
