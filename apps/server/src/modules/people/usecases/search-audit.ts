import { Invalid, type CustomerId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { readCursor, writeCursor } from '../domain/cursor.ts';
import type { AuditFilter, AuditLog, Position, RecordedEntry } from './audit-ports.ts';

export interface SearchAuditDeps {
  readonly auditLog: AuditLog;
  readonly record: Work['record'];
}

export type AuditQuestion = Omit<AuditFilter, 'after'> & { readonly cursor?: string | undefined };

export interface AuditPage {
  readonly entries: readonly RecordedEntry[];
  readonly nextCursor?: string;
}

/**
 * What was recorded, newest first, a page at a time. Looking into it is recorded too.
 *
 * @throws Invalid `people.period-reversed`, `people.cursor-invalid`
 */
export async function searchAudit({ auditLog, record }: SearchAuditDeps, { cursor, limit, ...filter }: AuditQuestion): Promise<AuditPage> {
  if (filter.from && filter.until && filter.until <= filter.from) {
    throw new Invalid('input.invalid', [{ field: 'until', code: 'people.period-reversed' }]);
  }
  const after = cursor === undefined ? undefined : positionOf(cursor);
  const found = await auditLog.search({ ...filter, after, limit: limit + 1 });
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  const asked = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  record({ action: 'search', subjectKind: 'audit-entry', ...subjectOf(filter), details: { asked, found: entries.length } });
  return found.length > limit && last ? { entries, nextCursor: writeCursor([last.at.toISOString(), last.id]) } : { entries };
}

const mostExported = 100_000;

/** Everything that was recorded about one customer, oldest first: for the person whose data they are. */
export async function exportAudit({ auditLog, record }: SearchAuditDeps, customerId: string): Promise<readonly RecordedEntry[]> {
  const entries = await auditLog.search({ customerId, limit: mostExported });
  record({ action: 'export', subjectKind: 'audit-entry', ...subjectOf({ customerId }), details: { entries: entries.length } });
  return entries.toReversed();
}

function subjectOf({ customerId }: { readonly customerId?: string | undefined }): { customerId?: CustomerId } {
  return customerId === undefined ? {} : { customerId: customerId as CustomerId };
}

function positionOf(cursor: string): Position {
  const [at = '', id = ''] = readCursor(cursor);
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new Invalid('people.cursor-invalid', [{ field: 'cursor', code: 'people.cursor-invalid' }]);
  }
  return { at: instant, id };
}
