import { useSyncExternalStore } from 'react';
import type { DeskEntry } from './desk-entry.ts';
import { openContacts, type Gone } from './open-contacts.ts';

export function useOpenContacts(): readonly DeskEntry[] {
  return useSyncExternalStore(openContacts.subscribe, openContacts.shown);
}

export function useRestored(): boolean {
  return useSyncExternalStore(openContacts.subscribe, openContacts.restored);
}

export function useMoreOpen(): boolean {
  return useSyncExternalStore(openContacts.subscribe, openContacts.more);
}

export function useLastGone(): Gone | undefined {
  return useSyncExternalStore(openContacts.subscribe, openContacts.lastGone);
}
