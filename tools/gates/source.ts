import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync, type Program } from 'oxc-parser';

/** An import, re-export or dynamic import, as written and where it leads. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Only types: gone at run time. */
  readonly isTypeOnly: boolean;
}

/** One source file, parsed. */
export interface SourceModule {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  readonly program: Program;
  lineAt(offset: number): number;
}

/** Everything that the rules look at. */
export interface Project {
  readonly root: string;
  readonly modules: readonly SourceModule[];
  has(path: string): boolean;
}

const SOURCES = ['{apps,packages,tools,tests}/**/*.{ts,tsx,mts,mjs}', '*.{ts,mjs}'];
const NO_SOURCES = ['**/node_modules/**', '**/dist/**', '**/.data/**', '**/*.gen.ts', '**/*.d.ts'];

/** Reads and parses every source file below a folder. */
export function readProject(root: string): Project {
  const paths = globSync(SOURCES, { cwd: root, exclude: NO_SOURCES }).map((path) => path.replaceAll('\\', '/')).toSorted();
  const modules = paths.map((path) => readModule(root, path));
  return { root, modules, has: (path) => existsSync(join(root, path)) };
}

function readModule(root: string, path: string): SourceModule {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = parseSync(path, text);
  const fault = parsed.errors[0];
  if (fault !== undefined) throw new Error(`${path} could not be parsed: ${fault.message}`);
  const lineAt = lineFinder(text);
  return { path, lineCount: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports: importsOf(parsed, text, lineAt), program: parsed.program, lineAt };
}

function lineFinder(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).split('\n').length;
}

function importsOf({ module }: ReturnType<typeof parseSync>, text: string, lineAt: (offset: number) => number): Import[] {
  const statics = module.staticImports.map((one) => ({
    specifier: one.moduleRequest.value,
    line: lineAt(one.start),
    isTypeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
  }));
  const reExports = module.staticExports.flatMap((one) =>
    one.entries.flatMap((entry) =>
      entry.moduleRequest === null
        ? []
        : [{ specifier: entry.moduleRequest.value, line: lineAt(one.start), isTypeOnly: entry.isType }],
    ),
  );
  const dynamics = module.dynamicImports.map((one) => ({
    specifier: text.slice(one.moduleRequest.start, one.moduleRequest.end).replaceAll(/^['"`]|['"`]$/g, ''),
    line: lineAt(one.start),
    isTypeOnly: false,
  }));
  return [...statics, ...reExports, ...dynamics];
}

/** Where an import leads: a file of the project, a package, or something of Node itself. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string };

/**
 * @example resolveImport('apps/server/src/main.ts', './config.ts') // { kind: 'file', path: 'apps/server/src/config.ts' }
 * @example resolveImport('apps/server/src/main.ts', '@ingang/kernel') // { kind: 'file', path: 'packages/kernel/src/index.ts' }
 */
export function resolveImport(from: string, specifier: string): Target {
  if (specifier.startsWith('.')) return { kind: 'file', path: posix.join(dirname(from), specifier) };
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  const [, workspace, rest] = specifier.match(/^@ingang\/([^/]+)(?:\/(.+))?$/) ?? [];
  if (workspace === 'server' || workspace === 'werkplek' || workspace === 'portaal') {
    return { kind: 'file', path: `apps/${workspace}/src/${rest ?? 'index.ts'}` };
  }
  if (workspace !== undefined) return { kind: 'file', path: `packages/${workspace}/src/${rest ?? 'index.ts'}` };
  return { kind: 'package', name: specifier.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? specifier };
}
