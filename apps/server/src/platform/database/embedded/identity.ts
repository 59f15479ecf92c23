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
 *   account    root, where namespaces are not allowed, or the data belong to somebody else: become that account
 */
export type Identity =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'account'; readonly uid: number; readonly gid: number };

const NOBODY = 65534;
const NAMESPACE_COMMAND = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/** The words that go before a program to run it under this identity. */
export function identityCommand(identity: Identity): readonly string[] {
  return identity.kind === 'namespace' ? NAMESPACE_COMMAND : [];
}

/** The options of `spawn` that run a program under this identity. */
export function identityOptions(identity: Identity): { uid?: number; gid?: number } {
  return identity.kind === 'account' ? { uid: identity.uid, gid: identity.gid } : {};
}

/**
 * Chooses the identity for a data directory: an existing one is opened by its owner, a new one by the identity that
 * leaves the fewest traces.
 *
 * @param directory the data directory, which need not exist yet
 */
export function chooseIdentity(directory: string): Identity {
  if (process.getuid?.() !== 0) return hasName() ? { kind: 'self' } : { kind: 'namespace' };
  const owner = statSync(directory, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { kind: 'account', uid: owner.uid, gid: owner.gid };
  return namespacesWork() ? { kind: 'namespace' } : { kind: 'account', uid: NOBODY, gid: NOBODY };
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

function namespacesWork(): boolean {
  const [command = '', ...args] = NAMESPACE_COMMAND;
  return spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0;
}
