/** The rules of calls as they are set, held in memory: every step of a call asks them. */
import { heldInMemory } from '../../platform/realtime/held.ts';
import type { RoomDeps } from '../../platform/room.ts';
import { usualRules } from './domain/call/index.ts';
import { rulesAt } from './domain/rules/index.ts';
import { asTelephone } from './live-receptions.ts';
import { ruleSetsInPostgres } from './postgres/rule-sets.ts';
import type { RulesNow } from './switchboard/ports.ts';
import { rulesTopic } from './usecases/keep-rules.ts';

export async function openRules({ inWork, ...deps }: Pick<RoomDeps, 'inWork' | 'feed' | 'log'>): Promise<RulesNow & { close(): void }> {
  const held = await heldInMemory(deps, {
    read: () => inWork(asTelephone, ({ tx }) => ruleSetsInPostgres(tx).list()),
    isAbout: ({ topic }) => topic === rulesTopic,
    failure: 'the rules of calls could not be read again; those of before hold',
  });
  return { of: (authorityId, now) => rulesAt(held.now(), authorityId, now, usualRules), close: held.close };
}
