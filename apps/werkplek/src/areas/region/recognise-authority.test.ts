import { describe, expect, it } from 'vitest';
import { recogniseAuthority } from './recognise-authority.ts';

const authorities = [
  { id: 'alblasserdam', name: 'Alblasserdam' },
  { id: 'dordrecht', name: 'Dordrecht' },
  { id: 'hendrik-ido-ambacht', name: 'Hendrik-Ido-Ambacht' },
  { id: 'papendrecht', name: 'Papendrecht' },
  { id: 'zwijndrecht', name: 'Zwijndrecht' },
];

describe('recognising the municipality in a question', () => {
  it.each([
    ['paspoort kosten papendrecht', 'papendrecht', 'paspoort kosten'],
    ['Wat kost een paspoort in Papendrecht?', 'papendrecht', 'wat kost een paspoort'],
    ['dordrecht afval', 'dordrecht', 'afval'],
    ['parkeren in de gemeente Hendrik Ido Ambacht', 'hendrik-ido-ambacht', 'parkeren in de'],
    ['container ambacht', 'hendrik-ido-ambacht', 'container'],
    ['paspoort papendrect', 'papendrecht', 'paspoort'],
    ['verhuizen naar zwijndrehct', 'zwijndrecht', 'verhuizen naar'],
  ])('%s', (text, id, rest) => {
    expect(recogniseAuthority(text, authorities)).toEqual({ id, rest });
  });

  it.each(['paspoort kosten', '', 'drecht', 'recht op bijstand'])('nothing in "%s"', (text) => {
    expect(recogniseAuthority(text, authorities)).toBeUndefined();
  });
});
