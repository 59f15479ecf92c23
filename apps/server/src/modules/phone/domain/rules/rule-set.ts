import type { AuthorityId, FieldFault } from '@ingang/kernel';
import type { CallRules } from '../call/index.ts';

/** The rules that people set; the others are ours. */
export const ruleBounds = {
  ringSeconds: { least: 8, most: 60 },
  otherRingSeconds: { least: 10, most: 60 },
  dialSeconds: { least: 15, most: 60 },
  mostTransfers: { least: 1, most: 5 },
  callbackAttempts: { least: 1, most: 6 },
  heldWarnSeconds: { least: 30, most: 900 },
  heldReturnSeconds: { least: 60, most: 1800 },
  announceEverySeconds: { least: 60, most: 600 },
  wrapUpSeconds: { least: 0, most: 900 },
} as const satisfies Partial<Record<keyof CallRules, { readonly least: number; readonly most: number }>>;
export type BoundedRule = keyof typeof ruleBounds;
export const boundedRules = Object.keys(ruleBounds) as readonly BoundedRule[];

/** A pause between attempts to phone somebody back, in seconds; and how many pauses there can be. */
export const pauseBounds = { least: 60, most: 86_400, count: 5 } as const;

/** What is set; what is left out is as elsewhere: of an authority as for the region, of the region as usual. */
export type RuleValues = Readonly<Partial<Record<BoundedRule, number>>> & { readonly callbackPausesSeconds?: readonly number[] };

/** Rules as they were set, from a moment on and until the next. */
export interface RuleSet {
  readonly id: string;
  /** Undefined: for the region. */
  readonly authorityId?: AuthorityId | undefined;
  readonly validFrom: Date;
  readonly values: RuleValues;
}

/**
 * The set that holds at a moment, for an authority or, without one, for the region; undefined when nobody set any.
 *
 * @param now milliseconds since 1970
 */
export function setAt<Set extends RuleSet>(sets: readonly Set[], authorityId: AuthorityId | undefined, now: number): Set | undefined {
  return sets.filter((set) => set.authorityId === authorityId && set.validFrom.getTime() <= now).toSorted((one, other) => other.validFrom.getTime() - one.validFrom.getTime())[0];
}

/**
 * The rules of a call, now: what its authority set, else the region, else as usual.
 *
 * @param now milliseconds since 1970
 * @example rulesAt([], undefined, 0, { ringSeconds: 15 }).ringSeconds // 15
 */
export function rulesAt<Rules extends RuleValues>(sets: readonly RuleSet[], authorityId: AuthorityId | undefined, now: number, usual: Rules): Rules {
  const region = setAt(sets, undefined, now)?.values;
  const own = authorityId === undefined ? undefined : setAt(sets, authorityId, now)?.values;
  return { ...usual, ...region, ...own };
}

/**
 * What cannot be right about values, whatever they are combined with.
 *
 * @param usual what holds for what is left out
 * @example ruleFaults({ ringSeconds: 2 }, { heldWarnSeconds: 120, heldReturnSeconds: 600 }) // [{ field: 'values.ringSeconds', code: 'phone-rules.out-of-bounds', params: { least: 8, most: 60 } }]
 */
export function ruleFaults(values: RuleValues, usual: Pick<CallRules, 'heldWarnSeconds' | 'heldReturnSeconds'>): FieldFault[] {
  const outside = boundedRules.flatMap((rule): FieldFault[] => {
    const value = values[rule];
    return value === undefined || isWithin(value, ruleBounds[rule]) ? [] : [{ field: `values.${rule}`, code: 'phone-rules.out-of-bounds', params: { least: ruleBounds[rule].least, most: ruleBounds[rule].most } }];
  });
  const { callbackPausesSeconds: pauses, heldWarnSeconds = usual.heldWarnSeconds, heldReturnSeconds = usual.heldReturnSeconds } = values;
  const badPauses = pauses !== undefined && (pauses.length === 0 || pauses.length > pauseBounds.count || !pauses.every((pause) => isWithin(pause, pauseBounds)));
  return [
    ...outside,
    ...(badPauses ? [{ field: 'values.callbackPausesSeconds', code: 'phone-rules.pauses-out-of-bounds', params: { least: pauseBounds.least / 60, most: pauseBounds.most / 60, count: pauseBounds.count } }] : []),
    ...(heldReturnSeconds <= heldWarnSeconds ? [{ field: 'values.heldReturnSeconds', code: 'phone-rules.return-before-warning' }] : []),
  ];
}

function isWithin(value: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
