/**
 * Prompts as somebody spoke them, where somebody did; otherwise as they are synthesised.
 *
 * Purpose: a text that was recorded is played from its recording, word for word the same or not at all. Trade-off: the list of
 * recordings is held in memory and the sounds in files, so that a caller never waits for the database twice for one prompt.
 */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldInMemory } from '../../../platform/realtime/held.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { asTelephone } from '../live-receptions.ts';
import { promptRecordings, promptSound } from '../postgres/prompt-recordings.ts';
import type { Voice } from '../switchboard/ports.ts';

/** Screens and voices follow this topic. */
export const promptTopic = 'phone.prompt-changed';

/** Texts are compared as they are said: spaces do not count twice. */
export const spokenText = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const keyOf = (text: string, language: string): string => `${language} ${spokenText(text)}`;

/** @param folder where sounds are kept for the exchange to read */
export async function recordedVoice({ inWork, ...deps }: Pick<RoomDeps, 'inWork' | 'feed' | 'log'>, folder: string, otherwise: Voice): Promise<Voice & { close(): void }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const recorded = await heldInMemory(deps, {
    read: async () => new Map((await inWork(asTelephone, ({ tx }) => promptRecordings(tx))).map(({ id, text, language }) => [keyOf(text, language), id])),
    isAbout: ({ topic }) => topic === promptTopic,
    failure: 'recorded prompts could not be read again; those of before are played',
  });
  const fileOf = async (id: string): Promise<string | undefined> => {
    const file = join(folder, `${id}.wav`);
    if (existsSync(file)) return file;
    const sound = await inWork(asTelephone, ({ tx }) => promptSound(tx, id));
    if (sound === undefined) return undefined;
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, sound, { mode: 0o600 });
    renameSync(draft, file);
    return file;
  };
  return {
    speak: async (said) =>
      (await Promise.all(said.map(async (one) => {
        const id = recorded.now().get(keyOf(one.text, one.language));
        const path = id && (await fileOf(id));
        return path ? [{ kind: 'file' as const, path }] : otherwise.speak([one]);
      }))).flat(),
    close: recorded.close,
  };
}
