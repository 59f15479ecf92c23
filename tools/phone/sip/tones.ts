/** How loud one frequency is in a sound (Goertzel): 0 to 1, as the amplitude of a sine. */
export function loudnessOf(hertz: number, samples: Float32Array, rateHertz: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / rateHertz);
  let before = 0;
  let beforeThat = 0;
  samples.forEach((sample, index) => {
    // A window, so that a loud tone does not seem to be at its neighbours too.
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / (samples.length - 1));
    [before, beforeThat] = [sample * window + factor * before - beforeThat, before];
  });
  const power = before ** 2 + beforeThat ** 2 - factor * before * beforeThat;
  return (4 * Math.sqrt(Math.max(0, power))) / samples.length;
}

/** Which of these frequencies are heard. */
export function tonesHeard<Hertz extends number>(candidates: readonly Hertz[], samples: Float32Array, rateHertz: number, atLeast = 0.02): Hertz[] {
  return candidates.filter((hertz) => loudnessOf(hertz, samples, rateHertz) >= atLeast);
}

/** A sine, fading in and out so that it does not click. */
export function tone(hertz: number, seconds: number, rateHertz = 8000, loudness = 0.2): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * rateHertz) }, (_, index) => loudness * Math.sin((2 * Math.PI * hertz * index) / rateHertz));
}
