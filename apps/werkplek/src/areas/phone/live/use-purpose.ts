import { useSyncExternalStore } from 'react';
import { purposes, type Purpose } from './live-api.ts';

let chosen: Purpose = purposes[0];
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function choose(purpose: Purpose): void {
  chosen = purpose;
  for (const listener of listeners) listener();
}

/** For what one listens, as chosen last on this screen: said with every request, and kept in the audit log. */
export function usePurpose(): readonly [Purpose, (purpose: Purpose) => void] {
  return [useSyncExternalStore(subscribe, () => chosen), choose];
}
