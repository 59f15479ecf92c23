import type { AuditFilter, AuditLog, RecordedEntry } from '../usecases/audit-ports.ts';

export function memoryAuditLog(entries: readonly RecordedEntry[]): AuditLog {
  return { search: async (filter) => entries.filter(matching(filter)).toSorted(newestFirst).slice(0, filter.limit) };
}

function newestFirst(one: RecordedEntry, other: RecordedEntry): number {
  return other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);
}

function matching({ customerId, userId, authorityId, action, from, until, after }: AuditFilter): (entry: RecordedEntry) => boolean {
  return (entry) =>
    (customerId === undefined || entry.customerId === customerId) &&
    (userId === undefined || entry.userId === userId) &&
    (authorityId === undefined || entry.authorityId === authorityId) &&
    (action === undefined || entry.action === action) &&
    (from === undefined || entry.at >= from) &&
    (until === undefined || entry.at < until) &&
    (after === undefined || entry.at < after.at || (entry.at.getTime() === after.at.getTime() && entry.id < after.id));
}
