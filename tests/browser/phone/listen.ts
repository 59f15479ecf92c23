import type { Page } from 'playwright-core';
import { tonesHeard, type SipCall } from '../../../tools/phone/sip/index.ts';
import { eventually } from '../desk-server.ts';
import { AGENT_HERTZ } from './exchange.ts';

/** Listens along with the page, outside its own code: what comes out of its telephone, as the loudest frequency. */
export const listenAlong = `
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(...settings) {
      super(...settings);
      this.addEventListener('track', ({ streams: [stream] }) => {
        const audio = new AudioContext();
        const analyser = audio.createAnalyser();
        analyser.fftSize = 8192;
        analyser.smoothingTimeConstant = 0;
        audio.createMediaStreamSource(stream).connect(analyser);
        window.loudestHertz = () => {
          const bins = new Float32Array(analyser.frequencyBinCount);
          analyser.getFloatFrequencyData(bins);
          const loudest = bins.reduce((best, decibel, index) => (decibel > bins[best] ? index : best), 2);
          return bins[loudest] > -65 ? Math.round((loudest * audio.sampleRate) / analyser.fftSize) : 0;
        };
      });
    }
  };`;

/** 0 when nothing is heard, or nobody listens yet. */
export const loudestHertz = (page: Page): Promise<number> => page.evaluate<number>('window.loudestHertz?.() ?? 0');

export async function heard(page: Page, hertz: number): Promise<void> {
  await eventually(() => loudestHertz(page), (loudest) => Math.abs(loudest - hertz) < 20, `a tone of ${hertz} Hz in the browser`, 8000);
}

export async function heardNoMore(page: Page, hertz: number): Promise<void> {
  await eventually(() => loudestHertz(page), (loudest) => Math.abs(loudest - hertz) >= 20, `no tone of ${hertz} Hz in the browser`, 8000);
}

/** Whether the citizen hears the agent, at some moment of the last second. */
export async function citizenHears(citizen: SipCall, hears: boolean, hertz = AGENT_HERTZ): Promise<void> {
  const window = hears ? 0.25 : 0.6;
  await eventually(async () => tonesHeard([hertz], citizen.sound.heard(window), 8000, 0.01).length > 0, (now) => now === hears, `the agent of ${hertz} Hz ${hears ? 'heard' : 'silent'} at the citizen`, 8000);
}

/** Something is to be heard, and it is nobody's voice: music. */
export async function citizenHearsMusic(citizen: SipCall, voices: readonly number[]): Promise<void> {
  await eventually(
    async () => {
      const sound = citizen.sound.heard(0.6);
      const loudness = Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, sound.length));
      return loudness > 0.005 && tonesHeard(voices, sound, 8000, 0.01).length === 0;
    },
    (isMusic) => isMusic,
    'music at the citizen, and no voice',
    8000,
  );
}
