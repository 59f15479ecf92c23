/** The languages that prompts are written in. */
export type SpokenLanguage = 'nl' | 'en';

/** Turns the text of a prompt into sound. */
export interface SpeechSynthesizer {
  /**
   * Answers a WAV file of 16 bit, mono, 8 kHz, by its absolute path. The same text in the same language is made once.
   *
   * @throws Error when the voice cannot speak
   */
  say(text: string, language: SpokenLanguage): Promise<string>;
}
