import { NotFound, Refused } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { KeptScenario, Scenarios } from './ports.ts';
import type { AskedWorks } from './work-ports.ts';

export interface AskForPaperDeps {
  readonly scenarios: Scenarios;
  readonly works: AskedWorks;
  readonly record: Work['record'];
}

/** @throws NotFound `planning.scenario-unknown`; Refused `planning.scenario-twice` */
export async function scenariosOfPaper({ scenarios }: Pick<AskForPaperDeps, 'scenarios'>, ids: readonly string[]): Promise<readonly KeptScenario[]> {
  if (new Set(ids).size < ids.length) throw new Refused('planning.scenario-twice');
  const found: KeptScenario[] = [];
  for (const id of ids) {
    const scenario = await scenarios.find(id);
    if (!scenario) throw new NotFound('planning.scenario-unknown');
    found.push(scenario);
  }
  return found;
}

/** What of a work must be, to be of these scenarios. */
interface Analysed {
  readonly scenarios: readonly { readonly id: string; readonly version: number }[];
}

/**
 * The result of an analysis of exactly these scenarios as they are now.
 *
 * @throws NotFound `planning.work-unknown`; Refused `planning.analysis-unfinished`, `planning.analysis-of-others`
 */
export async function analysisOf({ works }: Pick<AskForPaperDeps, 'works'>, kind: string, id: string, scenarios: readonly KeptScenario[]): Promise<unknown> {
  const work = await works.find(id);
  if (!work || work.kind !== kind) throw new NotFound('planning.work-unknown');
  if (work.state !== 'done') throw new Refused('planning.analysis-unfinished');
  const told = (list: Analysed['scenarios']): string => list.map((each) => `${each.id} ${each.version}`).join();
  if (told((work.input as Analysed).scenarios) !== told(scenarios)) throw new Refused('planning.analysis-of-others');
  return work.result;
}

/** That figures left the house is recorded, before they do. */
export function recordPaper({ record }: Pick<AskForPaperDeps, 'record'>, scenarios: readonly KeptScenario[], details: { readonly format: string; readonly language: string }): void {
  for (const { id, version } of scenarios) record({ action: 'export', subjectKind: 'planning-scenario', subjectId: id, details: { ...details, version } });
}
