import { requireUserId, type Principal } from '../../../platform/access/index.ts';
import type { Account, AccountFilter, Accounts } from './ports.ts';

export interface ListUsersDeps {
  readonly principal: Principal;
  readonly accounts: Accounts;
}

/**
 * The people whom the caller has to do with: of the authorities that he sees, and of the joint contact centre when he
 * works for it himself. An administrator of the region sees everybody.
 */
export async function listUsers({ principal, accounts }: ListUsersDeps, filter: Omit<AccountFilter, 'within' | 'orOfTheRegion'>): Promise<readonly Account[]> {
  if (principal.kind === 'system' || principal.scopes?.get('administrator') === '*') return accounts.list(filter);
  const own = await accounts.find(requireUserId(principal));
  const orOfTheRegion = own?.assignments.some(({ authorityId, departmentId }) => authorityId === null && departmentId === null) ?? false;
  const within = principal.authorityIds === '*' ? undefined : principal.authorityIds;
  return accounts.list({ ...filter, within, orOfTheRegion });
}
