import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, report, step } from './steps.mjs';

/**
 * Installs the packages unless those of the lock file are there. Whether they are is read from what npm itself notes
 * in node_modules, so that it does not matter who installed them, and an install that was broken off does not count.
 *
 * @param {string} projectDir
 */
export async function ensurePackages(projectDir) {
  const reason = whyInstall(projectDir);
  if (reason === undefined) {
    report('Packages', 'up to date');
    return;
  }
  await step('Packages', `installing (${reason}; a minute or so)`, () => npmCi(projectDir));
}

/**
 * @param {string} projectDir
 * @returns {string | undefined} undefined when everything is there
 */
export function whyInstall(projectDir) {
  const noteFile = join(projectDir, 'node_modules/.package-lock.json');
  if (!existsSync(noteFile)) return 'not installed yet';
  const wanted = packagesOf(join(projectDir, 'package-lock.json'));
  const present = packagesOf(noteFile);
  const differs = Object.entries(wanted).some(([path, entry]) => path !== '' && !isThere(entry, present[path]));
  return differs ? 'the lock file changed' : undefined;
}

/** @typedef {{ version?: string, resolved?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} LockEntry */

/** @param {string} file @returns {Record<string, LockEntry>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Optional packages may be missing: most are for other platforms.
 *
 * @param {LockEntry} wanted
 * @param {LockEntry | undefined} present
 */
function isThere(wanted, present) {
  if (present === undefined) return Boolean(wanted.optional || wanted.devOptional);
  return wanted.link === present.link && wanted.version === present.version;
}

/** @param {string} projectDir @returns {Promise<void>} */
function npmCi(projectDir) {
  const npmScript = process.env.npm_execpath;
  const [command, ...first] = npmScript?.endsWith('.js') ? [process.execPath, npmScript] : ['npm'];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new Stop(`npm could not be run: ${cause.message}`)));
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Stop(`npm ci failed:\n${output.trim()}`))));
  });
}
