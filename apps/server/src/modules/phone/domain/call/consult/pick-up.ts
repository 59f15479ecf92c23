/**
 * Whether somebody who was asked picked up, and how soon: what a department is held to, and what colleagues are told beforehand
 * ("usually picks up within …").
 */
import type { UserId } from '@ingang/kernel';
import type { Call, OtherLeg } from '../call.ts';
import type { CallEvent, LegEnding } from '../event.ts';

/** `withdrawn`: whoever asked, or the caller, did not wait for it; no fault of who was asked when it was soon. */
export const pickUpResults = ['answered', 'missed', 'declined', 'unreachable', 'withdrawn'] as const;
export type PickUpResult = (typeof pickUpResults)[number];

export interface PickUp {
  readonly how: 'consult' | 'transfer';
  readonly kind: OtherLeg['target']['kind'] | 'group';
  /** Of the department that was asked, or as whose member somebody was. */
  readonly departmentId?: string;
  /** Who was asked in person, or took it for the department. */
  readonly userId?: UserId;
  /** Who asked. */
  readonly askedBy?: UserId;
  readonly result: PickUpResult;
  /** How long it rang. */
  readonly seconds: number;
}

const resultOf: Readonly<Record<LegEnding, PickUpResult>> = {
  'no-answer': 'missed', busy: 'declined', rejected: 'declined', normal: 'missed', unreachable: 'unreachable', 'unknown-number': 'unreachable',
  congestion: 'unreachable', lost: 'unreachable', failure: 'unreachable',
};

const ringing = ({ other, alsoRinging = [] }: Call): readonly OtherLeg[] => [other, ...alsoRinging].filter((leg) => leg?.state === 'calling').map((leg) => leg!);

/**
 * What came of asking somebody, in the step in which it came out; undefined in every other.
 *
 * @param now milliseconds since 1970
 */
export function pickUpOf(before: Call, after: Call, event: CallEvent, now: number): PickUp | undefined {
  const how = before.phase === 'consulting' ? 'consult' : before.phase === 'transferring' ? 'transfer' : undefined;
  const asked = ringing(before);
  const [first] = asked;
  if (how === undefined || first === undefined || ringing(after).length > 0) return undefined;
  const answered = event.on === 'leg-answered' ? asked.find(({ id }) => id === event.leg) : undefined;
  const ended = event.on === 'leg-ended' && asked.some(({ id }) => id === event.leg);
  const { target } = answered ?? first;
  const department = target.kind === 'person' ? target.department?.id : target.kind === 'department' ? target.id : undefined;
  const isGroup = before.ringsGroup === true;
  const askedBy = before.agent?.agentId ?? before.handledBy;
  return {
    how,
    kind: isGroup ? 'group' : target.kind,
    ...(department !== undefined && { departmentId: department }),
    ...(target.kind === 'person' && (answered !== undefined || !isGroup) && { userId: target.agentId }),
    ...(askedBy !== undefined && { askedBy }),
    result: answered ? 'answered' : ended && event.on === 'leg-ended' ? resultOf[event.cause] : 'withdrawn',
    seconds: Math.max(0, Math.round((now - Math.min(...asked.map(({ since = now }) => since))) / 1000)),
  };
}
