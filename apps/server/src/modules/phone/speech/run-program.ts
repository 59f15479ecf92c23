import { spawn } from 'node:child_process';
import type { Installation, ProgramName } from '../installation/index.ts';

/**
 * Runs a program of the installation and answers what it wrote to standard output.
 *
 * @throws Error with the name of the program and how it ended, without what it worked on
 */
export async function runProgram(installation: Installation, name: ProgramName, args: readonly string[], input?: string): Promise<Buffer> {
  const { command, args: all, env } = installation.command(name, args);
  const child = spawn(command, all, { env: { LC_ALL: 'C.UTF-8', ...env }, stdio: ['pipe', 'pipe', 'ignore'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  child.stdin.on('error', () => undefined); // it ended without reading: its exit code tells why
  child.stdin.end(input);
  const ending = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  if (ending !== 0) throw new Error(`${name} ended with ${ending}`);
  return Buffer.concat(output);
}
