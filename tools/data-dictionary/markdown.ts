import { MIGRATION_BLOCKS } from '../gates/migration-blocks.ts';
import type { ColumnDescription, TableDescription } from './catalogue.ts';

/** A stretch of migrations and the tables that it made: `0040_contacts.sql` and what came after it up to 0049. */
export interface Chapter {
  readonly title: string;
  readonly tables: readonly TableDescription[];
}

export interface Migration {
  readonly name: string;
  readonly text: string;
}

/**
 * Puts tables below the block of migration numbers that made them, so that a room's tables stand together.
 *
 * @throws Error for a table that no migration makes
 */
export function chaptersOf(tables: readonly TableDescription[], migrations: readonly Migration[]): Chapter[] {
  const blocks = Map.groupBy(migrations, (migration) => blockOf(migration.name));
  const blockOfTable = (table: string): number => {
    const maker = migrations.find(({ text }) => new RegExp(`CREATE (UNLOGGED )?TABLE (IF NOT EXISTS )?${table}\\b`).test(text));
    if (maker === undefined) throw new Error(`No migration makes the table ${table}`);
    return blockOf(maker.name);
  };
  const tablesOf = Map.groupBy(tables, (table) => blockOfTable(table.name));
  return [...tablesOf]
    .toSorted(([one], [other]) => one - other)
    .map(([block, ofBlock]) => ({ title: titleOf(blocks.get(block)?.[0]?.name ?? ''), tables: ofBlock }));
}

function blockOf(migration: string): number {
  const number = Number(migration.slice(0, 4));
  return MIGRATION_BLOCKS.find(({ first, last }) => first <= number && number <= last)?.first ?? number;
}

function titleOf(migration: string): string {
  const words = migration.replace(/^\d+_/, '').replace('.sql', '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const INTRODUCTION = `# Data dictionary

Made from the \`COMMENT ON\` statements of the migrations by \`node tools/data-dictionary/run.ts\`. Do not edit it by hand:
a database test compares it with the schema. Times are stored with their time zone; ids of our own making are UUIDs in
the order of time; a dot marks a column that may not be empty.
`;

/** The whole dictionary as one page. */
export function toMarkdown(chapters: readonly Chapter[]): string {
  return `${[INTRODUCTION, ...chapters.map(chapterText)].join('\n')}`;
}

function chapterText({ title, tables }: Chapter): string {
  return [`## ${title}\n`, ...tables.map(tableText)].join('\n');
}

function tableText(table: TableDescription): string {
  const key = table.primaryKey.length > 0 ? `Key: ${table.primaryKey.map((name) => `\`${name}\``).join(', ')}. ` : '';
  const security = table.rowLevelSecurity ? 'Row-level security holds.' : 'No row-level security.';
  return `### ${table.name}

${table.comment ?? ''}

${key}${security}

| column | | type | meaning |
|---|---|---|---|
${table.columns.map(columnText).join('\n')}
`;
}

function columnText({ name, type, required, comment, refersTo }: ColumnDescription): string {
  const link = refersTo === null ? '' : `→ ${refersTo}`;
  const meaning = [link, comment ?? ''].filter(Boolean).join('; ').replaceAll('|', '\\|').replaceAll('\n', ' ');
  return `| ${name} | ${required ? '•' : ''} | ${type} | ${meaning} |`;
}
