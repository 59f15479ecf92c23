import { spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** As whom Asterisk runs when we are root, which it should not be: it takes in what the network sends. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** Folders on the way are closed to it: it may read like root, though not write. */
  readonly readsClosedFolders: boolean;
}

const NOBODY = 65_534;

/**
 * The account for Asterisk: that of the data when it is somebody's, else nobody. Undefined when we are not root ourselves:
 * then Asterisk is who we are.
 *
 * @param folder of the telephone within the data
 * @param needed files and folders that it must be able to run or enter
 */
export function chooseAccount(folder: string, needed: readonly string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(join(folder, '..'));
  const { uid, gid } = owner.uid === 0 ? { uid: NOBODY, gid: NOBODY } : owner;
  const isReachable = 'for path; do test -x "$path" || exit 1; done';
  const probe = spawnSync('sh', ['-c', isReachable, 'sh', folder, ...needed], { uid, gid, cwd: '/', stdio: 'ignore' });
  return { uid, gid, readsClosedFolders: probe.status !== 0 };
}

/** The words that go before a program so that it runs as an account, and can never become more than that. */
export function accountCommand(account: Account | undefined): readonly string[] {
  if (account === undefined) return [];
  const { uid, gid, readsClosedFolders } = account;
  const who = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs'];
  if (!readsClosedFolders) return [...who, '--inh-caps=-all', '--bounding-set=-all', '--'];
  return [...who, '--inh-caps=-all,+dac_read_search', '--ambient-caps=+dac_read_search', '--bounding-set=-all,+dac_read_search', '--'];
}

/** What Asterisk writes, and the prompts that it reads, become that account's; what is beside them stays closed to it. */
export function giveFolders(folder: string, { uid, gid }: Account): void {
  chmodSync(folder, 0o711);
  const prompts = join(folder, 'prompts');
  mkdirSync(prompts, { recursive: true, mode: 0o700 });
  lchownSync(prompts, uid, gid);
  giveAll(join(folder, 'asterisk'), uid, gid);
}

function giveAll(path: string, uid: number, gid: number): void {
  const found = lstatSync(path);
  if (found.uid !== uid || found.gid !== gid) lchownSync(path, uid, gid);
  if (found.isDirectory()) for (const name of readdirSync(path)) giveAll(join(path, name), uid, gid);
}
