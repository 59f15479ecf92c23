import { KnowledgeExportQuery } from '@ingang/contracts/knowledge';
import { Readable } from 'node:stream';
import { route, type Route } from '../../../platform/http/route.ts';
import { exportAsCsv, exportAsJson } from '../export-articles.ts';

export const exportRoute: Route = route({
  method: 'GET',
  path: '/knowledge/export',
  operationId: 'exportKnowledge',
  tag: 'knowledge',
  summary: 'The whole library: with every version as JSON, or as a file that can be imported again',
  access: 'knowledge:read',
  query: KnowledgeExportQuery,
  produces: 'application/json',
  direct: async ({ inWork }, { query, reply }) => {
    const csv = query.format === 'csv';
    void reply
      .header('content-type', csv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="kennisbank.${csv ? 'csv' : 'json'}"`);
    return Readable.from(csv ? exportAsCsv(inWork) : exportAsJson(inWork));
  },
});
