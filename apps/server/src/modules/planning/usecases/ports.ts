import type { UserId } from '@ingang/kernel';
import type { Scenario } from '@ingang/planning/scenario';

/** A scenario that people keep. */
export interface KeptScenario {
  readonly id: string;
  readonly name: string;
  readonly content: Scenario;
  readonly version: number;
  readonly changedAt: Date;
  /** Null: it came with the installation. */
  readonly changedBy: UserId | null;
}

export interface Scenarios {
  /** By name. */
  list(): Promise<readonly Omit<KeptScenario, 'content'>[]>;
  find(id: string): Promise<KeptScenario | undefined>;
  add(scenario: KeptScenario): Promise<void>;
  /** False when it is no longer at the version before. */
  change(scenario: KeptScenario): Promise<boolean>;
  /** False when it is no longer at this version. */
  remove(id: string, version: number): Promise<boolean>;
}
