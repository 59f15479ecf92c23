/** What a caller may say, as a closed list. */
export interface Vocabulary {
  readonly choices: readonly SpokenChoice[];
  /** What is said before and after a choice and means nothing, such as "ik bel voor de gemeente". */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface SpokenChoice {
  readonly key: string;
  /** How it is said: the name, and what people call it: "Dordrecht", "Dordt". */
  readonly names: readonly string[];
}

/**
 * confidence: 0 to 1, how sure the engine is. A closed list makes it take almost anything for something on the list: ask
 * the caller to confirm whatever it says.
 */
export type Heard = { readonly kind: 'heard'; readonly key: string; readonly confidence: number } | { readonly kind: 'not-understood' };

/** Finds out which of a few things somebody said. */
export interface SpeechRecognizer {
  /**
   * Gets ready for a list, such as by working out how its names are pronounced; kept, so that the next time is quick. May be
   * left out: `recognize` does it too.
   */
  prepare(vocabulary: Vocabulary): Promise<void>;
  /** @param wav what was recorded: 16 bit, mono, 8 or 16 kHz */
  recognize(wav: Uint8Array, vocabulary: Vocabulary): Promise<Heard>;
}
