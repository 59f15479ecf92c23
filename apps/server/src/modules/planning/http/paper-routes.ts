import { FiguresQuery, NewAnalysis, PaperQuery } from '@ingang/contracts/planning/papers';
import { StartedWork } from '@ingang/contracts/planning/work';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Analysis } from '@ingang/planning/business-case';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Direct, type Route } from '../../../platform/http/route.ts';
import { readRegionName } from '../../region/index.ts';
import { startWork } from '../long-work/index.ts';
import { analysisWork, type AnalysisInput } from '../papers/analysis-work.ts';
import { makePaper } from '../papers/make-paper.ts';
import type { PaperFormat, PaperInput } from '../papers/paper-input.ts';
import { askedWorksInPostgres } from '../postgres/long-works.ts';
import { scenariosInPostgres } from '../postgres/scenarios.ts';
import { analysisOf, recordPaper, scenariosOfPaper } from '../usecases/ask-for-paper.ts';

const common = { tag: 'planning', access: 'planning:look-ahead' } as const;
const description = 'Up to four scenarios, in their order; the others are compared with the first. Every download is recorded with the purpose of the session or of the header Purpose.';

export const paperRoutes: readonly Route[] = [
  route({
    ...common, method: 'POST', path: '/scenario-analyses', operationId: 'startScenarioAnalysis', body: NewAnalysis, status: 202, answer: StartedWork,
    summary: 'Find what assumptions and chance do to scenarios', description: 'Answers at once; GET /planning-works/{workId} tells how far it is and what came out.',
    handle: async (work, { body: { scenarioIds, runs = 500, seed = 1 } }) => {
      const scenarios = await scenariosOfPaper({ scenarios: scenariosInPostgres(work) }, scenarioIds);
      return startWork(work, analysisWork.kind, { scenarios: scenarios.map(({ id, version, content }) => ({ id, version, content })), seed, runs } satisfies AnalysisInput);
    },
  }),
  route({
    ...common, method: 'GET', path: '/scenarios/report', operationId: 'downloadScenarioReport', query: PaperQuery, produces: 'application/pdf', summary: 'A business case as a report on paper (PDF)', description,
    direct: (direct, { query, reply }) => download(direct, reply, 'pdf', query),
  }),
  route({
    ...common, method: 'GET', path: '/scenarios/workbook', operationId: 'downloadScenarioWorkbook', query: PaperQuery, produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'A business case as a workbook (XLSX)', description,
    direct: (direct, { query, reply }) => download(direct, reply, 'xlsx', query),
  }),
  route({
    ...common, method: 'GET', path: '/scenarios/figures', operationId: 'downloadScenarioFigures', query: FiguresQuery, produces: 'text/csv', summary: 'Every figure of a business case, one on each line (CSV)', description,
    direct: (direct, { query, reply }) => download(direct, reply, 'csv', query),
  }),
];

const types: Readonly<Record<PaperFormat, string>> = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };

/** Reads and records in a transaction of its own; makes the file after it, for as long as somebody waits. */
async function download({ inWork }: Direct, reply: FastifyReply, format: PaperFormat, query: FiguresQuery): Promise<Readable> {
  const input = await inWork((work) => inputOf(work, format, query));
  const gone = new AbortController();
  const leave = (): void => gone.abort(new Error('nobody waits for this paper any more'));
  reply.raw.once('close', leave);
  try {
    const bytes = await makePaper(input, gone.signal);
    void reply.type(types[format]).header('content-length', bytes.byteLength).header('content-disposition', `attachment; filename="businesscase-${input.madeAt.slice(0, 10)}.${format}"`);
    return Readable.from([Buffer.from(bytes)]);
  } finally {
    reply.raw.off('close', leave);
  }
}

async function inputOf(work: Work, format: PaperFormat, { scenarioId, analysisId, language = work.locale, separator = 'semicolon' }: FiguresQuery): Promise<PaperInput> {
  const scenarios = await scenariosOfPaper({ scenarios: scenariosInPostgres(work) }, scenarioId);
  const analysis = analysisId === undefined ? undefined : ((await analysisOf({ works: askedWorksInPostgres(work) }, analysisWork.kind, analysisId, scenarios)) as Analysis);
  recordPaper(work, scenarios, { format, language });
  return {
    format, language, separator, region: await readRegionName(work), madeAt: work.now.toISOString(), ...(analysis && { analysis }),
    scenarios: scenarios.map(({ name, version, changedAt, content }) => ({ name, version, changedAt: changedAt.toISOString(), content })),
  };
}
