import { existsSync, readFileSync } from 'node:fs';
import { Stop } from '../../bootstrap/steps.mjs';
import { isMachine } from '../../../apps/server/src/modules/phone/installation/index.ts';

/** Where this machine gets its Debian packages from. */
export interface Mirror {
  readonly address: string;
  /** The suite of the machine itself, such as bookworm. */
  readonly ownSuite: string;
  /** The file with the keys that sign the packages; undefined for those that apt trusts anyway. */
  readonly keyring: string | undefined;
}

const KEYRINGS = ['/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp'];
const ELSEWHERE = 'On this machine, bring an Asterisk of your own: docs/how-to/telephone.md tells how to connect it.';

/** @throws Stop with what to do when this is no machine on which Debian's packages run */
export function refuseOtherPlatform(platform: string = process.platform, arch: string = process.arch): void {
  if (platform !== 'linux' || !isMachine(arch)) {
    throw new Stop(`The telephone is installed from Debian's packages, which run on Linux (x64 and arm64); this is ${platform} ${arch}.\n${ELSEWHERE}`);
  }
  const missing = ['/usr/bin/apt-get', '/usr/bin/dpkg-deb'].filter((program) => !existsSync(program));
  if (missing.length > 0) {
    throw new Stop(`The telephone is installed with apt and dpkg of Debian, which are not here (${missing.join(', ')}).\n${ELSEWHERE}`);
  }
}

/** One line of what apt knows: `address|suite|component`. */
type Target = readonly [address: string, suite: string, component: string];

/**
 * The mirror for the machine's own packages, among everything that apt is configured with.
 *
 * @param targets output of `apt-get indextargets --format '$(REPO_URI)|$(RELEASE)|$(COMPONENT)' 'Created-By: Packages'`
 * @param osRelease contents of /etc/os-release
 * @throws Stop when the machine is no Debian, or is configured without a mirror
 */
export function findMirror(targets: string, osRelease: string): Mirror {
  const id = valueOf(osRelease, 'ID');
  const codename = valueOf(osRelease, 'VERSION_CODENAME');
  const lines = targets.split('\n').map((line) => line.split('|') as unknown as Target);
  const own = lines.find(([, suite, component]) => component === 'main' && isOwn(suite, codename));
  if (id !== 'debian' || own === undefined) {
    const reason = id === 'debian' ? `apt on this machine is not configured with a mirror for ${codename ?? 'its release'}` : `this is ${id ?? 'another system'}`;
    throw new Stop(`The telephone is installed from Debian's packages; ${reason}.\n${ELSEWHERE}`);
  }
  return { address: own[0], ownSuite: own[1], keyring: KEYRINGS.find((file) => existsSync(file)) };
}

const isOwn = (suite: string, codename: string | undefined): boolean =>
  suite === codename || ['stable', 'testing', 'unstable', 'sid'].includes(suite);

function valueOf(osRelease: string, key: string): string | undefined {
  return osRelease.match(new RegExp(`^${key}="?([^"\n]*)"?$`, 'm'))?.[1];
}

export const readOsRelease = (): string => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '');

/** Debian's releases from the first that may hold a new enough Asterisk; by name, because a name keeps its meaning. */
const RELEASES = ['trixie', 'forky', 'duke'];

/** Where to look for a new enough Asterisk: in the machine's own release first, then in those that came after it. */
export const suitesToTry = ({ ownSuite }: Mirror): readonly string[] => [...new Set([ownSuite, ...RELEASES, 'testing', 'unstable'])];
