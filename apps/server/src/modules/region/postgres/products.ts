import { sql } from 'kysely';
import type { ProductId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { isOfficialName, type Product, type UplProduct } from '../domain/product.ts';
import type { Products, UplOutcome } from '../usecases/ports.ts';
import { regionTx, type RegionTx } from './tables.ts';

export class PostgresProducts implements Products {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #tx() {
    return regionTx(this.#work);
  }

  async search(q: string, limit: number): Promise<readonly Product[]> {
    const asked = q.trim();
    if (asked === '') {
      return (await select(this.#tx).orderBy('is_common', 'desc').orderBy('name').limit(limit).execute()).map(toProduct);
    }
    const literal = asked.replaceAll(/[\\%_]/g, '\\$&');
    const rows = await select(this.#tx)
      .where(sql<boolean>`search_text LIKE '%' || app.plain(${literal}) || '%' OR app.plain(${asked}) <% search_text OR ${nearest(asked)} > 0.25`)
      .orderBy(sql`CASE WHEN app.plain(name) = app.plain(${asked}) THEN 0 WHEN app.plain(name) LIKE app.plain(${literal}) || '%' THEN 1
        WHEN ' ' || search_text LIKE '% ' || app.plain(${literal}) || '%' THEN 2 ELSE 3 END`)
      .orderBy(sql`${nearest(asked)} DESC`)
      .orderBy('is_common', 'desc')
      .orderBy('name')
      .limit(limit)
      .execute();
    return rows.map(toProduct);
  }

  async find(ids: readonly string[]): Promise<readonly Product[]> {
    if (ids.length === 0) return [];
    return (await select(this.#tx).where('id', 'in', ids).execute()).map(toProduct);
  }

  async findByUplUri(uris: readonly string[]): Promise<ReadonlyMap<string, Product>> {
    if (uris.length === 0) return new Map();
    const rows = await select(this.#tx).where('upl_uri', 'in', uris).execute();
    return new Map(rows.map((row) => [row.upl_uri!, toProduct(row)]));
  }

  async upsertFromUpl(products: readonly UplProduct[], { dryRun }: { readonly dryRun: boolean }): Promise<ReadonlyMap<string, UplOutcome>> {
    const known = await this.#known(products.map(({ uri }) => uri));
    const outcomes = new Map<string, UplOutcome>();
    const fresh: UplProduct[] = [];
    for (const product of products) {
      const row = known.get(product.uri);
      if (!row) {
        outcomes.set(product.uri, 'added');
        fresh.push(product);
        continue;
      }
      const wanted = wantedColumns(row, product);
      const same = Object.entries(wanted).every(([column, value]) => JSON.stringify(row[column as keyof typeof wanted]) === JSON.stringify(value));
      outcomes.set(product.uri, same ? 'unchanged' : 'changed');
      if (!same && !dryRun) {
        await this.#tx.updateTable('product').set({ ...wanted, version: row.version + 1 }).where('id', '=', row.id).execute();
      }
    }
    if (!dryRun) await this.#add(fresh);
    return outcomes;
  }

  async #known(uris: readonly string[]) {
    if (uris.length === 0) return new Map();
    const rows = await this.#tx.selectFrom('product').selectAll().where('upl_uri', 'in', uris).forUpdate().execute();
    return new Map(rows.map((row) => [row.upl_uri!, row]));
  }

  async #add(products: readonly UplProduct[]): Promise<void> {
    if (products.length === 0) return;
    const rows = products.map((product) => ({
      id: this.#work.newId(),
      upl_uri: product.uri,
      upl_name: product.name,
      name: capitalised(product.name),
      synonyms: [],
      theme: null,
      target_groups: [...product.targetGroups],
      life_events: [],
      levels: [...product.levels],
      department_kind: null,
      is_common: false,
    }));
    await this.#tx.insertInto('product').values(rows).onConflict((conflict) => conflict.column('upl_uri').doNothing()).execute();
  }
}

/** How much the name, official name or synonym that is nearest looks like what was asked, 0 to 1. Some 1,400 rows: no index. */
function nearest(asked: string) {
  return sql<number>`(SELECT max(similarity(app.plain(phrase), app.plain(${asked}))) FROM unnest(synonyms || name || upl_name) AS phrase)`;
}

interface KnownRow {
  readonly name: string;
  readonly upl_name: string | null;
  readonly target_groups: string[];
  readonly is_common: boolean;
}

/** The list decides on the official name and levels; own words stay own words. */
function wantedColumns(row: KnownRow, product: UplProduct) {
  const keepsName = !isOfficialName({ name: row.name, uplName: row.upl_name });
  return {
    upl_name: product.name,
    levels: [...product.levels],
    name: keepsName ? row.name : capitalised(product.name),
    target_groups: row.is_common ? row.target_groups : [...product.targetGroups],
  };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function select(tx: RegionTx) {
  return tx.selectFrom('product').select([
    'id', 'upl_uri', 'upl_name', 'name', 'synonyms', 'theme', 'target_groups', 'life_events', 'department_kind', 'is_common',
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function toProduct(row: Row): Product {
  return {
    id: row.id as ProductId,
    uplUri: row.upl_uri,
    uplName: row.upl_name,
    name: row.name,
    synonyms: row.synonyms,
    theme: row.theme,
    targetGroups: row.target_groups,
    lifeEvents: row.life_events,
    departmentKind: row.department_kind,
    isCommon: row.is_common,
  };
}
