import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { findChromium } from '../../tests/support/chromium.ts';
import { debianProgramsFolder } from '../../tests/support/test-postgres.ts';
import { runProgram } from './program.ts';

/** Something that tests need from the machine itself, and how Debian calls it. */
interface Need {
  readonly name: string;
  readonly isThere: () => boolean;
  readonly debianPackages: readonly string[];
}

const FONTS = '/usr/share/fonts/truetype';
const POLICY = '/usr/sbin/policy-rc.d';

const NEEDS = {
  chromium: { name: 'Chromium', isThere: () => findChromium() !== undefined, debianPackages: ['chromium'] },
  fonts: {
    name: 'fonts',
    isThere: () => process.platform !== 'linux' || (existsSync(`${FONTS}/dejavu`) && existsSync(`${FONTS}/liberation`)),
    debianPackages: ['fonts-dejavu-core', 'fonts-liberation'],
  },
  postgres: {
    name: 'a PostgreSQL server of Debian',
    isThere: () => debianProgramsFolder() !== undefined,
    debianPackages: ['postgresql'],
  },
} satisfies Record<string, Need>;

export type NeedName = keyof typeof NEEDS;

/** Why a check that needs these cannot run on this machine, or undefined when it can. */
export function whatIsMissing(names: readonly NeedName[]): string | undefined {
  const missing = [...new Set(names)].map((name) => NEEDS[name]).filter((need) => !need.isThere());
  if (missing.length === 0) return undefined;
  const packages = missing.flatMap((need) => need.debianPackages).join(' ');
  return `${missing.map((need) => need.name).join(' and ')} not installed; on Debian: apt-get install ${packages}`;
}

/** Whether this machine can install Debian packages without asking anybody. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Installs what is missing, without starting the services that come with it. Answers whether it worked. */
export async function installMissing(projectDir: string): Promise<boolean> {
  const packages = Object.values(NEEDS).flatMap((need: Need) => (need.isThere() ? [] : need.debianPackages));
  if (packages.length === 0) return true;
  const forbade = forbidServices();
  try {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
    const aptGet = (...args: string[]) => runProgram('apt-get', ['-qq', '-o=Dpkg::Use-Pty=0', ...args], projectDir, quiet);
    if ((await aptGet('update')) !== 0) return false;
    return (await aptGet('install', '-y', '--no-install-recommends', ...packages)) === 0;
  } finally {
    if (forbade) rmSync(POLICY);
  }
}

/** Debian asks this program whether a freshly installed service may start. Tests start their own, on their own data. */
function forbidServices(): boolean {
  if (existsSync(POLICY)) return false;
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n');
  chmodSync(POLICY, 0o755);
  return true;
}
