import { createHash } from 'node:crypto';

/** What the telephone needs, by the names of Debian's packages. */
const ENGINE = ['asterisk', 'asterisk-modules', 'espeak-ng', 'espeak-ng-data', 'pocketsphinx', 'pocketsphinx-en-us'];
const TESTS = ['sip-tester'];

/** The oldest Asterisk that the configuration and the client are made for: a release with long-term support. */
export const OLDEST_ASTERISK = 22;

/** @example majorOf('1:22.10.1+dfsg-1') // 22 */
export const majorOf = (version: string): number => Number(version.replace(/^\d+:/, '').split('.')[0]);

/** Packages that come along by their dependencies and are used by nothing that we run. */
export const LEFT_OUT = /^(adduser|asterisk-core-sounds.*|base-passwd|debconf|dirmngr|gnupg.*|gpg.*|libdebconf.*|libperl.*|login.*|passwd|perl.*|pinentry.*|readline-common|tzdata)$/;

/** Folders of the packages that nothing reads at run time. The copyright of each package stays. */
export const PRUNED_FOLDERS = ['usr/share/man', 'usr/share/info', 'usr/share/locale', 'usr/share/lintian', 'etc', 'var'];

export interface Recipe {
  readonly packages: readonly string[];
  /** Two recipes that want something else have another digest. */
  readonly digest: string;
}

export function recipeFor({ withTests }: { readonly withTests: boolean }): Recipe {
  const packages = withTests ? [...ENGINE, ...TESTS] : ENGINE;
  const text = JSON.stringify([packages, OLDEST_ASTERISK, LEFT_OUT.source, PRUNED_FOLDERS]);
  return { packages, digest: createHash('sha256').update(text).digest('hex').slice(0, 16) };
}
