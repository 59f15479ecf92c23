import type { Contact } from '@ingang/contracts/contacts';
import type { Problem } from '../../../api/errors.ts';
import { detailsOf, draftOf, emptyDraft, type DeskDetails, type DeskDraft } from './desk-contact.ts';

/**
 * One contact on the desk: what the agent sees (`details`, `draft`), what the server confirmed (`saved…`), and how the
 * saving goes. The screen never waits: it shows what the agent did; the sync brings the server along.
 */
export interface DeskEntry {
  /** Stays the same for the screen, also before the server has given an id. */
  readonly key: string;
  readonly id?: string;
  readonly number?: string;
  readonly version?: number;
  readonly startedAt: string;
  readonly customerName?: string | undefined;
  readonly details: DeskDetails;
  readonly savedDetails?: DeskDetails;
  readonly draft: DeskDraft;
  readonly savedDraft?: DeskDraft;
  /** Set when the agent has finished or discarded; the entry leaves the screen and goes when the server confirms. */
  readonly ending?: { readonly kind: 'finish' | 'abandon' | 'discard'; readonly endedAt: string };
  /** Somebody else changed the contact: the agent chooses per field. */
  readonly conflict?: Contact;
  /** Why the server refused the last change. */
  readonly refusal?: Problem;
}

export function newEntry(key: string, startedAt: string, details: DeskDetails): DeskEntry {
  return { key, startedAt, details, draft: emptyDraft };
}

/** A contact that was already on the server: after a reload, a crash, or on another desk. */
export function restoredEntry(contact: Contact): DeskEntry {
  const draft = draftOf(contact);
  const details = detailsOf(contact);
  return { ...confirmed({ key: contact.id, startedAt: contact.startedAt, details, draft }, contact), savedDraft: draft };
}

/** The entry with what the server just confirmed about it. */
export function confirmed(entry: DeskEntry, contact: Contact): DeskEntry {
  return {
    ...entry,
    id: contact.id,
    number: contact.number,
    version: contact.version,
    startedAt: contact.startedAt,
    customerName: contact.customerName ?? entry.customerName,
    savedDetails: detailsOf(contact),
  };
}

/** Whether everything on the screen is on the server too. */
export function isSaved(entry: DeskEntry): boolean {
  return entry.id !== undefined && entry.savedDraft === entry.draft && entry.savedDetails !== undefined && sameDetails(entry.savedDetails, entry.details);
}

export function sameDetails(one: DeskDetails, other: DeskDetails): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
