import { Conflict, NotFound, Refused, type AuthorityId, type UserId } from '@ingang/kernel';
import type { Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { isSupervisable, type Call, type SupervisionWish } from '../domain/call/index.ts';
import type { Presence } from '../domain/presence/presence.ts';
import { reachesAgent, reachesCall } from '../domain/reach.ts';
import { supervisionPurposes } from '../policy.ts';

/** What a team lead may reach, read once for a request. */
export interface Leading {
  readonly leadFor: readonly AuthorityId[] | '*';
  /** Everybody in the teams that they lead. */
  readonly led: ReadonlySet<UserId>;
}

export function leadingOf(principal: Principal, led: ReadonlySet<UserId>): Leading {
  return { leadFor: principal.roles.includes('team-lead') ? (principal.scopes?.get('team-lead') ?? principal.authorityIds) : [], led };
}

const answersFor = (presence: Pick<Presence, 'authorityIds'> | undefined): Presence['authorityIds'] => presence?.authorityIds ?? [];

export function maySetPresence({ leadFor, led }: Leading, presence: Pick<Presence, 'agentId' | 'authorityIds'>): boolean {
  return reachesAgent({ leadFor, leadsAgent: led.has(presence.agentId), agentFor: presence.authorityIds });
}

/** Whether a conversation may be supervised by a team lead; never one's own. */
export function maySupervise({ leadFor, led }: Leading, call: Call, agent: Pick<Presence, 'authorityIds'> | undefined, self: UserId | undefined): boolean {
  if (call.agent === undefined || call.agent.agentId === self || !isSupervisable(call)) return false;
  return reachesCall({ leadFor, leadsAgent: led.has(call.agent.agentId), agentFor: answersFor(agent), callAuthority: call.authorityId });
}

export interface Supervising {
  readonly call: Call | undefined;
  readonly agent: Pick<Presence, 'authorityIds'> | undefined;
  readonly leading: Leading;
  readonly agentId: UserId;
  readonly how: SupervisionWish;
}

/**
 * Whether somebody may be with this call in this way; it is recorded in any case, with for what.
 *
 * @throws NotFound `call.not-found`; Refused `supervision.not-yours`, `supervision.purpose-missing`; Conflict `call.of-somebody-else-now`
 */
export function requireSupervision(work: Pick<Work, 'principal' | 'purpose' | 'record'>, { call, agent, leading, agentId, how }: Supervising): void {
  if (call === undefined) throw new NotFound('call.not-found');
  const { authorityId } = call;
  if (how !== 'stop') {
    if (call.agent?.agentId !== agentId) throw new Conflict('call.of-somebody-else-now');
    if (!reachesCall({ ...leading, leadsAgent: leading.led.has(agentId), agentFor: answersFor(agent), callAuthority: authorityId })) throw new Refused('supervision.not-yours');
    if ((how === 'listen' || how === 'whisper') && !supervisionPurposes.includes(work.purpose)) throw new Refused('supervision.purpose-missing');
  }
  const details = { event: 'supervise', how, agent: agentId };
  work.record({ action: how === 'take-over' ? 'change' : 'look', subjectKind: 'call', subjectId: call.id, details, ...(authorityId && { authorityId }) });
}
