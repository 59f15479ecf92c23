import { readFileSync } from 'node:fs';
import { arch } from 'node:process';
import { join } from 'node:path';
import { commandFor, hasProgram, isMachine, layoutOf, type Command, type Layout, type ProgramName } from './programs.ts';

/** What `npm run phone:install` noted about what it installed. */
export interface InstallationNote {
  /** Changes when the list of what has to be there changes: an older installation is then made anew. */
  readonly recipe: string;
  readonly suite: string;
  readonly packages: Readonly<Record<string, string>>;
}

/** The telephone programs in the project's own folder. */
export interface Installation {
  readonly layout: Layout;
  readonly note: InstallationNote;
  command(name: ProgramName, args: readonly string[]): Command;
  has(name: ProgramName): boolean;
}

/** The folder for the telephone programs, in the project. */
export const PHONE_FOLDER = '.phone';

export const noteFile = (folder: string): string => join(folder, 'installed.json');
export const rootFolder = (folder: string): string => join(folder, 'root');

/** Undefined when the telephone is not installed, or the installation was broken off. */
export function findInstallation(folder: string): Installation | undefined {
  const note = readNote(noteFile(folder));
  if (note === undefined || !isMachine(arch)) return undefined;
  const layout = layoutOf(rootFolder(folder), arch);
  return {
    layout,
    note,
    command: (name, args) => commandFor(layout, name, args),
    has: (name) => hasProgram(layout, name),
  };
}

function readNote(file: string): InstallationNote | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as InstallationNote;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
