import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LEFT_OUT, PRUNED_FOLDERS } from './recipe.ts';
import { capture } from './private-apt.ts';

const AT_THE_SAME_TIME = 2;

/** Unpacks all packages of a folder, without running anything of them. Answers the version of each. */
export async function unpack(archives: string, root: string): Promise<Record<string, string>> {
  mkdirSync(root, { recursive: true });
  const packages = readdirSync(archives)
    .filter((file) => file.endsWith('.deb'))
    .map((file) => ({ file, ...readName(file) }))
    .filter(({ name }) => !LEFT_OUT.test(name))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const waiting = [...packages];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await capture('dpkg-deb', ['-x', join(archives, next.file), root], process.env);
    }
  };
  await Promise.all(Array.from({ length: AT_THE_SAME_TIME }, work));
  for (const folder of PRUNED_FOLDERS) rmSync(join(root, folder), { recursive: true, force: true });
  return Object.fromEntries(packages.map(({ name, version }) => [name, version]));
}

/** The file of a package is called name_version_architecture.deb, with %3a for a colon. */
function readName(file: string): { name: string; version: string } {
  const [name = '', version = ''] = file.split('_');
  return { name, version: decodeURIComponent(version) };
}
