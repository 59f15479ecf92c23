import { existsSync, renameSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Installation } from '../../installation/index.ts';
import { holdMusic, writeWav } from '../../sound/index.ts';
import { EspeakSynthesizer } from '../../speech/index.ts';

const ANNOUNCEMENT = {
  apart: 'Door een storing kunnen wij u nu niet te woord staan. Belt u alstublieft later terug.',
  forwarded: 'Door een storing kunnen wij u nu niet te woord staan. Wij verbinden u door.',
} as const;

export interface KeptSounds {
  readonly announcement: string;
}

/** The sounds that Asterisk needs without us: made once, and left alone when somebody put a recording in their place. */
export async function prepareSounds(installation: Installation, home: string, isForwarded: boolean): Promise<KeptSounds> {
  const music = join(home, 'music/ingang.wav');
  if (!existsSync(music)) writeWhole(music, writeWav(holdMusic()));
  const own = join(home, 'sounds/emergency.wav');
  if (existsSync(own)) return { announcement: own };
  const synthesizer = new EspeakSynthesizer(installation, join(home, 'sounds'));
  return { announcement: await synthesizer.say(isForwarded ? ANNOUNCEMENT.forwarded : ANNOUNCEMENT.apart, 'nl') };
}

function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.draft`, bytes);
  renameSync(`${file}.draft`, file);
}
