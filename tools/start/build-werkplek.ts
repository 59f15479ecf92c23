import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report, step, Stop } from '../bootstrap/steps.mjs';

const TITLE = 'Staff app';
const STAMP = '.sources';
const SOURCES = [
  'apps/werkplek/*.{ts,html,json}',
  'apps/werkplek/{src,public}/**/*',
  'packages/*/package.json',
  'packages/*/src/**/*',
  'tsconfig.base.json',
  'package-lock.json',
];

/** Builds the staff app unless what lies in its dist folder was made from these very sources. */
export async function buildWerkplek(projectDir: string): Promise<void> {
  const stampFile = join(projectDir, 'apps/werkplek/dist', STAMP);
  const sources = hashOfSources(projectDir);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sources) {
    report(TITLE, 'up to date');
    return;
  }
  await step(TITLE, 'building', () => viteBuild(projectDir));
  writeFileSync(stampFile, sources);
}

/** One number for everything that the build reads. Tests are not part of it. */
export function hashOfSources(projectDir: string): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: projectDir, withFileTypes: true, exclude: ['**/*.test.{ts,tsx}'] })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()) {
    hash.update(file.slice(projectDir.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function viteBuild(projectDir: string): Promise<void> {
  const vite = join(projectDir, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(projectDir, 'apps/werkplek'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Stop(`The staff app could not be built:\n${output}`))));
  });
}
