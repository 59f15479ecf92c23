import type { Analysis } from '@ingang/planning/business-case';
import { inThread } from '../long-work/thread.ts';
import type { WorkKind } from '../long-work/work-kind.ts';

export interface AnalysisInput {
  /** As they were when it was asked. */
  readonly scenarios: readonly { readonly id: string; readonly version: number; readonly content: unknown }[];
  readonly seed: number;
  readonly runs: number;
}

const script = new URL('./analysis-thread.ts', import.meta.url);

/** What assumptions and chance do to scenarios, and where they cost the same. */
export const analysisWork: WorkKind<AnalysisInput, Analysis> = {
  kind: 'business-case',
  threads: 1,
  run: (input, control) => inThread<Analysis>(script, input, control),
};
