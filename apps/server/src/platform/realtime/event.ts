import type { AuthorityId, UserId } from '@ingang/kernel';

/** Something changed. Ids only: screens fetch what they may see themselves. */
export interface NewEvent {
  /** `room.what`, such as `contacts.changed` or `knowledge.article-changed`. */
  readonly topic: string;
  /** Whose data it is; undefined for the region as a whole. */
  readonly authorityId?: AuthorityId;
  readonly subjectId: string;
  /** Left out: everybody who may see the authority. Given: only this person's desktops are told. */
  readonly onlyFor?: UserId;
  /** Further ids that help a screen decide whether it cares, such as customerId or departmentId. No personal data. */
  readonly about?: Readonly<Record<string, string | number | boolean>>;
}
export interface Event extends NewEvent {
  readonly id: string;
}

/** Follows what is published by any process on the same database. */
export interface EventFeed {
  /** `handler` gets every new event, in an order in which none is missed; returns how to stop. */
  follow(handler: (events: readonly Event[]) => void): () => void;
}
