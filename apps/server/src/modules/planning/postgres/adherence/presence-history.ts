import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import type { PresenceMoment } from '../../domain/adherence/adherence.ts';
import type { AdherenceRule, AdherenceRules, PresenceHistory } from '../../usecases/adherence/ports.ts';

export function presenceHistoryInPostgres({ tx }: Pick<Work, 'tx'>): PresenceHistory {
  return {
    async between(users, from, until) {
      if (users.length === 0) return new Map();
      const { rows } = await sql<{ user_id: UserId; since: Date; doing: PresenceMoment['doing'] }>`
        SELECT user_id, since, doing FROM (
          SELECT user_id, since, doing, lead(since) OVER (PARTITION BY user_id ORDER BY since) AS until
          FROM agent_presence_moment WHERE user_id = ANY (${users}::uuid[]) AND since <= ${until}) AS moment
        WHERE until IS NULL OR until > ${from} ORDER BY user_id, since`.execute(tx);
      const history = new Map<UserId, PresenceMoment[]>();
      for (const { user_id: userId, since, doing } of rows) history.set(userId, [...(history.get(userId) ?? []), { since: since.getTime(), doing }]);
      return history;
    },
    async forget(now) {
      await sql`DELETE FROM agent_presence_moment WHERE since < ${now}::timestamptz - make_interval(days => (SELECT keep_days FROM retention_period WHERE kind = 'planning.presence'))`.execute(tx);
    },
  };
}

export function adherenceRulesInPostgres({ tx }: Pick<Work, 'tx'>): AdherenceRules {
  return {
    async current() {
      const { rows } = await sql<AdherenceRule>`SELECT tolerance_minutes AS "toleranceMinutes", version, changed_at AS "changedAt", changed_by_name AS "changedByName",
        (SELECT keep_days FROM retention_period WHERE kind = 'planning.presence') AS "keepDays" FROM planning_adherence_rule`.execute(tx);
      return rows[0]!;
    },
    async change({ toleranceMinutes, version, changedAt, changedByName }) {
      const { numAffectedRows } = await sql`UPDATE planning_adherence_rule SET tolerance_minutes = ${toleranceMinutes}, version = ${version}, changed_at = ${changedAt}, changed_by_name = ${changedByName}
        WHERE version = ${version - 1}`.execute(tx);
      return numAffectedRows === 1n;
    },
  };
}
