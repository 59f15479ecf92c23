import type { ContactSeries, Forecast, ForecastRequest } from '../forecast/index.ts';

/** What a worker is asked. */
export interface Errand {
  readonly place: number;
  readonly series: ContactSeries;
  readonly request: ForecastRequest;
}

/** What it says to that. */
export type Answer = { readonly place: number; readonly forecast: Forecast } | { readonly place: number; readonly failure: string };
