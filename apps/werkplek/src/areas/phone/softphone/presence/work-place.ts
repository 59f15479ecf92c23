import { useSyncExternalStore } from 'react';
import type { WorkPlace } from '@ingang/contracts/phone/offers';

export const workPlaces = ['own', 'home', 'partner'] as const satisfies readonly WorkPlace[];
const storageKey = 'ingang.phone.place';
const listeners = new Set<() => void>();

/** Where this person works with this computer, as they said the last time; our location until they say so. */
export function workPlace(): WorkPlace {
  const stored = localStorage.getItem(storageKey);
  return workPlaces.find((place) => place === stored) ?? 'own';
}

export function rememberWorkPlace(place: WorkPlace): void {
  localStorage.setItem(storageKey, place);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useWorkPlace(): WorkPlace {
  return useSyncExternalStore(subscribe, workPlace);
}
