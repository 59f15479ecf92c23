/** One worker: forecasts the series it is sent, one after the other, and sends back what it has. */
import { parentPort } from 'node:worker_threads';
import { forecastContacts } from '../forecast/index.ts';
import type { Answer, Errand } from './errand.ts';

parentPort?.on('message', ({ place, series, request }: Errand) => {
  let answer: Answer;
  try {
    answer = { place, forecast: forecastContacts(series, request) };
  } catch (error) {
    answer = { place, failure: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
