import { join } from 'node:path';
import type { RoomDeps } from '../../platform/room.ts';
import { openSwitchboard, type OpenedSwitchboard } from './open-switchboard.ts';
import { recordedVoice } from './prompts/recorded-voice.ts';
import { openRoutedCalls } from './routed-calls.ts';
import type { Ears, Voice } from './switchboard/ports.ts';
import type { Telephone } from './telephone.ts';

/** About how long it takes to say a letter. */
const millisecondsPerLetter = 65;

/** Takes the calls of a telephone, in this process or in whichever leads. */
export async function startTelephony(deps: RoomDeps, { engine, speech, browserAddress }: Telephone): Promise<OpenedSwitchboard> {
  const synthesizer = speech?.synthesizer;
  // with an exchange of one's own and no voice here, callers hear nothing for as long as it would take to say it, and their keys count
  const synthesised: Voice = {
    speak: (said) =>
      Promise.all(said.map(async ({ text, language }) => (synthesizer ? { kind: 'file' as const, path: await synthesizer.say(text, language) } : { kind: 'silence' as const, milliseconds: text.length * millisecondsPerLetter }))),
  };
  const voice = await recordedVoice(deps, join(deps.config.dataDir, 'phone', 'recorded-prompts'), synthesised);
  const opened = await openSwitchboard(deps, {
    engine, voice, browserAddress,
    ears: earsOf(speech),
    makeAssigner: () => openRoutedCalls(deps),
  });
  return {
    ...opened,
    close: async () => {
      voice.close();
      await opened.close();
    },
  };
}

/** What callers say around the word that counts. */
const AROUND = { before: ['gemeente', 'de gemeente', 'ik bel voor', 'ik bel voor de gemeente', 'voor', 'met'], after: ['alstublieft'] } as const;

/** Without anything that understands, callers choose by keys after two tries. */
function earsOf(speech: Telephone['speech']): Ears {
  return {
    recognise: async (wav, words) => {
      const heard = await speech?.recognizer.recognize(wav, { choices: words.map((word) => ({ key: word, names: [word] })), ...AROUND });
      return heard?.kind === 'heard' ? { word: heard.key, confidence: heard.confidence } : undefined;
    },
  };
}
