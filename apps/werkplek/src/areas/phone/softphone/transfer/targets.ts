import type { CallTarget, Presence } from '../phone-api.ts';

/** Somewhere a call can go, as one line of the list. */
export interface TargetLine {
  readonly id: string;
  readonly target: CallTarget;
  readonly label: string;
  /** A colleague's state, for who is one. */
  readonly state?: Presence['state'];
}

const mostLines = 40;

/**
 * The lines that have every typed word; a typed number is the first of them.
 *
 * @example matchingTargets([], '0184 495 500')[0].target // { kind: 'number', number: '0184 495 500' }
 */
export function matchingTargets(lines: readonly TargetLine[], typed: string): readonly TargetLine[] {
  const text = typed.trim();
  const words = text.toLowerCase().split(/\s+/);
  const found = lines.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  const isNumber = /^\+?[\d\s()-]{3,}$/.test(text);
  const number: TargetLine = { id: 'number', target: { kind: 'number', number: text }, label: text };
  return [...(isNumber ? [number] : []), ...found].slice(0, mostLines);
}

/** Who can help at once comes first, who cannot be reached is left out. */
export function colleagueLines(presences: readonly Presence[], ownId: string): readonly TargetLine[] {
  return presences
    .filter(({ userId, state }) => userId !== ownId && state !== 'offline')
    .toSorted((one, other) => Number(other.state === 'available') - Number(one.state === 'available') || one.displayName.localeCompare(other.displayName))
    .map(({ userId, displayName, state }) => ({ id: userId, target: { kind: 'person', userId }, label: displayName, state }));
}
