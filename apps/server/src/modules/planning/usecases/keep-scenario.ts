import { Conflict, Invalid, NotFound } from '@ingang/kernel';
import { readScenario, ScenarioFaults, type Scenario } from '@ingang/planning/scenario';
import type { Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { KeptScenario, Scenarios } from './ports.ts';

export interface KeepScenarioDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: () => string;
  readonly scenarios: Scenarios;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

const mostFaults = 20;

/** @throws NotFound `planning.scenario-unknown`, also for who leads nothing in the region as a whole */
export async function openScenario({ scenarios }: Pick<KeepScenarioDeps, 'scenarios'>, id: string): Promise<KeptScenario> {
  const scenario = await scenarios.find(id);
  if (!scenario) throw new NotFound('planning.scenario-unknown');
  return scenario;
}

/** @throws Invalid `planning.scenario-unusable` per fault */
export async function addScenario(deps: KeepScenarioDeps, { name, content }: { name: string; content: unknown }): Promise<KeptScenario> {
  const scenario = { id: deps.newId(), name, content: checked(content), version: 1, changedAt: deps.now, changedBy: deps.principal.userId ?? null };
  await deps.scenarios.add(scenario);
  announce(deps, scenario.id, 'create');
  return scenario;
}

/** @throws NotFound; Conflict `conflict.version` with `current`; Invalid as for addScenario */
export async function changeScenario(deps: KeepScenarioDeps, id: string, { version, name, content }: { version: number; name?: string | undefined; content?: unknown }): Promise<KeptScenario> {
  const before = await openScenario(deps, id);
  if (before.version !== version) throw new Conflict('conflict.version', before);
  const after = {
    ...before, name: name ?? before.name, content: content === undefined ? before.content : checked(content), version: version + 1, changedAt: deps.now, changedBy: deps.principal.userId ?? null,
  };
  if (!(await deps.scenarios.change(after))) throw new Conflict('conflict.version', await openScenario(deps, id));
  announce(deps, id, 'change');
  return after;
}

/** @throws NotFound; Conflict `conflict.version` with `current` */
export async function removeScenario(deps: KeepScenarioDeps, id: string, version: number): Promise<void> {
  const before = await openScenario(deps, id);
  if (!(await deps.scenarios.remove(id, version))) throw new Conflict('conflict.version', before);
  announce(deps, id, 'erase');
}

function checked(content: unknown): Scenario {
  try {
    return readScenario(content);
  } catch (error) {
    if (!(error instanceof ScenarioFaults)) throw error;
    throw new Invalid('input.invalid', error.faults.slice(0, mostFaults).map((fault) => ({ field: 'content', code: 'planning.scenario-unusable', params: { fault } })));
  }
}

function announce({ record, publish }: KeepScenarioDeps, id: string, action: 'create' | 'change' | 'erase'): void {
  record({ action, subjectKind: 'planning-scenario', subjectId: id });
  publish({ topic: 'planning.scenarios-changed', subjectId: id });
}
