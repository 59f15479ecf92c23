import { expect, it } from 'vitest';
import { forecastContacts } from '../forecast/index.ts';
import { inventContacts } from '../forecast/testing/invented-contacts.ts';
import { forecastOnWorkers, type ForecastJob } from './index.ts';

const jobs = [1, 2, 3, 4].map((seed): ForecastJob => ({
  series: inventContacts({ startDate: '2025-09-01', days: 70, perDay: 50 * seed, seed }).series,
  request: { horizonDays: 7 },
}));

it('gives the forecasts that one thread would give, in order, telling how far it is', async () => {
  const told: string[] = [];
  const forecasts = await forecastOnWorkers(jobs, { workers: 2, onProgress: (done, of) => told.push(`${done}/${of}`) });
  expect(forecasts).toEqual(jobs.map(({ series, request }) => forecastContacts(series, request)));
  expect(told).toEqual(['1/4', '2/4', '3/4', '4/4']);
  expect(await forecastOnWorkers([])).toEqual([]);
});

it('ends at once when told to', async () => {
  const control = new AbortController();
  const running = forecastOnWorkers(jobs, { workers: 1, signal: control.signal, onProgress: () => control.abort(new Error('no longer wanted')) });
  await expect(running).rejects.toThrow('no longer wanted');
  await expect(forecastOnWorkers(jobs, { signal: control.signal })).rejects.toThrow('no longer wanted');
});

it('names the series that cannot be forecast', async () => {
  const short = { ...jobs[0]!.series, counts: new Float64Array(24) };
  await expect(forecastOnWorkers([jobs[0]!, { series: short, request: { horizonDays: 7 } }], { workers: 1 })).rejects.toThrow('series 1: a forecast needs 14 days');
});
