import type { Analysis } from '@ingang/planning/business-case';
import type { Language } from '@ingang/planning/scenario';

export type PaperFormat = 'pdf' | 'xlsx' | 'csv';

/** Everything that a paper is made of; goes to a thread. */
export interface PaperInput {
  readonly format: PaperFormat;
  readonly language: Language;
  /** Of CSV: semicolons with decimals as people of the language write them, or commas as RFC 4180 has them. */
  readonly separator: 'semicolon' | 'comma';
  readonly scenarios: readonly { readonly name: string; readonly version: number; readonly changedAt: string; readonly content: unknown }[];
  readonly analysis?: Analysis;
  /** The region that it is made for. */
  readonly region: string;
  readonly madeAt: string;
}
