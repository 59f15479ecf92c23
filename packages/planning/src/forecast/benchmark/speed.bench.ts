/** 96 series of two years of quarter-hours, fitted and forecast 28 days ahead with bounds, on two cores: `npm run benchmark -- speed`. */
import { forecastOnWorkers } from '../../workers/index.ts';
import { forecastContacts } from '../index.ts';
import { inventContacts } from '../testing/invented-contacts.ts';

const sizes = [900, 400, 150, 60, 20, 5];
const jobs = Array.from({ length: 96 }, (_, place) => ({
  series: inventContacts({ startDate: '2024-01-01', days: 731, intervalMinutes: 15, perDay: sizes[place % 6]!, year: 0.15, firstMonday: 1.1, dayNoise: 0.04, seed: place + 1 }).series,
  request: { horizonDays: 28 },
}));

const before = performance.now();
const cpuBefore = process.cpuUsage();
const reports: string[] = [];
await forecastOnWorkers(jobs, { workers: 2, onProgress: (done, of) => void (done % 24 === 0 && reports.push(`${done}/${of} after ${((performance.now() - before) / 1000).toFixed(1)} s`)) });
console.log(`96 series × 731 days × 96 quarter-hours, 2 workers: ${((performance.now() - before) / 1000).toFixed(1)} s (${reports.join(', ')})`);
const { user, system } = process.cpuUsage(cpuBefore);
console.log(`processor time of both workers together: ${((user + system) / 1e6).toFixed(1)} s`);
const one = performance.now();
for (const { series, request } of jobs.slice(0, 12)) forecastContacts(series, request);
console.log(`one series, one thread: ${((performance.now() - one) / 12).toFixed(0)} ms; memory of this process ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`);
