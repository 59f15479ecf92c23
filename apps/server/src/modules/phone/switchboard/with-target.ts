import { Conflict, type UserId } from '@ingang/kernel';
import type { CallCommand, Target } from '../domain/call/index.ts';
import type { AskedCommand, AskedTarget } from '../usecases/asks.ts';
import type { Presences } from './presences.ts';

type Aimed = Extract<AskedCommand, { do: 'consult' | 'transfer' }>;

/**
 * What was asked, with the telephones that can ring for it now.
 *
 * @throws Conflict `call.colleague-not-available`, `call.department-not-available`, `call.queue-not-consulted`
 */
export function withTarget(asked: Aimed, presences: Presences): CallCommand {
  const target = targetNow(asked.target, presences);
  if (asked.do === 'transfer') return { ...asked, target };
  if (target.kind === 'queue') throw new Conflict('call.queue-not-consulted');
  return { ...asked, target };
}

function targetNow(asked: AskedTarget, presences: Presences): Target {
  if (asked.kind === 'person') {
    const { department } = asked;
    return { kind: 'person', ...colleague(asked.agentId, presences), ...(department && { department }) };
  }
  if (asked.kind !== 'group') return asked;
  const { id, name, memberIds, number } = asked;
  const members = memberIds.flatMap((agentId) => (presences.isOpen(agentId) ? [colleague(agentId, presences)] : []));
  if (members.length > 0) return { kind: 'group', id, name, members };
  if (number === undefined) throw new Conflict('call.department-not-available');
  return { kind: 'department', id, name, number };
}

function colleague(agentId: UserId, presences: Presences) {
  const { phone, name } = presences.colleague(agentId);
  return { agentId, phone, name };
}
