import type { Work } from '../../../platform/database/work.ts';
import { circumstancesInPostgres } from '../postgres/forecast/circumstances.ts';
import { countsFilesInPostgres } from '../postgres/forecast/counts-files.ts';
import { forecastsInPostgres } from '../postgres/forecast/forecasts.ts';
import { countedIn } from '../usecases/forecast/counted.ts';

/** The ports of forecasting on this server. */
export function forecastDepsOf(work: Work) {
  const { principal, now, newId, record, publish } = work;
  return {
    principal, now, newId, record, publish,
    forecasts: forecastsInPostgres(work), files: countsFilesInPostgres(work), circumstances: circumstancesInPostgres(work), counted: countedIn(work),
  };
}
