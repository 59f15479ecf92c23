import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Call } from '../domain/call/index.ts';
import type { RecordingPolicy, RecordingPurpose } from '../domain/recording/policy.ts';

/** `running`: being made. `ended`: not sealed yet. `failed`: no sound came of it. */
export type RecordingState = 'running' | 'ended' | 'sealed' | 'failed' | 'erased';

/** A recorded conversation, without its sound. */
export interface Recording {
  readonly id: string;
  readonly name: string;
  readonly contactId: string;
  readonly authorityId: AuthorityId;
  readonly purpose: RecordingPurpose;
  readonly agentId: UserId | undefined;
  readonly state: RecordingState;
  readonly startedAt: Date;
  readonly endedAt: Date | undefined;
  /** Of sound, pauses left out. */
  readonly seconds: number | undefined;
  readonly keepUntil: Date;
}

/** Where the one that seals recordings writes down how far it is. */
export interface RecordingBook {
  byName(name: string): Promise<Pick<Recording, 'id' | 'state'> | undefined>;
  /** Running or ended, the oldest first. */
  unsealed(): Promise<readonly Pick<Recording, 'id' | 'name'>[]>;
  sealed(id: string, how: { readonly keyId: string; readonly seconds: number }): Promise<void>;
  failed(id: string): Promise<void>;
}

/** A decision about recording, as it is kept. */
export interface KeptRecordingPolicy extends RecordingPolicy {
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** Where decisions about recording are kept. */
export interface RecordingPolicies {
  /** The latest first. */
  list(): Promise<readonly KeptRecordingPolicy[]>;
  add(policy: KeptRecordingPolicy): Promise<void>;
  /** False when it is no longer at this version. */
  end(policy: KeptRecordingPolicy, basedOn: number): Promise<boolean>;
  /** False when it is no longer at this version. */
  remove(id: string, basedOn: number): Promise<boolean>;
}

/** What a moment of a call means for the list of recordings. */
export interface RecordingChange {
  readonly call: Call;
  readonly begun?: NonNullable<Call['recording']>;
  readonly endedName?: string;
}

/**
 * What began or ended between two moments of a call; undefined when nothing did.
 *
 * @param before undefined for a new call
 */
export function recordingChange(before: Call | undefined, call: Call): RecordingChange | undefined {
  const [old, now] = [before?.recording, call.recording];
  if (old?.id === now?.id) return undefined;
  return { call, ...(now && { begun: now }), ...(old && { endedName: old.id }) };
}
