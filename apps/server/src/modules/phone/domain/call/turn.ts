import type { UserId } from '@ingang/kernel';
import type { Call, Callee, Colleague, LegId, OtherLeg, Target } from './call.ts';
import { notices, type Notice } from './texts.ts';
import type { CallEffect, CallNoteKind, NoteAbout } from './effect.ts';
import type { CallWorld } from './event.ts';
import { callTransition, type Trigger } from './transitions.ts';

/** A call in the middle of a step: how it is now, and what was said so far. */
export interface Turn {
  readonly call: Call;
  readonly effects: readonly CallEffect[];
  /** Legs that ended by themselves, so that nobody hangs them up again. */
  readonly gone: ReadonlySet<LegId>;
  /** Agents who left the call in another way than by finishing it. */
  readonly parted: ReadonlyMap<UserId, 'missed' | 'lost' | 'freed'>;
}

export function turnOf(call: Call): Turn {
  return { call, effects: [], gone: new Set(), parted: new Map() };
}

export function withCall(turn: Turn, change: Partial<Call>): Turn {
  return { ...turn, call: { ...turn.call, ...change } };
}

/** The call without these parts. */
export function without<Part extends keyof Call>(turn: Turn, ...parts: readonly Part[]): Turn {
  const call: Record<string, unknown> = { ...turn.call };
  for (const part of parts) delete call[part];
  return { ...turn, call: call as unknown as Call }; // only optional parts are ever taken away
}

export function said(turn: Turn, ...effects: readonly CallEffect[]): Turn {
  return { ...turn, effects: [...turn.effects, ...effects] };
}

export function noted(turn: Turn, note: CallNoteKind, more: { readonly agentId?: UserId | undefined; readonly detail?: string | undefined; readonly about?: NoteAbout | undefined } = {}): Turn {
  const { agentId, detail, about } = more;
  return said(turn, { do: 'note', note, ...(agentId !== undefined && { agentId }), ...(detail !== undefined && { detail }), ...(about !== undefined && { about }) });
}

/** Whom a note speaks of: a number that was dialled is nobody's name. */
export function about(target: Target): NonNullable<NoteAbout['to']> {
  if (target.kind === 'person') return { kind: 'person', agentId: target.agentId };
  return target.kind === 'number' ? { kind: 'number' } : { kind: target.kind, name: target.name };
}

/** Whom a note speaks of that is about who was asked: as long as nobody of a department took it, the department. */
export function aboutOther({ other, ringsGroup }: Pick<Call, 'other' | 'ringsGroup'>): NonNullable<NoteAbout['to']> {
  const { target, state } = other!;
  const { department } = target.kind === 'person' ? target : {};
  return ringsGroup && department && state === 'calling' ? { kind: 'group', name: department.name } : about(target);
}

export function parted(turn: Turn, agentId: UserId, how: 'missed' | 'lost' | 'freed'): Turn {
  return { ...turn, parted: new Map([...turn.parted, [agentId, how]]) };
}

/** Moves along the edge for a trigger; undefined when there is none from here. */
export function moved(turn: Turn, on: Trigger, { rules }: CallWorld): Turn | undefined {
  const edge = callTransition(turn.call, on, rules.callbackAttempts);
  return edge && withCall(turn, { phase: edge.to });
}

export function named(turn: Turn, kind: 'leg' | 'say' | 'ear' | 'rec'): { readonly turn: Turn; readonly name: string } {
  const made = turn.call.made + 1;
  return { turn: withCall(turn, { made }), name: `${kind}-${turn.call.id}-${made}` };
}

/** Lets an agent's telephone ring. */
export function callAgent(before: Turn, agent: Colleague, ringSeconds: number): Turn {
  const { turn, name } = named(before, 'leg');
  const leg = name as LegId;
  const { caller, callerNumber, toBePhoned, dialled } = turn.call;
  return said(withCall(turn, { agent: { ...agent, id: leg, state: 'calling' } }), {
    do: 'originate', leg, to: { phone: agent.phone }, showNumber: toBePhoned?.number ?? callerNumber ?? dialled, ringSeconds, ...(caller && { forLeg: caller.id }),
  });
}

/** Lets the telephone of somebody else ring, or those of a department. */
export function callOther(before: Turn, target: Exclude<Target, { kind: 'queue' }>, world: CallWorld): Turn {
  if (target.kind !== 'group') return ring(without(before, 'ringsGroup'), target, world);
  const { id, name, members } = target;
  return members.reduce((turn, member) => ring(turn, { kind: 'person', ...member, department: { id, name } }, world), withCall(before, { ringsGroup: true }));
}

/**
 * A number without what only people read: whoever draws a flow writes it as on a letter, and a carrier refuses spaces.
 *
 * @example dialable('088 000 1900') // '0880001900'
 */
export function dialable(number: string): string {
  return number.replaceAll(/[^\d+*#]/g, '');
}

/** One more telephone: the first is the other, the rest ring along. */
function ring(before: Turn, target: Callee, { rules, now }: CallWorld): Turn {
  const { turn, name } = named(before, 'leg');
  const leg = name as LegId;
  const to = target.kind === 'person' ? { phone: target.phone } : { number: dialable(target.number) };
  const { caller, callerNumber, dialled, other, alsoRinging = [] } = turn.call;
  const ringing: OtherLeg = { id: leg, state: 'calling', target, since: now };
  return said(withCall(turn, other ? { alsoRinging: [...alsoRinging, ringing] } : { other: ringing }), {
    do: 'originate', leg, to, showNumber: target.kind === 'person' ? (callerNumber ?? dialled) : dialled, ringSeconds: rules.otherRingSeconds, ...(caller && { forLeg: caller.id }),
  });
}

/** Says something to the caller that is not in the drawing. */
export function notice(before: Turn, which: Notice): Turn {
  if (before.call.caller === undefined) return before;
  const { turn, name } = named(before, 'say');
  const { language } = turn.call;
  const playing = { id: name as never, said: [{ text: notices[which][language], language }], keys: [] };
  return withCall(turn, { dialogue: { for: 'notice', playing, afterwards: [] } });
}
