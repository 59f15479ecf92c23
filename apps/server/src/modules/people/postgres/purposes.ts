import type { Work } from '../../../platform/database/work.ts';
import type { Purposes, PurposeTerm } from '../usecases/ports.ts';
import { peopleTx } from './tables.ts';

export class PostgresPurposes implements Purposes {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  async list(): Promise<readonly PurposeTerm[]> {
    const rows = await peopleTx(this.#work).selectFrom('purpose').selectAll().orderBy('position').execute();
    return rows.map((row) => ({ code: row.code, name: { nl: row.name_nl, en: row.name_en }, legalBasis: row.legal_basis }));
  }
}
