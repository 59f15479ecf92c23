import type { UserId } from '@ingang/kernel';
import type { PresenceMoment } from '../../domain/adherence/adherence.ts';

/** What the telephone said; row-level security keeps to oneself and to who is led. */
export interface PresenceHistory {
  /** Per person in order, from what was so at the first moment on; who is left out was never heard of. */
  between(users: readonly UserId[], from: Date, until: Date): Promise<ReadonlyMap<UserId, readonly PresenceMoment[]>>;
  /** What is older than retention says. */
  forget(now: Date): Promise<void>;
}

export interface AdherenceRule {
  readonly toleranceMinutes: number;
  /** After which what the telephone said is removed. */
  readonly keepDays: number;
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedByName: string | null;
}

export interface AdherenceRules {
  current(): Promise<AdherenceRule>;
  /** False when it is no longer at the version before. */
  change(rule: AdherenceRule): Promise<boolean>;
}
