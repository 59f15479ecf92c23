import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from '../../installation/index.ts';
import { readWav, resample, TELEPHONE_RATE_HERTZ, writeWav, type Sound } from '../../sound/index.ts';
import { runProgram } from '../run-program.ts';
import type { SpeechSynthesizer, SpokenLanguage } from '../synthesizer.ts';

const VOICES: Readonly<Record<SpokenLanguage, string>> = { nl: 'nl', en: 'en-gb' };
const WORDS_PER_MINUTE = 150;
const LOUDEST = 0.7;

/** Changes when the same text is to sound otherwise, so that nothing old is found. */
const EDITION = 1;

/** The voice of espeak-ng: understandable and nobody's, for demonstrations and tests; recordings take its place in earnest. */
export class EspeakSynthesizer implements SpeechSynthesizer {
  readonly #installation: Installation;
  readonly #folder: string;
  readonly #making = new Map<string, Promise<string>>();

  /** @param folder where prompts are kept; also for other processes at the same time */
  constructor(installation: Installation, folder: string) {
    this.#installation = installation;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  async say(text: string, language: SpokenLanguage): Promise<string> {
    const digest = createHash('sha256').update(JSON.stringify([EDITION, VOICES[language], WORDS_PER_MINUTE, text])).digest('hex');
    const file = join(this.#folder, `${digest.slice(0, 32)}.wav`);
    if (existsSync(file)) return file;
    const making = this.#making.get(file) ?? this.#make(file, text, language).finally(() => this.#making.delete(file));
    this.#making.set(file, making);
    return making;
  }

  async #make(file: string, text: string, language: SpokenLanguage): Promise<string> {
    const sound = await speak(this.#installation, text, VOICES[language], WORDS_PER_MINUTE);
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, writeWav(asLoudAsMay(sound)));
    renameSync(draft, file);
    return file;
  }
}

/** What espeak-ng says, at the quality of a telephone. */
export async function speak(installation: Installation, text: string, voice: string, wordsPerMinute: number): Promise<Sound> {
  const wav = await runProgram(installation, 'espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '-b', '1', '--stdin', '--stdout'], text);
  return resample(readWav(wav), TELEPHONE_RATE_HERTZ);
}

function asLoudAsMay({ samples, rateHertz }: Sound): Sound {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  if (loudest === 0) throw new Error('the voice said nothing');
  return { rateHertz, samples: samples.map((sample) => (sample * LOUDEST) / loudest) };
}
