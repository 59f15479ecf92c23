import { analyse, type Analysis } from '@ingang/planning/business-case';
import { readScenario } from '@ingang/planning/scenario';
import { answerFromThread } from '../long-work/thread-side.ts';
import type { AnalysisInput } from './analysis-work.ts';
import { orUnusable } from './unusable.ts';

await answerFromThread<AnalysisInput, Analysis>(({ scenarios, seed, runs }, progress) =>
  orUnusable(() => analyse(scenarios.map(({ content }) => readScenario(content)), { seed, mostRuns: runs, onProgress: progress })));
