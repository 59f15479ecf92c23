/**
 * The rules of calls as they are set, held in memory.
 *
 * Purpose: every step of a call asks them. Trade-off: a change counts a moment after it was made.
 * Modes: read → stale, by news of a change → read again. What cannot be read leaves the last that could.
 */
import type { RoomDeps } from '../../platform/room.ts';
import { usualRules } from './domain/call/index.ts';
import { rulesAt } from './domain/rules/index.ts';
import { asTelephone } from './live-receptions.ts';
import { ruleSetsInPostgres } from './postgres/rule-sets.ts';
import type { RulesNow } from './switchboard/ports.ts';
import { rulesTopic } from './usecases/keep-rules.ts';

export async function openRules({ inWork, feed, log }: Pick<RoomDeps, 'inWork' | 'feed' | 'log'>): Promise<RulesNow & { close(): void }> {
  const read = () => inWork(asTelephone, ({ tx }) => ruleSetsInPostgres(tx).list());
  let sets = await read();
  const stop = feed.follow((events) => {
    if (!events.some(({ topic }) => topic === rulesTopic)) return;
    read()
      .then((now) => void (sets = now))
      .catch((error: Error) => log.error({ reason: error.message }, 'the rules of calls could not be read again; those of before hold'));
  });
  return { of: (authorityId, now) => rulesAt(sets, authorityId, now, usualRules), close: stop };
}
