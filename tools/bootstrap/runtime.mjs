import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithNpm } from './parents.mjs';
import { Stop, report } from './steps.mjs';

const NEEDED_MAJOR = 24;
const OWN_MAJOR = Number(process.versions.node.split('.')[0]);

/**
 * The Node that runs the server: this one when it is new enough, else the one that npm installed.
 *
 * @param {string} projectDir
 */
export function findNode(projectDir) {
  if (OWN_MAJOR >= NEEDED_MAJOR) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const installed = join(projectDir, `node_modules/node-${platform}/bin/node`);
  if (existsSync(installed)) return installed;
  throw new Stop(
    `Ingang runs on Node ${NEEDED_MAJOR}; this is Node ${process.versions.node}, and npm brings no other for ${platform}.\n` +
      `Install Node ${NEEDED_MAJOR} LTS (nodejs.org, or your package manager) and try again.`,
  );
}

/**
 * Goes on with a TypeScript program on Node 24: in this process when that is what it is, else in a child that gets our
 * signals, and that notices over the channel between us when we are killed.
 *
 * @param {string} projectDir
 * @param {string} program path from the project's root
 * @param {readonly string[]} args
 */
export async function continueOnNode24(projectDir, program, args) {
  const node = findNode(projectDir);
  const file = join(projectDir, program);
  endWithNpm();
  if (node === process.execPath) {
    report('Node', process.versions.node);
    process.argv = [node, file, ...args];
    await import(pathToFileURL(file).href);
    return;
  }
  report('Node', `${NEEDED_MAJOR}, from npm (this machine has ${process.versions.node})`);
  await runChild(node, [file, ...args]);
}

/** @param {string} node @param {readonly string[]} args @returns {Promise<void>} never resolves: this process ends as the child did */
export function runChild(node, args) {
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
