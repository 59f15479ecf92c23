import type { Contact } from '@ingang/contracts/contacts';
import type { Problem } from '../../../../api/errors.ts';
import { same } from '../../../../app/merge/three-ways.ts';
import { detailsOf, draftIn, draftOf, emptyDraft, type DeskDetails, type DeskDraft } from './desk-contact.ts';
import { mergeDrafts, type DraftField } from './merge-drafts.ts';

/** A draft as the server keeps it. */
export interface SavedDraft {
  readonly content: unknown;
  readonly version: number;
  /** The screen that saved it. */
  readonly desk?: string;
}

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
  readonly customerName?: string | undefined;
  readonly details: DeskDetails;
  readonly savedDetails?: DeskDetails;
  readonly draft: DeskDraft;
  readonly savedDraft?: DeskDraft;
  /** Of the draft as the server has it; 0 for none. */
  readonly draftVersion: number;
  /** Set when the agent has finished or discarded; the entry leaves the screen and goes when the server confirms. */
  readonly ending?: { readonly kind: 'finish' | 'abandon' | 'discard'; readonly endedAt: string };
  /** Somebody else changed the same details: the agent chooses per field. */
  readonly conflict?: Contact;
  /** Typed otherwise on another screen of the same person: chosen per field; typing goes on, saving waits. */
  readonly contest?: { readonly theirs: DeskDraft; readonly fields: readonly DraftField[] };
  /** Why the server refused the last change. */
  readonly refusal?: Problem;
}

export function newEntry(key: string, details: DeskDetails): DeskEntry {
  return { key, details, draft: emptyDraft, savedDraft: emptyDraft, draftVersion: 0 };
}

/** A contact that was already on the server: after a reload, a crash, or on another desk. */
export function restoredEntry(contact: Contact): DeskEntry {
  const draft = draftOf(contact);
  const details = detailsOf(contact);
  return { ...confirmed({ key: contact.id, details, draft, draftVersion: contact.draft?.version ?? 0 }, contact), savedDraft: draft };
}

/** The entry with what the server just confirmed about it. */
export function confirmed(entry: DeskEntry, contact: Contact): DeskEntry {
  return {
    ...entry,
    id: contact.id,
    number: contact.number,
    version: contact.version,
    customerName: contact.customerName ?? entry.customerName,
    savedDetails: detailsOf(contact),
  };
}

/** The entry after another save of its draft came to light. What this screen saved itself is only confirmed. */
export function withDraft(entry: DeskEntry, saved: SavedDraft, ownDesk: string): DeskEntry {
  if (saved.version <= entry.draftVersion) return entry;
  const { savedDraft: base = emptyDraft, contest, ending, ...rest } = { ...entry, draftVersion: saved.version };
  const theirs = draftIn(saved.content);
  if (!theirs) return { ...rest, ...(ending && { ending }) }; // not of a screen like this: saved over
  if (saved.desk === ownDesk) return { ...entry, savedDraft: theirs, draftVersion: saved.version };
  const { draft, contested } = mergeDrafts(base, entry.draft, theirs, contest?.fields);
  if (contested.length > 0) return { ...rest, draft, savedDraft: theirs, contest: { theirs, fields: contested } };
  return { ...rest, ...(ending && { ending }), draft: same(draft, theirs) ? theirs : draft, savedDraft: theirs };
}

/** Whether everything on the screen is on the server too. */
export function isSaved(entry: DeskEntry): boolean {
  return entry.id !== undefined && entry.savedDraft === entry.draft && entry.savedDetails !== undefined && sameDetails(entry.savedDetails, entry.details);
}

export function sameDetails(one: DeskDetails, other: DeskDetails): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
