import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from '../../installation/index.ts';
import { readWav, resample, writeWav } from '../../sound/index.ts';
import type { Heard, SpeechRecognizer, Vocabulary } from '../recognizer.ts';
import { runProgram } from '../run-program.ts';
import { makeGrammar, type Grammar } from './grammar.ts';

/** What the acoustic model was made from, and how many pictures of the sound it takes in a second. */
const MODEL_RATE_HERTZ = 16_000;
const FRAMES_A_SECOND = 100;

/**
 * How much better free sounds explain an utterance than the best choice does, in the engine's units a frame, where the two
 * are equally likely; and over which distance that changes. Measured on synthetic voices: docs/benchmarks/phone.md.
 */
const EVEN_GAP = 11.5;
const GAP_SCALE = 2;

/** Below this it is not worth asking whether it was meant. */
const LEAST_CONFIDENCE = 0.2;

interface Prepared extends Grammar {
  readonly dictionaryFile: string;
  readonly grammarFile: string;
}

/** The best words for an utterance, and how well they explain it. */
interface Hypothesis {
  readonly words: readonly string[];
  readonly score: number;
}

/**
 * pocketsphinx with an American model and generated Dutch pronunciations, on this machine, for a closed list of names. The
 * whole utterance at once, because the model first adjusts to the loudness and colour of all of it. A second look with
 * any sounds in any order tells how much of it the best choice leaves unexplained.
 */
export class PocketsphinxRecognizer implements SpeechRecognizer {
  readonly #installation: Installation;
  readonly #folder: string;
  readonly #prepared = new Map<string, Promise<Prepared>>();

  /** @param folder for grammars, and for utterances while they are listened to */
  constructor(installation: Installation, folder: string) {
    this.#installation = installation;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  async prepare(vocabulary: Vocabulary): Promise<void> {
    await this.#ready(vocabulary);
  }

  async recognize(wav: Uint8Array, vocabulary: Vocabulary): Promise<Heard> {
    const { keys, dictionaryFile, grammarFile } = await this.#ready(vocabulary);
    const { samples, rateHertz } = resample(readWav(wav), MODEL_RATE_HERTZ);
    const work = mkdtempSync(join(this.#folder, 'heard-'));
    try {
      writeFileSync(join(work, 'said.wav'), writeWav({ samples, rateHertz }), { mode: 0o600 });
      writeFileSync(join(work, 'list'), 'said\n');
      const [choice, anything] = await Promise.all([
        this.#listen(work, 'choice', ['-dict', dictionaryFile, '-jsgf', grammarFile, '-beam', '1e-60', '-wbeam', '1e-40', '-pbeam', '1e-60']),
        this.#listen(work, 'anything', ['-allphone', join(this.#installation.layout.acousticModel, '../en-us-phone.lm.bin'), '-beam', '1e-20', '-pbeam', '1e-20', '-lw', '2.0']),
      ]);
      const key = choice.words.map((word) => keys.get(word.replace(/\(\d+\)$/, ''))).find((one) => one !== undefined);
      const gap = (anything.score - choice.score) / ((samples.length / rateHertz) * FRAMES_A_SECOND);
      const confidence = 1 / (1 + Math.exp((gap - EVEN_GAP) / GAP_SCALE));
      return key === undefined || confidence < LEAST_CONFIDENCE ? { kind: 'not-understood' } : { kind: 'heard', key, confidence };
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }

  async #listen(work: string, name: string, options: readonly string[]): Promise<Hypothesis> {
    const found = join(work, name);
    const model = ['-hmm', this.#installation.layout.acousticModel, '-bestpath', 'no'];
    await runProgram(this.#installation, 'pocketsphinx_batch', [...model, ...options, '-adcin', 'yes', '-cepdir', work, '-cepext', '.wav', '-ctl', join(work, 'list'), '-hyp', found]);
    const [, words = '', score = '0'] = readFileSync(found, 'utf8').match(/^(.*)\(said (-?\d+)\)$/m) ?? [];
    return { words: words.trim().split(' '), score: Number(score) };
  }

  #ready(vocabulary: Vocabulary): Promise<Prepared> {
    const digest = createHash('sha256').update(JSON.stringify(vocabulary)).digest('hex').slice(0, 16);
    const known = this.#prepared.get(digest);
    if (known !== undefined) return known;
    const preparing = this.#prepare(vocabulary, join(this.#folder, `grammar-${digest}-${randomUUID().slice(0, 8)}`));
    this.#prepared.set(digest, preparing);
    preparing.catch(() => this.#prepared.delete(digest)); // tried again the next time; whoever waits is told
    return preparing;
  }

  async #prepare(vocabulary: Vocabulary, folder: string): Promise<Prepared> {
    const texts = new Set([...vocabulary.choices.flatMap(({ names }) => names), ...vocabulary.before, ...vocabulary.after]);
    const phonemes = new Map<string, string>();
    for (const text of texts) phonemes.set(text, await this.#phonemesOf(text));
    const grammar = makeGrammar(vocabulary, phonemes);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const [dictionaryFile, grammarFile] = [join(folder, 'words.dict'), join(folder, 'choices.jsgf')];
    writeFileSync(dictionaryFile, grammar.dictionary);
    writeFileSync(grammarFile, grammar.jsgf);
    return { ...grammar, dictionaryFile, grammarFile };
  }

  /** Hyphens make one word of several; said, they are several. */
  async #phonemesOf(text: string): Promise<string> {
    const output = await runProgram(this.#installation, 'espeak-ng', ['-q', '--ipa=1', '--sep=_', '-v', 'nl', '-b', '1', '--stdin'], text.replaceAll('-', ' '));
    return output.toString().trim();
  }
}
