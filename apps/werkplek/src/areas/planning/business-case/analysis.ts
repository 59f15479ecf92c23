import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { StartedWork } from '@ingang/contracts/planning/work';
import type { Analysis } from '@ingang/planning/business-case';
import { request } from '../../../api/request.ts';
import { isUnfinished, useLongWork, type FollowedWork } from '../long-work/long-work.ts';

interface AnalysisAsked {
  readonly scenarioIds: readonly string[];
  readonly runs: number;
  readonly seed: number;
}

export interface AnalysisState {
  readonly following: FollowedWork<Analysis>;
  readonly isUnderWay: boolean;
  readonly error: Error | null;
  readonly start: (asked: AnalysisAsked) => void;
}

/**
 * Sensitivity and chance as the server works them out.
 *
 * @param key of the chosen scenarios as they are now: what was worked out of others is not shown
 */
export function useAnalysis(key: string): AnalysisState {
  const [started, setStarted] = useState<{ readonly key: string; readonly workId: string }>();
  const workId = started?.key === key ? started.workId : undefined;
  const following = useLongWork<Analysis>(workId);
  const asking = useMutation({
    mutationFn: (asked: AnalysisAsked) => request<StartedWork>('/scenario-analyses', { method: 'POST', body: asked, idempotencyKey: crypto.randomUUID() }),
    onSuccess: (answer) => setStarted({ key, workId: answer.workId }),
  });
  const isFollowed = workId !== undefined && !following.error && (following.work === undefined || isUnfinished(following.work));
  return { following, isUnderWay: asking.isPending || isFollowed, error: asking.error, start: asking.mutate };
}
