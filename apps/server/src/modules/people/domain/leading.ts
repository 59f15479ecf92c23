import type { AuthorityId } from '@ingang/kernel';

/** That somebody is in a team. */
export interface Membership {
  readonly teamId: string;
  readonly leads: boolean;
}

/** As much of a team as leading it takes. */
export interface LedTeam {
  readonly id: string;
  readonly active: boolean;
  readonly authorityIds: readonly AuthorityId[];
}

/**
 * Whether one person leads another: in a team that works, of which both are, and as team lead for one of its authorities.
 *
 * @param leadFor where the first is team lead; '*' for the region
 * @example leadsOther({ mine: [{ teamId: 't', leads: true }], theirs: [{ teamId: 't', leads: false }], teams: [{ id: 't', active: true, authorityIds: ['a'] }], leadFor: ['a'] }) // true
 * @example leadsOther({ mine: [{ teamId: 't', leads: true }], theirs: [{ teamId: 't', leads: false }], teams: [{ id: 't', active: true, authorityIds: ['a'] }], leadFor: ['b'] }) // false
 */
export function leadsOther({ mine, theirs, teams, leadFor }: {
  readonly mine: readonly Membership[];
  readonly theirs: readonly Membership[];
  readonly teams: readonly LedTeam[];
  readonly leadFor: readonly AuthorityId[] | '*';
}): boolean {
  const led = new Set(mine.filter(({ leads }) => leads).map(({ teamId }) => teamId));
  const shared = theirs.filter(({ teamId }) => led.has(teamId)).map(({ teamId }) => teamId);
  return teams.some(({ id, active, authorityIds }) =>
    active && shared.includes(id) && (leadFor === '*' || authorityIds.some((authorityId) => leadFor.includes(authorityId))));
}
