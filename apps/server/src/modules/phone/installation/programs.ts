import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** How Debian and the loader call this machine. */
const MACHINES = {
  x64: { triplet: 'x86_64-linux-gnu', loader: 'usr/lib64/ld-linux-x86-64.so.2' },
  arm64: { triplet: 'aarch64-linux-gnu', loader: 'usr/lib/ld-linux-aarch64.so.1' },
} as const;

export type Machine = keyof typeof MACHINES;

export const isMachine = (arch: string): arch is Machine => arch in MACHINES;

/** Where things are in a folder into which Debian packages were unpacked. */
export interface Layout {
  readonly root: string;
  readonly loader: string;
  readonly libraries: string;
  readonly asteriskModules: string;
  readonly asteriskData: string;
  readonly ariDescription: string;
  /** The folder that holds espeak-ng-data. */
  readonly speechData: string;
  readonly acousticModel: string;
}

export function layoutOf(root: string, machine: Machine): Layout {
  const { triplet, loader } = MACHINES[machine];
  const libraries = join(root, 'usr/lib', triplet);
  return {
    root,
    loader: join(root, loader),
    libraries,
    asteriskModules: join(libraries, 'asterisk/modules'),
    asteriskData: join(root, 'usr/share/asterisk'),
    ariDescription: join(root, 'usr/share/asterisk/rest-api'),
    speechData: libraries,
    acousticModel: join(root, 'usr/share/pocketsphinx/model/en-us/en-us'),
  };
}

const PATHS = {
  asterisk: 'usr/sbin/asterisk',
  'espeak-ng': 'usr/bin/espeak-ng',
  pocketsphinx_batch: 'usr/bin/pocketsphinx_batch',
  sipp: 'usr/bin/sipp',
} as const;

export type ProgramName = keyof typeof PATHS;

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  /** Beside the environment that it is run in. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * How to run a program of the folder: with the loader and the C library that came with it, because those of the machine
 * may be older. The machine's own libraries are not used.
 */
export function commandFor({ root, loader, libraries, speechData }: Layout, name: ProgramName, args: readonly string[]): Command {
  const path = [libraries, join(libraries, 'pulseaudio')].join(':');
  return {
    command: loader,
    args: ['--argv0', name, '--library-path', path, join(root, PATHS[name]), ...args],
    env: name === 'espeak-ng' ? { ESPEAK_DATA_PATH: speechData } : {},
  };
}

export const hasProgram = ({ root }: Layout, name: ProgramName): boolean => existsSync(join(root, PATHS[name]));
