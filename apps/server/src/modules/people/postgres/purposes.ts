import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';
import type { NewPurposeTerm, Purposes, PurposeTerm } from '../usecases/ports.ts';
import { peopleTx } from './tables.ts';

export class PostgresPurposes implements Purposes {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #tx() {
    return peopleTx(this.#work);
  }

  async list(): Promise<readonly PurposeTerm[]> {
    const rows = await this.#tx
      .selectFrom('purpose')
      .select(['code', 'version', 'name_nl', 'name_en', 'legal_basis', sql<string | null>`valid_from::text`.as('valid_from'), sql<string | null>`valid_until::text`.as('valid_until')])
      .orderBy('position')
      .orderBy('code')
      .execute();
    return rows.map((row) => ({
      code: row.code, version: row.version, name: { nl: row.name_nl, en: row.name_en }, legalBasis: row.legal_basis, validFrom: row.valid_from, validUntil: row.valid_until,
    }));
  }

  async add({ code, name, legalBasis, validFrom }: NewPurposeTerm): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#tx
      .insertInto('purpose')
      .values({
        code, name_nl: name.nl, name_en: name.en, legal_basis: legalBasis, valid_from: validFrom,
        position: sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM purpose)`,
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async end(code: string, version: number, validUntil: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#tx
      .updateTable('purpose')
      .set({ valid_until: validUntil, version: version + 1 })
      .where('code', '=', code)
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
}
