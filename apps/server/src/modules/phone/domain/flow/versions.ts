/**
 * The life of a version of a flow, as a table.
 *
 * Purpose: what callers hear is never changed under them: a draft is drawn, tried and published, and a new draft follows.
 * Trade-off: a copy of the whole drawing per version, for history that explains every call of the past.
 * Modes: none. Transitions: draft → published → retired.
 */
import { Conflict, Invalid, type FieldFault } from '@ingang/kernel';

export const versionStates = ['draft', 'published', 'retired'] as const;
export type VersionState = (typeof versionStates)[number];
export const versionEvents = ['change', 'publish', 'retire', 'discard'] as const;
export type VersionEvent = (typeof versionEvents)[number];

export interface VersionTransition {
  readonly from: VersionState;
  readonly event: VersionEvent;
  readonly to: VersionState;
  readonly because: string;
}

export const versionTransitions: readonly VersionTransition[] = [
  { from: 'draft', event: 'change', to: 'draft', because: 'nobody hears a draft, so it may be drawn and redrawn' },
  { from: 'draft', event: 'publish', to: 'published', because: 'it passes the check and somebody decided when it answers' },
  { from: 'draft', event: 'discard', to: 'retired', because: 'it was an idea; what answers now goes on as it is' },
  { from: 'published', event: 'retire', to: 'retired', because: 'the version below it answers again, at once' },
];

/**
 * The state after an event.
 *
 * @throws Conflict `flow.not-in-this-state`
 * @example stateAfter('draft', 'publish') // 'published'
 * @example stateAfter('published', 'change') // throws flow.not-in-this-state
 */
export function stateAfter(from: VersionState, event: VersionEvent): VersionState {
  const edge = versionTransitions.find((one) => one.from === from && one.event === event);
  if (!edge) throw new Conflict('flow.not-in-this-state', undefined, { state: from, event });
  return edge.to;
}

/** When a version answers: from an instant, and until one that is not included; without end: until further notice. */
export interface Validity {
  readonly validFrom: Date;
  readonly validUntil?: Date | undefined;
}

/** What must be true of a validity that somebody chooses now. */
export function validityFaults({ validFrom, validUntil }: Validity, now: Date): FieldFault[] {
  if (validUntil === undefined) return [];
  if (validUntil <= validFrom) return [{ field: 'validUntil', code: 'flow.validity-reversed' }];
  return validUntil <= now ? [{ field: 'validUntil', code: 'flow.validity-past' }] : [];
}

/** @throws Invalid `input.invalid` */
export function requireValidity(validity: Validity, now: Date): void {
  const faults = validityFaults(validity, now);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
}

export interface Dated {
  readonly number: number;
  readonly state: VersionState;
  readonly validFrom?: Date | undefined;
  readonly validUntil?: Date | undefined;
}

/**
 * The version that answers at a moment: of the published ones that hold, the one that began last; of two that began
 * together, the newest. A version for Christmas week thus lies on top, and goes away by itself.
 *
 * @example versionAt([{ number: 1, state: 'published', validFrom: new Date(0) }, { number: 2, state: 'draft' }], new Date(5))?.number // 1
 */
export function versionAt<V extends Dated>(versions: readonly V[], instant: Date): V | undefined {
  return versions
    .filter(({ state, validFrom, validUntil }) => state === 'published' && validFrom !== undefined && validFrom <= instant && (validUntil === undefined || instant < validUntil))
    .toSorted((one, other) => other.validFrom!.getTime() - one.validFrom!.getTime() || other.number - one.number)[0];
}
