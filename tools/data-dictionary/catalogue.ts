import type { Client } from 'pg';

export interface ColumnDescription {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly comment: string | null;
  /** What the column refers to, such as `authority`. */
  readonly refersTo: string | null;
}

export interface TableDescription {
  readonly name: string;
  readonly comment: string | null;
  readonly primaryKey: readonly string[];
  readonly rowLevelSecurity: boolean;
  readonly columns: readonly ColumnDescription[];
}

/**
 * Every table as PostgreSQL itself knows it. Left out are the parts of partitioned tables, which have the same columns,
 * and the list of migrations, which is no part of the schema.
 */
const QUERY = `
  SELECT relation.relname AS name,
    obj_description(relation.oid, 'pg_class') AS comment,
    relation.relrowsecurity AS "rowLevelSecurity",
    coalesce((SELECT json_agg(attribute.attname ORDER BY place)
      FROM pg_constraint, unnest(conkey) WITH ORDINALITY AS key (number, place)
      JOIN pg_attribute AS attribute ON attribute.attnum = key.number
      WHERE contype = 'p' AND conrelid = relation.oid AND attribute.attrelid = relation.oid), '[]') AS "primaryKey",
    (SELECT json_agg(json_build_object(
        'name', attribute.attname,
        'type', format_type(attribute.atttypid, attribute.atttypmod),
        'required', attribute.attnotnull,
        'comment', col_description(relation.oid, attribute.attnum),
        'refersTo', (SELECT string_agg(confrelid::regclass::text, ', ') FROM pg_constraint
          WHERE contype = 'f' AND conrelid = relation.oid AND conkey = ARRAY[attribute.attnum])
      ) ORDER BY attribute.attnum)
      FROM pg_attribute AS attribute
      WHERE attribute.attrelid = relation.oid AND attribute.attnum > 0 AND NOT attribute.attisdropped) AS columns
  FROM pg_class AS relation
  WHERE relation.relkind IN ('r', 'p') AND NOT relation.relispartition AND relation.relnamespace = 'public'::regnamespace
    AND relation.relname <> 'migration'
  ORDER BY relation.relname`;

/** Reads the tables of a migrated database, by name. */
export async function readTables(client: Pick<Client, 'query'>): Promise<TableDescription[]> {
  const { rows } = await client.query(QUERY);
  return rows as TableDescription[];
}
