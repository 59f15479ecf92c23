import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { arch } from 'node:process';
import { join } from 'node:path';
import { report, step, Stop } from '../../bootstrap/steps.mjs';
import { findInstallation, isMachine, layoutOf, noteFile, rootFolder, type InstallationNote } from '../../../apps/server/src/modules/phone/installation/index.ts';
import { findMirror, readOsRelease, refuseOtherPlatform, suitesToTry, type Mirror } from './debian.ts';
import { acquireSettings, configuredTargets, privateApt, type PrivateApt } from './private-apt.ts';
import { majorOf, OLDEST_ASTERISK, recipeFor, type Recipe } from './recipe.ts';
import { unpack } from './unpack.ts';
import { verify } from './verify.ts';

export interface InstallOptions {
  readonly folder: string;
  /** Also when everything is there. */
  readonly again: boolean;
  readonly withTests: boolean;
}

/**
 * Installs the telephone programs into a folder. What was there stays in use until the new has proved to work.
 *
 * @throws Stop when this machine cannot, with what to do
 */
export async function installPhone({ folder, again, withTests }: InstallOptions): Promise<InstallationNote> {
  const present = findInstallation(folder);
  // Whoever has installed the tools for tests keeps them.
  const recipe = recipeFor({ withTests: withTests || (present?.has('sipp') ?? false) });
  if (present !== undefined && !again && present.note.recipe === recipe.digest && (await verify(present.layout)) === undefined) {
    report('Installed', 'up to date');
    return present.note;
  }
  refuseOtherPlatform();
  const mirror = findMirror(await configuredTargets(), readOsRelease());
  const work = join(folder, 'install');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeFileSync(join(folder, '.gitignore'), '*\n');
  const note = await install(folder, work, mirror, recipe);
  rmSync(work, { recursive: true, force: true });
  return note;
}

async function install(folder: string, work: string, mirror: Mirror, recipe: Recipe): Promise<InstallationNote> {
  const { apt, suite } = await step('Package lists', 'fetching (10 s)', () => findSuite(work, mirror));
  await step('Packages', `fetching from Debian ${suite} (about 100 MB; half a minute)`, () => apt.download(recipe.packages));
  const fresh = join(work, 'root');
  const packages = await step('Unpacking', 'into the project (half a minute)', () => unpack(apt.archives, fresh));
  if (!isMachine(arch)) throw new Stop(`no packages for ${arch}`);
  const layout = layoutOf(fresh, arch);
  const fault = await step('Verifying', 'trying what was unpacked', () => verify(layout));
  if (fault !== undefined) throw new Stop(`What was installed does not work: ${fault}`);
  const note: InstallationNote = { recipe: recipe.digest, suite, packages };
  rmSync(noteFile(folder), { force: true });
  rmSync(rootFolder(folder), { recursive: true, force: true });
  renameSync(fresh, rootFolder(folder));
  writeFileSync(noteFile(folder), `${JSON.stringify(note, undefined, 2)}\n`);
  return note;
}

/** The first suite with an Asterisk that is new enough. */
async function findSuite(work: string, mirror: Mirror): Promise<{ apt: PrivateApt; suite: string }> {
  const settings = await acquireSettings();
  const seen: string[] = [];
  for (const suite of suitesToTry(mirror)) {
    const apt = privateApt(join(work, suite), mirror, suite, settings);
    const found = await lookIn(apt);
    if (typeof found !== 'string') return { apt, suite };
    seen.push(`- ${suite}: ${found}`);
  }
  throw new Stop(`No Asterisk ${OLDEST_ASTERISK} or newer in Debian's packages at the mirror of this machine:\n${seen.join('\n')}`);
}

/** Why a suite will not do, or its Asterisk. */
async function lookIn(apt: PrivateApt): Promise<string | { readonly version: string }> {
  try {
    await apt.update();
    const version = await apt.candidate('asterisk');
    if (version === undefined) return 'has no Asterisk';
    return majorOf(version) >= OLDEST_ASTERISK ? { version } : `has Asterisk ${version}`;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return error.message.split('\n').find((line) => line.startsWith('E:')) ?? error.message;
  }
}
