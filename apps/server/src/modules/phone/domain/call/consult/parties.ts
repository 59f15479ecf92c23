/** Who is in a call and who hears whom, for people who take part in it. */
import type { UserId } from '@ingang/kernel';
import type { Call } from '../call.ts';
import { hearing } from '../wiring.ts';

export interface Party {
  readonly role: 'caller' | 'agent' | 'colleague' | 'outside';
  /** Undefined for the caller. */
  readonly name?: string;
  readonly userId?: UserId;
  /** `together`: hear each other. `music`: waits. `aside`: stands aside. `ringing`: not there yet. */
  readonly state: 'ringing' | 'together' | 'music' | 'aside';
}

/** Everybody in a call, the caller first. A department that rings is one party. */
export function partiesOf(call: Call): readonly Party[] {
  const { caller, agent, other } = call;
  const heard = hearing(call);
  const stateOf = (leg: { readonly id: string }): Party['state'] => {
    const wire = heard.get(leg.id as never);
    if (wire === 'calling') return 'ringing';
    if (wire === 'alone') return 'aside';
    return wire === 'music' ? 'music' : 'together';
  };
  const { target } = other ?? {};
  const isPerson = target?.kind === 'person';
  return [
    ...(caller ? [{ role: 'caller', state: stateOf(caller) } as const] : []),
    ...(agent ? [{ role: 'agent', name: agent.name, userId: agent.agentId, state: agent.state === 'calling' ? 'ringing' : stateOf(agent) } as const] : []),
    ...(other && target ? [{ role: isPerson ? 'colleague' : 'outside', name: nameOf(call), ...(isPerson && !call.alsoRinging && { userId: target.agentId }), state: stateOf(other) } as const] : []),
  ];
}

/** Who is asked, in words: the department while it rings, the colleague with it once there. */
export function nameOf({ other, ringsGroup }: Pick<Call, 'other' | 'ringsGroup'>): string {
  const { target, state } = other!;
  if (target.kind !== 'person' || !target.department) return target.name;
  return ringsGroup && state === 'calling' ? target.department.name : `${target.name}, ${target.department.name}`;
}
