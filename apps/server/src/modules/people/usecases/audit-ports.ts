/** What was recorded about a look at or change of personal data. */
export interface RecordedEntry {
  readonly id: string;
  readonly at: Date;
  readonly userId: string | null;
  readonly userName: string;
  readonly tokenId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly customerId: string | null;
  readonly authorityId: string | null;
  readonly purpose: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

/** The last entry of a page: the next page begins after it. */
export interface Position {
  readonly at: Date;
  readonly id: string;
}

export interface AuditFilter {
  readonly customerId?: string | undefined;
  readonly userId?: string | undefined;
  readonly authorityId?: string | undefined;
  readonly action?: string | undefined;
  /** Included. */
  readonly from?: Date | undefined;
  /** Not included. */
  readonly until?: Date | undefined;
  readonly after?: Position | undefined;
  readonly limit: number;
}

/** Reading of what was recorded; row-level security decides what there is to read. Writing is the platform's. */
export interface AuditLog {
  /** Newest first. */
  search(filter: AuditFilter): Promise<readonly RecordedEntry[]>;
}
