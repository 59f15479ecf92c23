import { useSyncExternalStore } from 'react';

/** What this person chose for sound on this computer. */
export interface SoundChoice {
  readonly microphoneId: string;
  readonly speakerId: string;
  /** 0 to 1. */
  readonly volume: number;
  readonly rings: boolean;
}

const storageKey = 'ingang.phone.sound';
const usual: SoundChoice = { microphoneId: '', speakerId: '', volume: 1, rings: true };
const listeners = new Set<() => void>();

/**
 * A stored choice; what is missing or of another kind is as usual.
 *
 * @example readSoundChoice('{"volume":0.5,"rings":"no"}') // { microphoneId: '', speakerId: '', volume: 0.5, rings: true }
 */
export function readSoundChoice(stored: string | null): SoundChoice {
  const { microphoneId, speakerId, volume, rings } = parsed(stored);
  return {
    microphoneId: typeof microphoneId === 'string' ? microphoneId : usual.microphoneId,
    speakerId: typeof speakerId === 'string' ? speakerId : usual.speakerId,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : usual.volume,
    rings: typeof rings === 'boolean' ? rings : usual.rings,
  };
}

function parsed(stored: string | null): Readonly<Record<string, unknown>> {
  if (!stored?.startsWith('{')) return {};
  try {
    return JSON.parse(stored) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

let current = readSoundChoice(globalThis.localStorage?.getItem(storageKey) ?? null);

export const soundChoice = (): SoundChoice => current;

export function chooseSound(change: Partial<SoundChoice>): void {
  current = { ...current, ...change };
  localStorage.setItem(storageKey, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function onSoundChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useSoundChoice(): SoundChoice {
  return useSyncExternalStore(onSoundChoice, soundChoice);
}
