import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOf } from '../migration-blocks.ts';
import type { Fault, Rule } from '../rule.ts';

const FOLDER = 'apps/server/src/platform/database/migrations';
const NAME = /^\d{4}_[a-z0-9]+([_-][a-z0-9]+)*\.sql$/;

interface Migration {
  readonly file: string;
  readonly path: string;
  readonly owner: string | undefined;
  /** Without comments. */
  readonly statements: string;
}

/** The order in which the schema grows, and who may change what. */
export const migrations: Rule = {
  name: 'migrations',
  keeps: 'migrations are SQL files with a number of their own, from the block of a room, that change tables of that room only',
  check: ({ root }) => {
    const folder = join(root, FOLDER);
    const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
    if (files.length === 0) return [{ path: FOLDER, message: 'holds no migration' }];
    const all = files.filter((file) => NAME.test(file)).map((file) => readMigration(folder, file));
    return [...files.flatMap((file, index) => checkName(file, files[index - 1])), ...all.flatMap(checkBlock), ...checkOwners(all)];
  },
};

function readMigration(folder: string, file: string): Migration {
  const statements = readFileSync(join(folder, file), 'utf8').replaceAll(/--[^\n]*/g, '');
  return { file, path: `${FOLDER}/${file}`, owner: ownerOf(Number(file.slice(0, 4))), statements };
}

function checkName(file: string, previous = ''): Fault[] {
  const path = `${FOLDER}/${file}`;
  if (!NAME.test(file)) return [{ path, message: 'should be called as 0012_what_it_does.sql' }];
  return file.slice(0, 4) === previous.slice(0, 4) ? [{ path, message: `has the number of ${previous}` }] : [];
}

function checkBlock({ path, owner }: Migration): Fault[] {
  return owner === undefined ? [{ path, message: 'has a number that belongs to no room; take a block in tools/gates/migration-blocks.ts' }] : [];
}

/** A table belongs to whoever made it. Those of the platform are for all, and what several rooms share may change any. */
function checkOwners(all: readonly Migration[]): Fault[] {
  const owners = new Map(all.flatMap(({ statements, owner }) => namesAfter(statements, /\bCREATE\s+(?:UNLOGGED\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?/gi).map((table) => [table, owner])));
  return all.flatMap(({ path, owner, statements }) => {
    if (owner === 'shared' || owner === 'platform') return [];
    const changed = new Set(namesAfter(statements, /\b(?:ALTER|DROP)\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?/gi));
    return [...changed].flatMap((table) => {
      const tableOwner = owners.get(table);
      if (tableOwner === undefined || tableOwner === owner || tableOwner === 'platform') return [];
      return [{ path, message: `changes the table ${table}, which belongs to ${tableOwner}` }];
    });
  });
}

/** The name that follows each match, without its schema. */
function namesAfter(statements: string, before: RegExp): string[] {
  return [...statements.matchAll(before)].flatMap(({ index, 0: { length } }) => {
    const name = /^(?:public\.)?"?([a-z_][a-z0-9_]*)"?/.exec(statements.slice(index + length))?.[1];
    return name === undefined ? [] : [name];
  });
}
