import type { Heard, SpeechRecognizer } from '../recognizer.ts';
import type { SpeechSynthesizer, SpokenLanguage } from '../synthesizer.ts';

/** Speaks without a sound, for tests: the file is named after what would be said. */
export class MemorySynthesizer implements SpeechSynthesizer {
  async say(text: string, language: SpokenLanguage): Promise<string> {
    return `/spoken/${language}/${encodeURIComponent(text)}.wav`;
  }
}

/** Understands what it was told to, in that order, and then nothing. */
export class MemoryRecognizer implements SpeechRecognizer {
  readonly #answers: Heard[];

  constructor(...answers: readonly Heard[]) {
    this.#answers = [...answers];
  }

  async prepare(): Promise<void> {
    return undefined;
  }

  async recognize(): Promise<Heard> {
    return this.#answers.shift() ?? { kind: 'not-understood' };
  }
}
