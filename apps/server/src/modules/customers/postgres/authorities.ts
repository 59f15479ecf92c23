import { sql } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { Authorities } from '../usecases/ports.ts';

export function postgresAuthorities(tx: Tx): Authorities {
  return {
    async exists(id) {
      const { rows } = await sql`SELECT FROM authority WHERE id = ${id}`.execute(tx);
      return rows.length > 0;
    },
    async byMunicipalityCode(code) {
      const { rows } = await sql<{ id: AuthorityId }>`SELECT id FROM authority WHERE ltrim(cbs_code, 'GM') = ${code}`.execute(tx);
      return rows[0]?.id;
    },
  };
}
