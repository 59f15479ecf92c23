import { readScenario } from '@ingang/planning/scenario';
import type { Work } from '../../platform/database/work.ts';
import type { Room } from '../../platform/room.ts';
import { scenarioRoutes } from './http/scenario-routes.ts';
import { planningMessages } from './messages.ts';
import { planningPolicy } from './policy.ts';
import { scenariosInPostgres } from './postgres/scenarios.ts';

/** Keeps scenarios that come with an installation. */
export async function seedScenarios(work: Work, contents: readonly unknown[]): Promise<void> {
  for (const value of contents) {
    const content = readScenario(value);
    await scenariosInPostgres(work).add({ id: work.newId(), name: content.name, content, version: 1, changedAt: work.now, changedBy: null });
  }
}

/** Looking ahead: what answering citizens takes and costs, and what happens if. */
export const planningRoom: Room = {
  name: 'planning',
  policy: planningPolicy,
  messages: planningMessages,
  routes: () => scenarioRoutes,
};
