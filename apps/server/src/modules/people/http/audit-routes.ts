import { stringify } from 'csv-stringify/sync';
import { AuditEntryList, AuditEntryQuery, AuditExportQuery } from '@ingang/contracts/people';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { PostgresAuditLog } from '../postgres/audit-log.ts';
import type { RecordedEntry } from '../usecases/audit-ports.ts';
import { exportAudit, searchAudit, type SearchAuditDeps } from '../usecases/search-audit.ts';
import { showEntry } from './show-people.ts';

const tag = 'people';
const deskOf = (work: Work): SearchAuditDeps => ({ auditLog: new PostgresAuditLog(work), record: work.record });
const instant = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));

/** What was done with personal data, for the privacy officer. */
export const auditRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/audit-entries', operationId: 'searchAuditEntries', tag, access: 'people:read-audit', query: AuditEntryQuery,
    answer: AuditEntryList, summary: 'Who looked at or changed which personal data, when and for which purpose',
    handle: async (work, { query: { from, until, limit = 50, ...filter } }) => {
      const { entries, nextCursor } = await searchAudit(deskOf(work), { ...filter, from: instant(from), until: instant(until), limit });
      return { results: entries.map(showEntry), ...(nextCursor !== undefined && { nextCursor }) };
    },
  }),
  route({
    method: 'GET', path: '/audit-entries/export', operationId: 'exportAuditEntries', tag, access: 'people:read-audit', query: AuditExportQuery,
    produces: 'text/csv', summary: 'Everything recorded about one customer, as CSV or JSON: for the person whose data they are',
    handle: async (work, { query, reply }) => {
      const entries = (await exportAudit(deskOf(work), query.customerId)).map(showEntry);
      const json = query.format === 'json';
      const name = `audit-${query.customerId}.${json ? 'json' : 'csv'}`;
      reply.header('content-disposition', `attachment; filename="${name}"`).type(json ? 'application/json' : 'text/csv; charset=utf-8');
      return json ? JSON.stringify({ results: entries }) : toCsv(entries);
    },
  }),
];

const columns = ['at', 'userName', 'action', 'subjectKind', 'subjectId', 'purpose', 'authorityId', 'details', 'id'] as const;

/** Cells that a spreadsheet would take for a formula are quoted (OWASP, CSV injection). */
function toCsv(entries: readonly (Omit<RecordedEntry, 'at'> & { readonly at: string })[]): string {
  const rows = entries.map((entry) => columns.map((column) => (column === 'details' ? JSON.stringify(entry.details) : entry[column])));
  return stringify([columns, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
