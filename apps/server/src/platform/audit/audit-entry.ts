import type { AuthorityId, CustomerId } from '@ingang/kernel';

/** What a person did with personal data. Details name fields and counts; never the data themselves. */
export interface AuditEntry {
  readonly action: 'look' | 'search' | 'create' | 'change' | 'merge' | 'unmerge' | 'export' | 'erase' | 'sign-in' | 'sign-out' | 'refuse';
  readonly subjectKind: string;
  readonly subjectId?: string;
  /** The data subject, when there is one. */
  readonly customerId?: CustomerId;
  readonly authorityId?: AuthorityId;
  readonly details?: Readonly<Record<string, unknown>>;
}
