import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../../bootstrap/steps.mjs';
import type { Mirror } from './debian.ts';

/**
 * Debian's apt with lists, cache and state of its own in one folder: it knows no installed packages, so that it brings
 * everything down to the C library, and what the machine has is neither read nor changed.
 */
export interface PrivateApt {
  /** @throws Stop with what apt said, such as that there is no such suite, or that its lists are out of date */
  update(): Promise<void>;
  /** The version that would be installed, or undefined when there is no such package. */
  candidate(name: string): Promise<string | undefined>;
  /** Fetches packages and everything they depend on, and checks their signatures and sums. */
  download(names: readonly string[]): Promise<void>;
  readonly archives: string;
}

export function privateApt(folder: string, mirror: Mirror, suite: string, acquireSettings: string): PrivateApt {
  const at = (...parts: string[]) => join(folder, ...parts);
  for (const one of ['lists/partial', 'cache/archives/partial', 'etc/sources.list.d', 'etc/preferences.d', 'etc/apt.conf.d', 'state']) {
    mkdirSync(at(one), { recursive: true });
  }
  writeFileSync(at('status'), '');
  writeFileSync(at('etc/sources.list.d/debian.sources'), sourceOf(mirror, suite));
  writeFileSync(at('apt.conf'), configurationOf(folder) + acquireSettings);
  const env = { ...process.env, APT_CONFIG: at('apt.conf'), LC_ALL: 'C' };
  const aptGet = (...args: string[]) => capture('apt-get', ['-q', '-y', ...args], env);
  return {
    archives: at('cache/archives'),
    update: async () => void (await aptGet('update', '--error-on=any')),
    candidate: async (name) => {
      const { stdout } = await capture('apt-cache', ['policy', name], env);
      const version = stdout.match(/Candidate: (\S+)/)?.[1];
      return version === '(none)' ? undefined : version;
    },
    download: async (names) => void (await aptGet('install', '--download-only', '--no-install-recommends', ...names)),
  };
}

const sourceOf = ({ address, keyring }: Mirror, suite: string): string =>
  [`Types: deb`, `URIs: ${address}`, `Suites: ${suite}`, `Components: main`, ...(keyring === undefined ? [] : [`Signed-By: ${keyring}`]), ''].join('\n');

/** Read by apt before anything else: also where it finds the rest of its configuration, which is: nowhere. */
const configurationOf = (folder: string): string => `Dir::Etc::parts "${folder}/etc/apt.conf.d";
Dir::Etc::main "${folder}/etc/apt.conf";
Dir::Etc::sourcelist "${folder}/etc/sources.list";
Dir::Etc::sourceparts "${folder}/etc/sources.list.d";
Dir::Etc::preferences "${folder}/etc/preferences";
Dir::Etc::preferencesparts "${folder}/etc/preferences.d";
Dir::State "${folder}/state";
Dir::State::lists "${folder}/lists";
Dir::State::status "${folder}/status";
Dir::Cache "${folder}/cache";
Dir::Log "${folder}/log";
APT::Sandbox::User "root";
APT::Keep-Downloaded-Packages "true";
Acquire::Languages "none";
`;

const ABOUT_THE_MIRROR = /^Acquire::(?:https?::|Check-|Max-|Min-|Retries|ForceIP|Queue)/;

/** How this machine reaches its mirror, such as through a proxy, and what it demands of its lists: as its administrator set. */
export async function acquireSettings(): Promise<string> {
  const { stdout } = await capture('apt-config', ['dump'], process.env);
  return stdout.split('\n').filter((line) => ABOUT_THE_MIRROR.test(line)).map((line) => `${line}\n`).join('');
}

/** All packages that apt is configured with: one `address|suite|component` a line. */
export async function configuredTargets(): Promise<string> {
  const format = '$(REPO_URI)|$(RELEASE)|$(COMPONENT)';
  const { stdout } = await capture('apt-get', ['indextargets', '--format', format, 'Created-By: Packages'], process.env);
  return stdout;
}

/** @throws Stop with what the program said when it fails */
export async function capture(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ stdout: string; stderr: string }> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (output.stdout += String(text)));
  child.stderr.on('data', (text) => (output.stderr += String(text)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    const words = `${output.stderr}\n${output.stdout}`.trim().split('\n').slice(0, 12).join('\n');
    throw new Stop(`${[command, ...args].join(' ')} failed:\n${words}`);
  }
  return output;
}
