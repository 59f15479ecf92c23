import { expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { authorityInText, namedAuthority, type KnownAuthority } from './named-authority.ts';

const known: KnownAuthority[] = [
  { id: 'papendrecht' as AuthorityId, name: 'Papendrecht', cbsCode: 'GM0590' },
  { id: 'hendrik-ido-ambacht' as AuthorityId, name: 'Hendrik-Ido-Ambacht', cbsCode: 'GM0531' },
];

test('an authority is known by slug, name and CBS code', () => {
  for (const name of ['papendrecht', 'Papendrecht', 'gemeente Papendrecht', 'GM0590', '0590']) {
    expect(namedAuthority(known, name)?.id).toBe('papendrecht');
  }
  expect(namedAuthority(known, 'Rotterdam')).toBeUndefined();
});

test('a municipality named in the question is recognised and taken out of the search words', () => {
  expect(authorityInText(known, 'wat kost een paspoort in Papendrecht?')).toMatchObject({ authority: { id: 'papendrecht' }, rest: 'wat kost een paspoort ?' });
  expect(authorityInText(known, 'afval hendrik ido ambacht')).toMatchObject({ authority: { id: 'hendrik-ido-ambacht' }, rest: 'afval' });
  expect(authorityInText(known, 'papendrechtse markt')).toBeUndefined();
  expect(authorityInText(known, 'van Papendrecht naar Hendrik-Ido-Ambacht verhuizen')).toBeUndefined();
});
