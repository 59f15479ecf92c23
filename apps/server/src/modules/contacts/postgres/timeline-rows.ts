import type { Selectable } from 'kysely';
import { addressKey, formatContactNumber, normalAddress, parseContactNumber, type ContactAddress, type TimelineEntry } from '../domain/index.ts';
import { present } from './present.ts';
import type { ContactTables } from './tables.ts';

export type EntryRow = Selectable<ContactTables['timeline_entry']>;

/** An entry as its columns. */
export function entryColumns(entry: TimelineEntry): Omit<EntryRow, 'call_summary'> {
  return {
    subject_id: entry.subjectId,
    kind: entry.kind,
    number: entry.kind === 'contact' ? serialOf(entry.number) : (entry.number ?? null),
    at: entry.at,
    customer_id: entry.customerId ?? null,
    address_key: entry.address ? addressKey(entry.address) : null,
    address_addition: (entry.address && normalAddress(entry.address).addition) ?? null,
    authority_id: entry.authorityId,
    channel: entry.channel ?? null,
    direction: entry.direction ?? null,
    title: entry.title,
    summary: entry.summary,
    outcome: entry.outcome ?? null,
    status: entry.status ?? null,
    due_at: entry.dueAt ?? null,
    duration_seconds: entry.durationSeconds ?? null,
    agent_name: entry.agentName ?? null,
    department_name: entry.departmentName ?? null,
  };
}

function toAddress(row: EntryRow): ContactAddress | null {
  if (row.address_key === null) return null;
  const cut = row.address_key.lastIndexOf(' ');
  const addition = row.address_addition;
  return {
    postcode: row.address_key.slice(0, cut),
    houseNumber: Number(row.address_key.slice(cut + 1)),
    ...(addition !== null && { addition }),
  };
}

/** The entry that a row holds. */
export function toEntry(row: EntryRow): TimelineEntry {
  return present<TimelineEntry>({
    kind: row.kind,
    subjectId: row.subject_id,
    number: row.kind === 'contact' && row.number !== null ? formatContactNumber(Number(row.number)) : row.number,
    at: row.at,
    customerId: row.customer_id,
    address: toAddress(row),
    authorityId: row.authority_id,
    channel: row.channel,
    direction: row.direction,
    title: row.title,
    summary: row.summary,
    outcome: row.outcome,
    status: row.status,
    dueAt: row.due_at,
    durationSeconds: row.duration_seconds,
    agentName: row.agent_name,
    departmentName: row.department_name,
    call: row.call_summary,
  });
}

/** Of a contact only the serial number is kept: it is known to the database before it is known here. */
function serialOf(number: string | undefined): string | null {
  return number === undefined ? null : String(parseContactNumber(number));
}
