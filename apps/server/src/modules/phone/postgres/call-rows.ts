import type { AuthorityId, UserId } from '@ingang/kernel';
import { colleaguesOf, waitedSeconds, type Call } from '../domain/call/index.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { KeptNote } from '../usecases/call-book.ts';

const instant = (milliseconds: number | undefined): Date | null => (milliseconds === undefined ? null : new Date(milliseconds));

/** A call as its columns. */
export function callRow(call: Call) {
  const { queue, agent, other, alsoRinging, handledBy, phase } = call;
  return {
    id: call.id,
    contact_id: call.id,
    direction: call.direction,
    phase,
    dialled: call.dialled,
    caller_number: call.callerNumber ?? null,
    authority_id: call.authorityId ?? null,
    subject: queue?.subject ?? call.subject ?? null,
    language: call.language,
    queue: queue?.name ?? null,
    priority: queue?.priority ?? null,
    is_callback: call.toBePhoned !== undefined && call.caller === undefined,
    agent_id: agent?.agentId ?? handledBy ?? null,
    other_agent_id: other?.target.kind === 'person' ? other.target.agentId : null,
    also_ringing: alsoRinging ? colleaguesOf({ alsoRinging }) : null,
    supervisor_id: call.supervisor?.agentId ?? null,
    transfers: call.transfers,
    arrived_at: instant(call.arrivedAt),
    queued_at: instant(call.queuedAt),
    answered_at: instant(call.answeredAt),
    ended_at: instant(call.endedAt),
    ending: call.ending ?? null,
    waited_seconds: call.answeredAt === undefined && call.endedAt === undefined ? null : waitedSeconds(call, 0),
    state: phase === 'ended' ? null : call,
  };
}

export function noteRow({ callId, at, note, agentId, detail, about }: KeptNote, place: number) {
  return { place, call_id: callId, at: new Date(at), event: note, agent_id: agentId ?? null, detail: detail ?? null, about: about ?? null };
}

export function presenceRow(presence: Presence) {
  const { authorityIds } = presence;
  return {
    user_id: presence.agentId,
    display_name: presence.name,
    phone: presence.phone,
    authority_ids: authorityIds === '*' ? null : authorityIds,
    place: presence.place,
    state: presence.state,
    reason: presence.reason ?? null,
    since: new Date(presence.since),
    next: presence.next ?? null,
    next_reason: presence.nextReason ?? null,
    is_phone_reachable: presence.isPhoneReachable,
    call_id: presence.callId ?? null,
    wrap_up_until: instant(presence.wrapUpUntil),
    set_by: presence.setBy ?? null,
  };
}

export interface PresenceColumns {
  readonly user_id: string;
  readonly display_name: string;
  readonly phone: string;
  readonly authority_ids: string[] | null;
  readonly place: Presence['place'];
  readonly state: Presence['state'];
  readonly reason: string | null;
  readonly since: Date;
  readonly next: 'away' | 'offline' | null;
  readonly next_reason: string | null;
  readonly is_phone_reachable: boolean;
  readonly call_id: string | null;
  readonly wrap_up_until: Date | null;
  readonly set_by: string | null;
}

type Reason = NonNullable<Presence['reason']>;

export function toPresence(row: PresenceColumns): Presence {
  return {
    agentId: row.user_id as UserId,
    name: row.display_name,
    phone: row.phone,
    authorityIds: (row.authority_ids as AuthorityId[] | null) ?? '*',
    place: row.place,
    state: row.state,
    since: row.since.getTime(),
    isPhoneReachable: row.is_phone_reachable,
    ...(row.reason !== null && { reason: row.reason as Reason }),
    ...(row.next !== null && { next: row.next }),
    ...(row.next_reason !== null && { nextReason: row.next_reason as Reason }),
    ...(row.call_id !== null && { callId: row.call_id }),
    ...(row.set_by !== null && { setBy: row.set_by }),
    ...(row.wrap_up_until !== null && { wrapUpUntil: row.wrap_up_until.getTime() }),
  };
}
