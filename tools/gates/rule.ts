import type { Project } from './source.ts';

/** Something that the plan of the house does not allow. */
export interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

/** What one rule finds; the name of the rule is added by who runs it. */
export type Fault = Omit<Finding, 'rule'>;

export interface Rule {
  readonly name: string;
  /** What it keeps, in one sentence. */
  readonly keeps: string;
  readonly check: (project: Project) => Fault[] | Promise<Fault[]>;
}
