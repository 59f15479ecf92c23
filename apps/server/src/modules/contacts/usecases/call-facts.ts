import type { AuthorityId, ContactId, UserId } from '@ingang/kernel';
import type { CallSummary, Ending } from '../domain/index.ts';

/** What the telephone knows of a contact. Left out: as it was. */
export interface CallFacts {
  readonly contactId: ContactId;
  /** The call has just come in: the contact starts. */
  readonly isNew: boolean;
  readonly direction: 'inbound' | 'outbound';
  readonly arrivedAt: Date;
  readonly language: string;
  /** Kept only while nobody has said otherwise. */
  readonly authorityId?: AuthorityId | undefined;
  /** Those it may be, while the authority is unknown. */
  readonly candidateAuthorityIds?: readonly AuthorityId[] | undefined;
  /** Who has it in hand from now on. A contact that was finished while the call goes on is open again. */
  readonly agent?: { readonly id: UserId; readonly name: string } | undefined;
  /** The conversation started now; after a callback that is another one. */
  readonly answeredAt?: Date | undefined;
  /** Of the conversation. */
  readonly endedAt?: Date | undefined;
  readonly waitedSeconds?: number | undefined;
  readonly transfers: number;
  /** Nobody spoke with the customer, so nobody will finish it. `discard`: not even the authority is known. */
  readonly settle?: { readonly as: Ending } | { readonly as: 'discard'; readonly why: string } | undefined;
  /** Left out: the call has not come to anything yet. */
  readonly summary?: CallSummary | undefined;
  /** The customer was connected elsewhere. */
  readonly referredTo?: string | undefined;
}
