import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';
import type { Unit, UnitFields, UnitKind, UnitsByKind } from '../domain/units.ts';
import type { Units } from '../usecases/ports.ts';
import { regionTx } from './tables.ts';
import { unitTables, type Columns, type UnitTable } from './unit-tables.ts';

/** Units of one kind, in the table of that kind. */
export class PostgresUnits<U extends Unit> implements Units<U> {
  readonly #work: Work;
  readonly #table: UnitTable<U>;

  constructor(work: Work, table: UnitTable<U>) {
    this.#work = work;
    this.#table = table;
  }

  async find(id: string): Promise<U | undefined> {
    return (await this.#select(sql`WHERE unit.id = ${id}`))[0];
  }

  async list(): Promise<readonly U[]> {
    return this.#select(sql`ORDER BY ${sql.raw(this.#table.order)}`);
  }

  async add(unit: Omit<U, 'version'>): Promise<boolean> {
    const columns: Columns = { id: unit.id, ...this.#table.write(unit as UnitFields<U>) };
    const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
    const { numAffectedRows } = await sql`INSERT INTO ${sql.table(this.#table.name)} (${names}) VALUES (${sql.join(Object.values(columns))})
      ON CONFLICT DO NOTHING`.execute(this.#tx);
    if (numAffectedRows !== 1n) return false;
    await this.#table.writeMore?.(this.#work, unit.id, unit as UnitFields<U>);
    return true;
  }

  async change(id: string, version: number, fields: UnitFields<U>): Promise<boolean> {
    const changes = Object.entries(this.#table.write(fields)).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    const { numAffectedRows } = await sql`UPDATE ${sql.table(this.#table.name)}
      SET ${sql.join([sql`version = version + 1`, ...changes])} WHERE id = ${id} AND version = ${version}`.execute(this.#tx);
    if (numAffectedRows !== 1n) return false;
    await this.#table.writeMore?.(this.#work, id, fields);
    return true;
  }

  get #tx() {
    return regionTx(this.#work);
  }

  async #select(which: RawBuilder<unknown>): Promise<U[]> {
    const { name, more = '', read } = this.#table;
    const { rows } = await sql<never>`SELECT unit.* ${sql.raw(more)} FROM ${sql.table(name)} AS unit ${which}`.execute(this.#tx);
    return rows.map(read);
  }
}

export function postgresUnits<K extends UnitKind>(work: Work, kind: K): PostgresUnits<UnitsByKind[K]> {
  return new PostgresUnits<UnitsByKind[K]>(work, unitTables[kind] as unknown as UnitTable<UnitsByKind[K]>);
}
