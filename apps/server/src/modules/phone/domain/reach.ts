import type { AuthorityId } from '@ingang/kernel';

/** What decides whether a team lead may do something with an agent, or with a call of one. */
export interface Reach {
  /** Where they are team lead; '*' for the region as a whole. */
  readonly leadFor: readonly AuthorityId[] | '*';
  /** Leads a team that the agent is in. */
  readonly leadsAgent: boolean;
  /** For whom the agent answers; '*' for every authority. */
  readonly agentFor: readonly AuthorityId[] | '*';
}

/**
 * Whether somebody leads an agent: in a team of theirs, or because everybody whom the agent answers for is theirs.
 *
 * @example reachesAgent({ leadFor: ['papendrecht'], leadsAgent: false, agentFor: ['papendrecht'] }) // true
 * @example reachesAgent({ leadFor: ['papendrecht'], leadsAgent: false, agentFor: '*' }) // false
 */
export function reachesAgent({ leadFor, leadsAgent, agentFor }: Reach): boolean {
  if (leadsAgent || leadFor === '*') return true;
  return agentFor !== '*' && agentFor.length > 0 && agentFor.every((id) => leadFor.includes(id));
}

/**
 * Whether somebody may be with a call: of an agent they lead, for an authority they lead for. A call whose authority is not known
 * yet is anybody's, so it takes leading for the region.
 *
 * @example reachesCall({ leadFor: ['papendrecht'], leadsAgent: true, agentFor: '*', callAuthority: 'dordrecht' }) // false
 */
export function reachesCall({ callAuthority, ...reach }: Reach & { readonly callAuthority: AuthorityId | undefined }): boolean {
  if (!reachesAgent(reach)) return false;
  return reach.leadFor === '*' || (callAuthority !== undefined && reach.leadFor.includes(callAuthority));
}
