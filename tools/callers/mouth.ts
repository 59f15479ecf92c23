import { speak } from '../../apps/server/src/modules/phone/speech/espeak/synthesizer.ts';
import type { Installation } from '../../apps/server/src/modules/phone/installation/index.ts';
import type { RtpSound } from '../phone/sip/index.ts';

/** The voice of one caller on one call. */
export class Mouth {
  readonly #installation: Installation;
  readonly #sound: Pick<RtpSound, 'voice'>;
  readonly #voice: string;
  readonly #wordsPerMinute: number;
  #speaking = 0;

  constructor(installation: Installation, sound: Pick<RtpSound, 'voice'>, { voice, wordsPerMinute }: { readonly voice: string; readonly wordsPerMinute: number }) {
    this.#installation = installation;
    this.#sound = sound;
    this.#voice = voice;
    this.#wordsPerMinute = wordsPerMinute;
  }

  get isSpeaking(): boolean {
    return this.#speaking > 0;
  }

  /** Says something; what was being said is broken off. Resolves when it is on its way, not when it is finished. */
  async say(text: string): Promise<void> {
    this.#speaking += 1;
    try {
      const { samples } = await speak(this.#installation, text, this.#voice, this.#wordsPerMinute);
      const before = this.#sound.voice !== undefined;
      let at = 0;
      if (before) this.#speaking -= 1;
      this.#sound.voice = () => {
        const sample = samples[at];
        at += 1;
        if (sample !== undefined) return sample;
        this.#speaking -= 1;
        this.#sound.voice = undefined;
        return undefined;
      };
    } catch (error) {
      this.#speaking -= 1;
      throw error;
    }
  }
}
