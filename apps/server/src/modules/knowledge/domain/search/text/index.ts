export { type Analyzer, createDutchAnalyzer, type WordAnalysis, type WeightedTerm } from './analyzer.ts';
export { createLexicon, type Lexicon, type LexiconForm, WordRole } from './lexicon.ts';
export { sampleLexicon } from './sample-lexicon.ts';
