export type { SpeechSynthesizer, SpokenLanguage } from './synthesizer.ts';
export { EspeakSynthesizer } from './espeak/synthesizer.ts';
