import { compareBirthDates, compareEmails, compareGiven, compareNames, comparePhones, comparePlaces, compareRegisterNumbers } from './duplicate-evidence.ts';
import type { DuplicateCandidate, DuplicateReason } from './duplicate-evidence.ts';

export type DuplicateVerdict = 'same' | 'probable' | 'possible' | 'different';

export interface DuplicateScore {
  readonly points: number;
  /** 0 to 1: 0.5 at the border between different and possible. */
  readonly score: number;
  readonly verdict: DuplicateVerdict;
  readonly reasons: readonly DuplicateReason[];
}

/** From how many points on. Data: one place to turn when proposals are too many or too few. */
export const duplicateThresholds = { same: 18, probable: 11, possible: 6 } as const;

/**
 * How likely two records are the same customer, with the reasons, for somebody who decides about merging.
 *
 * Evidence adds up in points, of which one roughly doubles the odds (Fellegi and Sunter, 1969); the weights are estimates,
 * not measured on a register. Twins and fathers with their sons at one address stay apart by given names and dates of birth.
 *
 * @example duplicateScore({ kind: 'person', name: { familyName: 'Meijer', initials: 'J.' }, birthDate: '1957-03-24' }, { kind: 'person', name: { familyName: 'Meyer', initials: 'J.' }, birthDate: '1957-03-24' }).verdict // 'probable'
 */
export function duplicateScore(a: DuplicateCandidate, b: DuplicateCandidate): DuplicateScore {
  const reasons =
    a.kind === b.kind
      ? [compareRegisterNumbers, compareNames, compareGiven, compareBirthDates, comparePlaces, comparePhones, compareEmails].flatMap((compare) => compare(a, b) ?? [])
      : [{ code: 'duplicate.person-and-company', points: -20 }];
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { points, score: 1 / (1 + 2 ** (duplicateThresholds.possible - points)), verdict: verdictOf(points), reasons };
}

function verdictOf(points: number): DuplicateVerdict {
  if (points >= duplicateThresholds.same) return 'same';
  if (points >= duplicateThresholds.probable) return 'probable';
  return points >= duplicateThresholds.possible ? 'possible' : 'different';
}
