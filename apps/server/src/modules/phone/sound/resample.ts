import type { Sound } from './wav.ts';

/** How many samples on either side decide about one; more is more exact and slower. */
const REACH = 16;

/**
 * The same sound with another number of samples a second. What the new number cannot carry is filtered out.
 *
 * @example resample({ samples: new Float32Array(22050), rateHertz: 22050 }, 8000).samples.length // 8000
 */
export function resample({ samples, rateHertz }: Sound, newRateHertz: number): Sound {
  if (rateHertz === newRateHertz) return { samples, rateHertz };
  const step = rateHertz / newRateHertz;
  const cutoff = Math.min(1, 1 / step);
  const reach = REACH / cutoff;
  const result = new Float32Array(Math.floor(samples.length / step));
  for (let index = 0; index < result.length; index += 1) {
    const centre = index * step;
    const last = Math.min(samples.length - 1, Math.floor(centre + reach));
    let sum = 0;
    for (let at = Math.max(0, Math.ceil(centre - reach)); at <= last; at += 1) {
      sum += samples[at]! * cutoff * sinc(cutoff * (at - centre)) * hann((at - centre) / reach);
    }
    result[index] = sum;
  }
  return { samples: result, rateHertz: newRateHertz };
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
const hann = (x: number): number => 0.5 + 0.5 * Math.cos(Math.PI * x);
