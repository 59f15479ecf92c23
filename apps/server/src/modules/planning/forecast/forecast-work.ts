import type { Work } from '../../../platform/database/work.ts';
import { systemPrincipal } from '../../../platform/access/index.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { Refused } from '@ingang/kernel';
import type { MadeForecast } from '../domain/forecast/make-forecast.ts';
import { inThread } from '../long-work/thread.ts';
import type { WorkKind } from '../long-work/work-kind.ts';
import { forecastDepsOf } from './forecast-deps.ts';
import { prepareForecast } from '../usecases/forecast/prepare-forecast.ts';

export interface ForecastInput {
  readonly forecastId: string;
  /** Whose contacts who asked may count; '*' for all. */
  readonly authorityIds: readonly string[] | '*';
}

export interface ForecastResult {
  readonly forecastId: string;
  readonly series: number;
}

const script = new URL('./forecast-thread.ts', import.meta.url);

/** What will come, of the whole and its parts, and how good such forecasts were. Reads what is needed, calculates in a thread, keeps it. */
export const forecastWork: WorkKind<ForecastInput, ForecastResult> = {
  kind: 'forecast',
  threads: 1,
  async run({ forecastId, authorityIds }, control, deps) {
    control.signal.throwIfAborted();
    const { task, known } = await asSystem(deps, (work) => prepareForecast(forecastDepsOf(work), forecastId, authorityIds));
    const { series, ...summary } = await inThread<MadeForecast>(script, task, control);
    await asSystem(deps, async (work) => {
      if (!(await forecastDepsOf(work).forecasts.keep(forecastId, { series, ...summary }, { ...summary, circumstances: known }))) throw new Refused('planning.work-cancelled');
      work.publish({ topic: 'planning.forecasts-changed', subjectId: forecastId });
    });
    return { forecastId, series: series.length };
  },
};

function asSystem<T>({ inWork }: RoomDeps, task: (work: Work) => Promise<T>): Promise<T> {
  return inWork({ principal: systemPrincipal, purpose: 'system-task', correlationId: 'planning-forecast', locale: 'nl' }, task);
}
