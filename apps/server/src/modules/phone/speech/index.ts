export type { Heard, SpeechRecognizer, SpokenChoice, Vocabulary } from './recognizer.ts';
export type { SpeechSynthesizer, SpokenLanguage } from './synthesizer.ts';
export { EspeakSynthesizer } from './espeak/synthesizer.ts';
export { MemoryRecognizer, MemorySynthesizer } from './memory/speech.ts';
export { PocketsphinxRecognizer } from './pocketsphinx/recognizer.ts';
