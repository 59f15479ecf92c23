/**
 * Which conversations are recorded: what authorities decided, as data with validity.
 *
 * An authority's own decision for a purpose goes before the region's; a share of 0 % is a decision too. Whether one call is in
 * the sample follows from its id, so that the same call gets the same answer in every process and after every restart.
 */
import type { AuthorityId } from '@ingang/kernel';

/** What somebody may listen to recordings for. */
export const recordingPurposes = ['quality', 'training'] as const;
export type RecordingPurpose = (typeof recordingPurposes)[number];

/** Moments are milliseconds since 1970. */
export interface RecordingPolicy {
  readonly id: string;
  /** Undefined: of the region, for authorities without a decision of their own. */
  readonly authorityId?: AuthorityId | undefined;
  readonly purpose: RecordingPurpose;
  /** Of all conversations, 0 to 100; 100 is always. */
  readonly sharePercent: number;
  /** Days after the conversation that a recording is kept. */
  readonly keepDays: number;
  readonly validFrom: number;
  /** That moment not included; undefined: until further notice. */
  readonly validUntil?: number | undefined;
}

/**
 * The decisions that hold for an authority at a moment, one for each purpose; of several, the one that began last.
 *
 * @param at milliseconds since 1970
 * @example policiesAt([{ id: 'p', purpose: 'quality', sharePercent: 10, keepDays: 30, validFrom: 0 }], 'papendrecht', 1).map(({ id }) => id) // ['p']
 */
export function policiesAt(policies: readonly RecordingPolicy[], authorityId: AuthorityId, at: number): RecordingPolicy[] {
  const holding = policies
    .filter((one) => (one.authorityId === undefined || one.authorityId === authorityId) && one.validFrom <= at && (one.validUntil ?? Infinity) > at)
    .toSorted((one, other) => Number(other.authorityId !== undefined) - Number(one.authorityId !== undefined) || other.validFrom - one.validFrom || (one.id < other.id ? -1 : 1));
  return recordingPurposes.flatMap((purpose) => holding.find((one) => one.purpose === purpose) ?? []);
}

/** Whether callers of an authority have to be told that the conversation may be recorded. */
export function mayRecord(policies: readonly RecordingPolicy[], authorityId: AuthorityId, at: number): boolean {
  return policiesAt(policies, authorityId, at).some(({ sharePercent }) => sharePercent > 0);
}

/** The decision by which a call is recorded; undefined when it is in no sample. Quality is drawn before training. */
export function policyForCall(policies: readonly RecordingPolicy[], { id, authorityId }: { readonly id: string; readonly authorityId?: AuthorityId | undefined }, at: number): RecordingPolicy | undefined {
  if (authorityId === undefined) return undefined;
  return policiesAt(policies, authorityId, at).find((policy) => lot(`${id} ${policy.id}`) < policy.sharePercent * 100);
}

/**
 * A lot from 0 to 9999 that always falls the same for the same text: FNV-1a, with the bits mixed once more.
 *
 * @example lot('a call and a policy') === lot('a call and a policy') // true
 */
export function lot(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % 10_000;
}
