import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One `@example EXPRESSION // EXPECTED` line of a docstring; EXPECTED is an expression too, or `throws CODE`. */
export interface DocstringExample {
  readonly file: string;
  readonly line: number;
  readonly expression: string;
  readonly expected: string;
}

/** All examples in the files that match the patterns, relative to `root`; tests and generated files have none. */
export function docstringExamples(root: string, patterns: string[]): DocstringExample[] {
  const files = globSync(patterns, { cwd: root }).filter((file) => !/\.(test|bench|gen)\.ts$/.test(file));
  return files.sort().flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const match = /@example (.+?) \/\/ (.+?)(?: \*\/)?$/.exec(text);
        return match ? [{ file, line: index + 1, expression: match[1]!, expected: match[2]! }] : [];
      }),
  );
}

/**
 * Runs an expression with everything in scope that the example's reader has: what its file exports, what its folder's
 * index exports, and the kernel.
 */
export async function runExample(root: string, file: string, expression: string): Promise<unknown> {
  const folderIndex = join(root, dirname(file), 'index.ts');
  const sources = [
    '@ingang/kernel',
    '@ingang/kernel/working-calendar',
    ...globSync(folderIndex),
    join(root, file),
  ];
  const scope: Record<string, unknown> = {};
  for (const source of sources) Object.assign(scope, await import(source));
  const run: unknown = Reflect.construct(Function, [...Object.keys(scope), `return (${expression});`]);
  return (run as (...values: unknown[]) => unknown)(...Object.values(scope));
}
