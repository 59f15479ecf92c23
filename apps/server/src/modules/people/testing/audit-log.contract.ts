import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AuditLog, RecordedEntry } from '../usecases/audit-ports.ts';

/** A log that holds exactly these entries. */
export type WithEntries = (entries: readonly RecordedEntry[], task: (log: AuditLog) => Promise<void>) => Promise<void>;

const noon = new Date('2026-01-12T12:00:00Z');

function entry(fields: Partial<RecordedEntry> = {}): RecordedEntry {
  return {
    id: randomUUID(), at: noon, userId: null, userName: 'Noor', tokenId: null, action: 'look', subjectKind: 'customer', subjectId: null,
    customerId: null, authorityId: null, purpose: 'customer-contact', details: { fields: ['phone'] }, correlationId: 'c', ...fields,
  };
}

/** What every reader of the audit log does. */
export function auditLogContract(name: string, use: WithEntries): void {
  describe(`the audit log ${name}`, () => {
    test('gives back what was recorded', () => {
      const one = entry({ userId: randomUUID(), tokenId: randomUUID(), subjectId: 'x', customerId: randomUUID(), authorityId: 'sliedrecht' });
      return use([one], async (log) => expect(await log.search({ limit: 10 })).toEqual([one]));
    });

    test('is newest first, also within one instant, and goes on after any entry', () => {
      const entries = [entry({ at: new Date(noon.getTime() + 1000) }), ...Array.from({ length: 5 }, () => entry()), entry({ at: new Date(noon.getTime() - 1000) })];
      return use(entries, async (log) => {
        const all = await log.search({ limit: 10 });
        expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).toSorted((a, b) => b - a));
        for (const [i, { at, id }] of all.entries()) expect(await log.search({ limit: 10, after: { at, id } })).toEqual(all.slice(i + 1));
        expect(await log.search({ limit: 2 })).toEqual(all.slice(0, 2));
      });
    });

    test('is narrowed by person, user, place, action and period', () => {
      const [customerId, userId] = [randomUUID(), randomUUID()];
      const entries = [entry({ customerId }), entry({ userId }), entry({ authorityId: 'sliedrecht' }), entry({ action: 'export' }), entry({ at: new Date('2026-01-13T00:00:00Z') })];
      return use(entries, async (log) => {
        const found = async (filter: object) => (await log.search({ limit: 10, ...filter })).map(({ id }) => entries.findIndex((some) => some.id === id)).toSorted();
        expect(await found({ customerId })).toEqual([0]);
        expect(await found({ userId })).toEqual([1]);
        expect(await found({ authorityId: 'sliedrecht' })).toEqual([2]);
        expect(await found({ action: 'export' })).toEqual([3]);
        expect(await found({ from: new Date('2026-01-13T00:00:00Z') })).toEqual([4]);
        expect(await found({ until: new Date('2026-01-13T00:00:00Z') })).toEqual([0, 1, 2, 3]);
      });
    });
  });
}
