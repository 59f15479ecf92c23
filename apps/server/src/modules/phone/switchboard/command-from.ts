import type { CallCommand, CallEvent } from '../domain/call/index.ts';
import type { Ask, AskedCommand } from '../usecases/asks.ts';
import type { Presences } from './presences.ts';
import { withTarget } from './with-target.ts';

/** What an agent asks, with the telephones of whom it is about. @throws Conflict when they cannot be rung */
export function commandFrom(asked: AskedCommand, presences: Presences): CallCommand {
  return asked.do === 'consult' || asked.do === 'transfer' ? withTarget(asked, presences) : asked;
}

/** What a team lead asks, with their own telephone. @throws Conflict `presence.no-phone`, `presence.not-possible-now`, when it cannot ring */
export function supervisionFrom({ agentId, callId, of, how, isTold }: Extract<Ask, { ask: 'supervise' }>, presences: Presences): CallEvent {
  const { phone, name } = how === 'stop' ? { phone: '', name: '' } : presences.caller(agentId, callId);
  return { on: 'supervise', by: { agentId, phone, name }, agentId: of, how, isTold };
}
