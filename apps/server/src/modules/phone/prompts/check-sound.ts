import { Invalid } from '@ingang/kernel';
import { readWav, resample, secondsOf, TELEPHONE_RATE_HERTZ, writeWav, type Sound } from '../sound/index.ts';

/** Of what is uploaded; two minutes at the quality of a CD. */
export const mostWavBytes = 12 * 1024 * 1024;
const bounds = { leastSeconds: 0.3, mostSeconds: 120 } as const;
/** Below this nobody hears anything. */
const silent = 0.01;
const loudest = 0.7;

/** A prompt ready for the telephone. */
export interface CheckedSound {
  readonly wav: Uint8Array;
  readonly seconds: number;
}

/**
 * Makes what somebody uploaded fit for a telephone line: at its rate, and as loud as the other prompts.
 *
 * @throws Invalid at `wav`: `prompt.not-wav`, `prompt.length`, `prompt.silent`
 */
export function checkSound(bytes: Uint8Array): CheckedSound {
  const sound = readOrRefuse(bytes);
  const seconds = secondsOf(sound);
  if (seconds < bounds.leastSeconds || seconds > bounds.mostSeconds) throw fault('prompt.length', { most: bounds.mostSeconds });
  const peak = sound.samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  if (peak < silent) throw fault('prompt.silent');
  const { rateHertz, samples } = resample(sound, TELEPHONE_RATE_HERTZ);
  return { wav: writeWav({ rateHertz, samples: samples.map((sample) => (sample * loudest) / peak) }), seconds: Math.round(seconds * 10) / 10 };
}

function readOrRefuse(bytes: Uint8Array): Sound {
  try {
    const sound = readWav(bytes);
    if (sound.rateHertz >= 8000 && sound.rateHertz <= 48_000) return sound;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw fault('prompt.not-wav');
}

function fault(code: string, params?: Record<string, number>): Invalid {
  return new Invalid('input.invalid', [{ field: 'wav', code, ...(params && { params }) }]);
}
