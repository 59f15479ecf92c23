import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { findInstallation, PHONE_FOLDER } from '../../apps/server/src/modules/phone/installation/index.ts';
import { report } from '../bootstrap/steps.mjs';

export interface CallersOptions {
  readonly callers: number | undefined;
  readonly seed: string | undefined;
}

export interface Callers {
  /** Once, when the server answers: calls go on when it is started again. */
  begin(): void;
  /** They hang up. Resolves when they have. */
  end(): Promise<void>;
}

const PATIENCE_MS = 3000;

/** The invented citizens of `npm start -- --callers N`: a process of their own, so that a killed server is none of their business. */
export function callersOf(projectDir: string, { callers, seed }: CallersOptions, env: NodeJS.ProcessEnv): Callers {
  let child: ChildProcess | undefined;
  return {
    begin: () => {
      if (callers === undefined) return;
      const obstacle = whyNobodyCalls(projectDir, env);
      if (obstacle !== undefined) {
        report('Callers', `none: ${obstacle}`);
        return;
      }
      const args = ['--count', String(callers), ...(seed === undefined ? [] : ['--seed', seed])];
      child = spawn(process.execPath, [join(projectDir, 'tools/callers/run.ts'), ...args], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      child.once('error', (error) => report('Callers', `none: ${error.message}`));
    },
    end: () => (child === undefined ? Promise.resolve() : hungUp(child)),
  };
}

function whyNobodyCalls(projectDir: string, env: NodeJS.ProcessEnv): string | undefined {
  if (env['PHONE'] === 'off') return 'the telephone is switched off (PHONE=off)';
  if (env['ARI_URL']) return 'they only know the telephone that is installed here, and ARI_URL names another';
  return findInstallation(join(projectDir, PHONE_FOLDER)) === undefined ? 'the telephone is not installed; to add it: npm run phone:install' : undefined;
}

async function hungUp(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(impatience);
}
