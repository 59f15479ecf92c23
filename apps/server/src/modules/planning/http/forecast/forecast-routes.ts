import { CountedContacts, Forecast as Answer, ForecastList, ForecastParams, ForecastSeries, ForecastSeriesParams, ForecastToday, NewForecast, StartedForecast } from '@ingang/contracts/planning/forecast';
import { NotFound, Refused } from '@ingang/kernel';
import { Type, type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Work } from '../../../../platform/database/work.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import { userNames } from '../../../people/index.ts';
import { civilDay } from '../../../region/index.ts';
import { exampleCounts } from '../../domain/forecast/example-counts.ts';
import { familyOf } from '../../domain/forecast/counts-table.ts';
import { enoughFor } from '../../domain/forecast/history.ts';
import { forecastDepsOf } from '../../forecast/forecast-deps.ts';
import { forecastWork } from '../../forecast/forecast-work.ts';
import { startWork } from '../../long-work/index.ts';
import { askForForecast } from '../../usecases/forecast/ask-for-forecast.ts';
import { together } from '../../usecases/forecast/counted.ts';
import type { ForecastCard, OpenedForecast } from '../../usecases/forecast/ports.ts';
import { selectionOf } from '../../usecases/forecast/prepare-forecast.ts';

const look = { tag: 'planning', access: 'planning:look-ahead' } as const;

export const forecastRoutes: readonly Route[] = [
  route({
    ...look, method: 'GET', path: '/counted-contacts', operationId: 'readCountedContacts', answer: CountedContacts,
    summary: 'How much this system has counted, to forecast from',
    handle: async (work) => {
      const channels = await forecastDepsOf(work).counted.history();
      const all = together(channels.map(({ history }) => history));
      return { today: civilDay(work.now), all: { ...all, enough: enoughFor(all) }, channels: channels.map(({ channel, history }) => ({ channel, contacts: history.contacts })) };
    },
  }),
  route({
    ...look, method: 'GET', path: '/forecasts', operationId: 'listForecasts', answer: ForecastList, summary: 'Forecasts, newest first',
    handle: async (work) => ({ results: await showCards(work, await forecastDepsOf(work).forecasts.list()) }),
  }),
  route({
    method: 'POST', path: '/forecasts', operationId: 'makeForecast', tag: 'planning', access: 'planning:make-forecasts', body: NewForecast, status: 202, answer: StartedForecast,
    summary: 'Make a forecast', description: 'Answers at once; GET /planning-works/{workId} tells how far it is, GET /forecasts/{forecastId} what came out.',
    handle: (work, { body }) => askForForecast({ ...forecastDepsOf(work), start: (input) => startWork(work, forecastWork.kind, input) }, body),
  }),
  route({
    ...look, method: 'GET', path: '/forecasts/:forecastId', operationId: 'readForecast', params: ForecastParams, answer: Answer,
    summary: 'A forecast: of what, its parts, and how good such forecasts were in the past',
    handle: async (work, { params }) => show(work, await open(work, params.forecastId)),
  }),
  route({
    ...look, method: 'GET', path: '/forecasts/:forecastId/series/:position', operationId: 'readForecastSeries', params: ForecastSeriesParams, answer: ForecastSeries,
    summary: 'What is expected of the whole (position 0) or a part, by day and interval',
    handle: async (work, { params }) => {
      const found = await forecastDepsOf(work).forecasts.readSeries(params.forecastId, params.position);
      if (!found) throw new NotFound('planning.forecast-unknown');
      return asKept(ForecastSeries, found);
    },
  }),
  route({
    ...look, method: 'GET', path: '/forecasts/:forecastId/today', operationId: 'readForecastToday', params: ForecastParams, answer: ForecastToday,
    summary: 'What has come today so far, to forecast the rest anew',
    handle: async (work, { params }) => ({ date: civilDay(work.now), counts: await countsOfToday(work, await open(work, params.forecastId)) }),
  }),
  route({
    method: 'DELETE', path: '/forecasts/:forecastId', operationId: 'removeForecast', tag: 'planning', access: 'planning:make-forecasts', params: ForecastParams, status: 204, summary: 'Remove a forecast',
    handle: async (work, { params: { forecastId } }) => {
      if (!(await forecastDepsOf(work).forecasts.remove(forecastId))) throw new NotFound('planning.forecast-unknown');
      work.record({ action: 'erase', subjectKind: 'planning-forecast', subjectId: forecastId });
      work.publish({ topic: 'planning.forecasts-changed', subjectId: forecastId });
      return undefined;
    },
  }),
];

async function open(work: Work, id: string): Promise<OpenedForecast> {
  const found = await forecastDepsOf(work).forecasts.find(id);
  if (!found) throw new NotFound('planning.forecast-unknown');
  return found;
}

async function countsOfToday(work: Work, forecast: OpenedForecast): Promise<number[] | null> {
  const { counted } = forecastDepsOf(work);
  const selection = selectionOf(forecast);
  if (forecast.source === 'counts') return null;
  const soFar = await counted.today(selection);
  if (forecast.source === 'running') return [...soFar];
  const family = familyOf(exampleCounts(civilDay(work.now), await counted.authorities(), 0), { ...selection, split: 'none' });
  return family ? Array.from(family.whole.counts.subarray(0, soFar.length)) : null;
}

async function showCards(work: Work, cards: readonly ForecastCard[]): Promise<Static<typeof ForecastList>['results']> {
  const names = await userNames(work, cards.flatMap(({ madeBy }) => madeBy ?? []));
  return cards.map(({ madeBy, madeAt, intervalMinutes, ...card }) => ({ ...card, intervalMinutes: intervalMinutes as 15, madeAt: madeAt.toISOString(), madeByName: (madeBy && names.get(madeBy)) ?? null }));
}

async function show(work: Work, { summary, series, ...card }: OpenedForecast): Promise<Static<typeof Answer>> {
  const [shown] = await showCards(work, [card]);
  return { ...shown!, series: series.map(({ position, path, expected }) => ({ position, path: [...path], expected })), ...asKept(KeptSummary, Object.assign({ partsTried: [] }, summary)) };
}

const KeptSummary = Type.Pick(Answer, ['backtest', 'partsTried', 'intraday', 'historyDays', 'circumstances']);

/** What was kept, when it still has the form that this version makes. */
function asKept<Schema extends TSchema>(schema: Schema, kept: unknown): Static<Schema> {
  if (Value.Check(schema, kept)) return kept;
  throw new Refused('planning.forecast-outdated');
}
