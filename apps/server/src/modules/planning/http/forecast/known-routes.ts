import {
  Circumstance as Answer, CircumstanceChange, CircumstanceList, CircumstanceParams, CircumstanceVersion, CountsFile as FileAnswer, CountsFileList, CountsFileParams, NewCircumstance, NewCountsFile,
} from '@ingang/contracts/planning/forecast';
import type { Static } from 'typebox';
import type { Work } from '../../../../platform/database/work.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import { userNames } from '../../../people/index.ts';
import { listAuthorities } from '../../../region/index.ts';
import { enoughFor } from '../../domain/forecast/history.ts';
import { forecastDepsOf } from '../../forecast/forecast-deps.ts';
import type { ReadFile } from '../../forecast/read-counts-file.ts';
import { inThread } from '../../long-work/thread.ts';
import { historyOfFile } from '../../usecases/forecast/ask-for-forecast.ts';
import { keepCounts, removeCounts } from '../../usecases/forecast/keep-counts.ts';
import { addCircumstance, changeCircumstance, removeCircumstance } from '../../usecases/forecast/keep-circumstance.ts';
import type { CountsFile, KeptCircumstance } from '../../usecases/forecast/ports.ts';

const look = { tag: 'planning', access: 'planning:look-ahead' } as const;
const make = { tag: 'planning', access: 'planning:make-forecasts' } as const;

const reader = new URL('../../forecast/read-counts-thread.ts', import.meta.url);
const mostReadingMilliseconds = 30_000;

/** What forecasts start from: files of counts, and what is known beside them. */
export const knownRoutes: readonly Route[] = [
  route({
    ...look, method: 'GET', path: '/contact-counts', operationId: 'listContactCounts', answer: CountsFileList, summary: 'Files with counts of contacts, newest first',
    handle: async (work) => ({ results: await showFiles(work, await forecastDepsOf(work).files.list()) }),
  }),
  route({
    ...make, method: 'POST', path: '/contact-counts', operationId: 'addContactCounts', body: NewCountsFile, bodyLimitBytes: 9 * 1024 * 1024, status: 201, answer: FileAnswer,
    summary: 'Bring a file with counts of contacts', description: 'The columns that it may have stand in docs/how-to/forecast-contacts.md.',
    handle: async (work, { body }) => {
      const read = (content: string): Promise<ReadFile> => inThread<ReadFile>(reader, content, { signal: AbortSignal.timeout(mostReadingMilliseconds), progress: () => undefined });
      return (await showFiles(work, [await keepCounts({ ...forecastDepsOf(work), read, authorities: () => listAuthorities(work) }, body)]))[0]!;
    },
  }),
  route({
    ...make, method: 'DELETE', path: '/contact-counts/:countsId', operationId: 'removeContactCounts', params: CountsFileParams, status: 204, summary: 'Remove a file with counts; forecasts made from it stay',
    handle: async (work, { params }) => {
      await removeCounts(forecastDepsOf(work), params.countsId);
      return undefined;
    },
  }),
  route({
    ...look, method: 'GET', path: '/forecast-circumstances', operationId: 'listForecastCircumstances', answer: CircumstanceList,
    summary: 'What is known beside the counts: events, local holidays, periods, corrections; latest date first',
    handle: async (work) => ({ results: await showCircumstances(work, await forecastDepsOf(work).circumstances.list()) }),
  }),
  route({
    ...make, method: 'POST', path: '/forecast-circumstances', operationId: 'addForecastCircumstance', body: NewCircumstance, status: 201, answer: Answer,
    summary: 'Say what is known, such as letters that will be sent',
    handle: async (work, { body }) => (await showCircumstances(work, [await addCircumstance(forecastDepsOf(work), body)]))[0]!,
  }),
  route({
    ...make, method: 'PUT', path: '/forecast-circumstances/:circumstanceId', operationId: 'changeForecastCircumstance', params: CircumstanceParams, body: CircumstanceChange, answer: Answer,
    summary: 'Change what is known',
    handle: async (work, { params, body }) => (await showCircumstances(work, [await changeCircumstance(forecastDepsOf(work), params.circumstanceId, body)]))[0]!,
  }),
  route({
    ...make, method: 'DELETE', path: '/forecast-circumstances/:circumstanceId', operationId: 'removeForecastCircumstance', params: CircumstanceParams, query: CircumstanceVersion, status: 204,
    summary: 'Remove what is no longer known',
    handle: async (work, { params, query }) => {
      await removeCircumstance(forecastDepsOf(work), params.circumstanceId, query.version);
      return undefined;
    },
  }),
];

async function showFiles(work: Work, files: readonly CountsFile[]): Promise<Static<typeof CountsFileList>['results']> {
  const names = await userNames(work, files.flatMap(({ keptBy }) => keptBy ?? []));
  return files.map((file) => {
    const history = historyOfFile(file);
    return {
      id: file.id, name: file.name, intervalMinutes: file.intervalMinutes as 15, history: { ...history, enough: enoughFor(history) }, keptAt: file.keptAt.toISOString(),
      keptByName: (file.keptBy && names.get(file.keptBy)) ?? null,
    };
  });
}

async function showCircumstances(work: Work, all: readonly KeptCircumstance[]): Promise<Static<typeof CircumstanceList>['results']> {
  const names = await userNames(work, all.flatMap(({ changedBy }) => changedBy ?? []));
  return all.map(({ changedAt, changedBy, ...rest }) => ({ ...rest, changedAt: changedAt.toISOString(), changedByName: (changedBy && names.get(changedBy)) ?? null }));
}
