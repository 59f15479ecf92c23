import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { Membership } from '../domain/leading.ts';
import type { TeamMember, TeamMembers } from '../usecases/ports.ts';
import { selectAccounts, toAccount } from './account-rows.ts';
import { peopleTx } from './tables.ts';

export class PostgresTeamMembers implements TeamMembers {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #tx() {
    return peopleTx(this.#work);
  }

  async list(teamId: string): Promise<readonly TeamMember[]> {
    const rows = await selectAccounts(this.#tx)
      .innerJoin('team_member', 'team_member.user_id', 'user_account.id')
      .select('team_member.leads')
      .where('team_member.team_id', '=', teamId)
      .orderBy('user_account.display_name')
      .orderBy('user_account.username')
      .execute();
    return rows.map((row) => ({ account: toAccount(row), leads: row.leads }));
  }

  async ofUser(id: UserId): Promise<readonly Membership[]> {
    const rows = await this.#tx.selectFrom('team_member').selectAll().where('user_id', '=', id).orderBy('team_id').execute();
    return rows.map(({ team_id, leads }) => ({ teamId: team_id, leads }));
  }

  async put(teamId: string, id: UserId, leads: boolean): Promise<void> {
    await this.#tx
      .insertInto('team_member')
      .values({ team_id: teamId, user_id: id, leads })
      .onConflict((conflict) => conflict.columns(['team_id', 'user_id']).doUpdateSet({ leads }))
      .execute();
  }

  async remove(teamId: string, id: UserId): Promise<boolean> {
    const { numDeletedRows } = await this.#tx.deleteFrom('team_member').where('team_id', '=', teamId).where('user_id', '=', id).executeTakeFirst();
    return numDeletedRows === 1n;
  }
}
