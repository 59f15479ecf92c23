import type { TargetCard } from '@ingang/contracts/phone-desk';
import type { CallTarget } from '../phone-api.ts';

/** Somewhere a call can go, as one line of the list. */
export interface TargetLine {
  readonly id: string;
  readonly target: CallTarget;
  readonly card: TargetCard;
}

const mostLines = 40;

const targets: Readonly<Record<TargetCard['kind'], (id: string) => CallTarget>> = {
  person: (userId) => ({ kind: 'person', userId }),
  department: (departmentId) => ({ kind: 'department', departmentId }),
  queue: (queue) => ({ kind: 'queue', queue }),
  authority: (authorityId) => ({ kind: 'authority', authorityId }),
  number: (number) => ({ kind: 'number', number }),
};

const nobody = { authorityId: null, departmentNames: [] as string[], presence: null, availableMembers: null, signedOnMembers: null, waiting: null, isOpen: null, opensAt: null, number: null, usual: null };

/** A card as a line of the list. */
export function lineOf(card: TargetCard): TargetLine {
  return { id: `${card.kind}-${card.id}`, target: targets[card.kind](card.id), card };
}

/**
 * The lines that have every typed word, those that can help at once first; a typed number is the first of them.
 *
 * @example matchingTargets([], '0184 495 500')[0].target // { kind: 'number', number: '0184 495 500' }
 */
export function matchingTargets(cards: readonly TargetCard[], typed: string): readonly TargetLine[] {
  const text = typed.trim();
  const words = text.toLowerCase().split(/\s+/);
  const found = cards
    .filter(({ name, departmentNames }) => words.every((word) => `${name} ${departmentNames.join(' ')}`.toLowerCase().includes(word)))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const number: TargetCard = { ...nobody, kind: 'number', id: text, name: text };
  return [...(/^\+?[\d\s()-]{3,}$/.test(text) ? [number] : []), ...found].slice(0, mostLines).map(lineOf);
}

/** Who can take it now comes first; within that departments go before colleagues, queues and others. */
function placeOf({ kind, presence, availableMembers, isOpen }: TargetCard): number {
  const canHelp = kind === 'person' ? presence === 'available' : kind === 'department' ? (availableMembers ?? 0) > 0 : isOpen !== false;
  return (canHelp ? 0 : 10) + ['department', 'person', 'queue', 'authority', 'number'].indexOf(kind);
}

/** Nobody would take it: their telephone is not there, or rings already. */
export function canRing({ kind, presence, availableMembers, number }: TargetCard): boolean {
  if (kind === 'person') return presence === 'available';
  return kind !== 'department' || (availableMembers ?? 0) > 0 || number !== null;
}
