import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';

/**
 * As whom PostgreSQL runs. It refuses to be root, while a container or a CI machine often is.
 *
 *   self       an ordinary user started us: PostgreSQL is that user too
 *   namespace  root, on Linux, or a user id without a name (as container platforms hand out): PostgreSQL gets a user
 *              namespace of its own in which it is nobody; its files stay ours, no account is needed, and folders that
 *              only we may enter are no obstacle
 *   account    root, where namespaces are not allowed, or the data belong to somebody else: become that account. Where
 *              only root may enter a folder on the way, it keeps the one power of root to enter nevertheless
 */
export type Identity =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'account'; readonly uid: number; readonly gid: number; readonly entersClosedFolders: boolean };

const NOBODY = 65534;
const NAMESPACE_COMMAND = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/** The words that go before a program to run it under this identity. */
export function identityCommand(identity: Identity): readonly string[] {
  if (identity.kind === 'self') return [];
  if (identity.kind === 'namespace') return NAMESPACE_COMMAND;
  const account = ['setpriv', `--reuid=${identity.uid}`, `--regid=${identity.gid}`, '--clear-groups'];
  const power = identity.entersClosedFolders ? ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'] : [];
  return [...account, ...power, '--'];
}

/**
 * Chooses the identity for a data directory: an existing one is opened by its owner, a new one by the identity that
 * leaves the fewest traces.
 *
 * @param directory the data directory, which need not exist yet
 * @param needed files and folders, all of which exist, that PostgreSQL must be able to run or enter
 */
export function chooseIdentity(directory: string, needed: readonly string[]): Identity {
  if (process.getuid?.() !== 0) return hasName() ? { kind: 'self' } : { kind: 'namespace' };
  const owner = statSync(directory, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return accountOf(owner, needed);
  return namespacesWork() ? { kind: 'namespace' } : accountOf({ uid: NOBODY, gid: NOBODY }, needed);
}

/** initdb asks the system for the name of the user it runs as, and gives up when there is none. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Whether this machine lets us make user namespaces: containers and changed roots often do not. */
export function namespacesWork(): boolean {
  const [command = '', ...args] = NAMESPACE_COMMAND;
  return spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0;
}

export function accountOf({ uid, gid }: { uid: number; gid: number }, needed: readonly string[]): Identity {
  const isReachable = 'for path; do test -x "$path" || exit 1; done';
  const probe = spawnSync('sh', ['-c', isReachable, 'sh', ...needed], { uid, gid, cwd: '/', stdio: 'ignore' });
  return { kind: 'account', uid, gid, entersClosedFolders: probe.status !== 0 };
}
