/** How loud a stream is now and then: 0 is silence, 1 as loud as it gets. @returns how to stop */
export function followLevel(stream: MediaStream, tell: (level: number) => void): () => void {
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 1024;
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    tell(levelOf(samples));
  }, 100);
  return () => {
    clearInterval(timer);
    void audio.close();
  };
}

const quietestDecibel = -60;

/**
 * The loudness of samples between -1 and 1, on a scale as the ear has it: -60 dB and below is 0.
 *
 * @example levelOf([1, -1, 1, -1]) // 1
 */
export function levelOf(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) sum += (samples[index] ?? 0) ** 2;
  const decibel = 20 * Math.log10(Math.sqrt(sum / Math.max(1, samples.length)) || 1e-9);
  return Math.min(1, Math.max(0, 1 - decibel / quietestDecibel));
}
