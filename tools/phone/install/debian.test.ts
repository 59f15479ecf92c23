import { describe, expect, test } from 'vitest';
import { findMirror, refuseOtherPlatform, suitesToTry } from './debian.ts';
import { LEFT_OUT, majorOf, recipeFor } from './recipe.ts';

const BOOKWORM = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n';
const TARGETS = [
  'https://packages.other.example/debian/|stable|contrib',
  'http://mirror.example/debian-security/|bookworm-security|main',
  'http://mirror.example/debian/|bookworm|main',
].join('\n');

describe('where the packages come from', () => {
  test('is the mirror that the machine has for its own release', () => {
    const mirror = findMirror(TARGETS, BOOKWORM);
    expect(mirror).toMatchObject({ address: 'http://mirror.example/debian/', ownSuite: 'bookworm' });
    expect(suitesToTry(mirror)).toEqual(['bookworm', 'trixie', 'forky', 'duke', 'testing', 'unstable']);
  });

  test('is said when there is none, with what to do instead', () => {
    expect(() => findMirror('', BOOKWORM)).toThrow(/not configured with a mirror for bookworm.*\n.*docs\/how-to\/telephone.md/);
    expect(() => findMirror(TARGETS, 'ID=fedora\n')).toThrow(/this is fedora/);
    expect(() => findMirror(TARGETS, '')).toThrow(/this is another system/);
  });

  test.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'riscv64'],
  ])('%s %s is told so, understandably', (platform, arch) => {
    expect(() => refuseOtherPlatform(platform, arch)).toThrow(`this is ${platform} ${arch}`);
  });
});

test('versions of Debian are read with and without an epoch', () => {
  expect([majorOf('1:22.10.1+dfsg+~cs6.17-1'), majorOf('22.10.1')]).toEqual([22, 22]);
});

test('what is left out is nothing that is asked for', () => {
  const { packages, digest } = recipeFor({ withTests: true });
  expect(packages.filter((name) => LEFT_OUT.test(name))).toEqual([]);
  expect(digest).not.toBe(recipeFor({ withTests: false }).digest);
});
