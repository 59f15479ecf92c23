import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { describeWithPhone } from '../../../../../../tests/support/phone.ts';
import { emergencyConfidence } from '../domain/flow/index.ts';
import { emergencyWordsOfTemplate } from '../domain/flow/template-texts.ts';
import { fromAlaw, readWav, secondsOf, toAlaw, writeWav } from '../sound/index.ts';
import { speak } from './espeak/synthesizer.ts';
import { EspeakSynthesizer, PocketsphinxRecognizer, type Heard, type Vocabulary } from './index.ts';

const VOICES = ['nl+m3', 'nl+f2', 'nl+f4', 'nl+m7'];
const choice = (key: string, ...names: readonly string[]) => ({ key, names });
const DRECHTSTEDEN: Vocabulary = {
  choices: [
    choice('alblasserdam', 'Alblasserdam'),
    choice('dordrecht', 'Dordrecht', 'Dordt'),
    choice('hendrik-ido-ambacht', 'Hendrik-Ido-Ambacht', 'Ambacht'),
    choice('papendrecht', 'Papendrecht'),
    choice('sliedrecht', 'Sliedrecht'),
    choice('zwijndrecht', 'Zwijndrecht'),
  ],
  before: ['gemeente', 'de gemeente', 'ik bel voor', 'voor'],
  after: ['alstublieft'],
};

describeWithPhone('speech', ({ installation }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('espeak-ng', () => {
    const prompts = join(folder, 'prompts');
    const synthesizer = new EspeakSynthesizer(installation, prompts);

    test('says a prompt once, and finds it again', async () => {
      const [file, same] = await Promise.all([synthesizer.say('Papendrecht, klopt dat?', 'nl'), synthesizer.say('Papendrecht, klopt dat?', 'nl')]);
      expect(same).toBe(file);
      const sound = readWav(readFileSync(file));
      expect(sound.rateHertz).toBe(8000);
      expect(secondsOf(sound)).toBeGreaterThan(0.8);
      const madeAt = statSync(file).mtimeMs;
      expect(await new EspeakSynthesizer(installation, prompts).say('Papendrecht, klopt dat?', 'nl')).toBe(file);
      expect(statSync(file).mtimeMs).toBe(madeAt);
      expect(readdirSync(prompts)).toEqual([file.split('/').at(-1)]);
    });

    test('says the same otherwise in another language, and text that looks like an option', async () => {
      const dutch = await synthesizer.say('Welcome', 'nl');
      const english = await synthesizer.say('Welcome', 'en');
      expect(readFileSync(english).equals(readFileSync(dutch))).toBe(false);
      expect(existsSync(await synthesizer.say('--help "$(rm x)"', 'nl'))).toBe(true);
    });
  });

  describe('pocketsphinx', () => {
    const recognizer = new PocketsphinxRecognizer(installation, join(folder, 'recognizer'));
    const hear = async (text: string, voice: string, vocabulary = DRECHTSTEDEN) => recognizer.recognize(await overTheTelephone(text, voice), vocabulary);

    /** As it arrives from a caller: A-law, half a second of quiet around it. */
    async function overTheTelephone(text: string, voice: string): Promise<Uint8Array> {
      const { samples, rateHertz } = await speak(installation, text, voice, 140);
      const line = new Float32Array(samples.length + rateHertz);
      samples.forEach((sample, index) => {
        line[index + rateHertz / 2] = fromAlaw(toAlaw(sample * 0.8));
      });
      return writeWav({ samples: line, rateHertz });
    }

    test('understands the names of the region over a telephone, whoever says them', async () => {
      const said = VOICES.flatMap((voice) => DRECHTSTEDEN.choices.map(({ key, names }, index) => ({ key, voice, text: index % 2 === 0 ? names[0]! : `gemeente ${names.at(-1)!}` })));
      const heard = [];
      for (const { text, voice, key } of said) heard.push({ key, found: await hear(text, voice) });
      const right = heard.filter(({ key, found }) => found.kind === 'heard' && found.key === key);
      expect(right.length / said.length).toBeGreaterThanOrEqual(0.85);
    });

    test('is less sure of what is not on the list', async () => {
      const sureness = async (text: string) => {
        const found = await hear(text, 'nl+f2');
        return found.kind === 'heard' ? found.confidence : 0;
      };
      const strangers = await Promise.all(['ik wil een paspoort aanvragen', 'weet ik niet', 'dat is toch belachelijk', 'medewerker'].map(sureness));
      const known = await Promise.all(['Papendrecht', 'Sliedrecht', 'Dordrecht', 'Alblasserdam'].map(sureness));
      expect(Math.max(...strangers)).toBeLessThan(0.75);
      expect(mean(known) - mean(strangers)).toBeGreaterThan(0.4);
    });

    test('takes no name of a municipality for an emergency, and understands 112 when it is said as "honderdtwaalf"', async () => {
      const emergencies = emergencyWordsOfTemplate.nl ?? [];
      const all = { ...DRECHTSTEDEN, choices: [...DRECHTSTEDEN.choices, choice('strijen', 'Strijen'), choice('maasdam', 'Maasdam'), ...emergencies.map((word) => choice(word, word))] };
      const isAlarm = (found: Heard): boolean => found.kind === 'heard' && emergencies.includes(found.key) && found.confidence >= emergencyConfidence;
      for (const voice of ['nl+m3', 'nl+f2']) {
        for (const name of all.choices.slice(0, -emergencies.length).flatMap(({ names }) => names)) expect([name, isAlarm(await hear(name, voice, all))]).toEqual([name, false]);
        expect(await hear('honderdtwaalf', voice, all)).toMatchObject({ kind: 'heard', key: 'honderdtwaalf' });
      }
      expect(isAlarm(await hear('honderdtwaalf', 'nl+f2', all))).toBe(true);
    });

    test('hears a municipality that joined, without anything but its name', async () => {
      const larger = { ...DRECHTSTEDEN, choices: [...DRECHTSTEDEN.choices, choice('gorinchem', 'Gorinchem', 'Gorkum')] };
      await recognizer.prepare(larger);
      expect(await hear('gemeente Gorinchem', 'nl+f2', larger)).toMatchObject({ kind: 'heard', key: 'gorinchem' });
      expect(await hear('Papendrecht', 'nl+f2', larger)).toMatchObject({ kind: 'heard', key: 'papendrecht' });
    });

    test('understands nothing in silence, and keeps nothing of what was said', async () => {
      expect(await recognizer.recognize(writeWav({ rateHertz: 8000, samples: new Float32Array(8000) }), DRECHTSTEDEN)).toEqual({ kind: 'not-understood' });
      expect(readdirSync(join(folder, 'recognizer')).filter((name) => name.startsWith('heard-'))).toEqual([]);
    });
  });
});

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
