import type { QueryClient } from '@tanstack/react-query';
import type { Contact, ContactList } from '@ingang/contracts/contacts';
import { connection } from '../../../../api/connection.ts';
import { Problem, Unreachable } from '../../../../api/errors.ts';
import { onEventsBack, onLiveEvent, type LiveEvent } from '../../../../api/events.ts';
import { request } from '../../../../api/request.ts';
import { ContactSync, gatherMilliseconds } from './contact-sync.ts';
import { detailsOf, type DeskDetails, type DeskDraft } from './desk-contact.ts';
import { confirmed, isSaved, newEntry, restoredEntry, sameDetails, withDraft, type DeskEntry, type SavedDraft } from './desk-entry.ts';
import { chosenDraft } from './merge-drafts.ts';

/** Nobody works on more at once; the rest is found in the list. */
const mostOnDesk = 50;

type Entries = ReadonlyMap<string, DeskEntry>;
type Ending = NonNullable<DeskEntry['ending']>['kind'];

export interface Gone {
  readonly number: string | undefined;
  readonly why: 'registered' | 'taken';
  /** Who took it over; left out: somebody whose contacts are not for us to see. */
  readonly by?: string;
}

/** What this screen calls itself; another screen of the same person is another desk. */
const desk = crypto.randomUUID();

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The contacts on this desk, in the order in which they began. Changes show at once and go to the server by themselves. */
class OpenContacts {
  #entries: Entries = new Map();
  #shown: readonly DeskEntry[] = [];
  #queries: QueryClient | undefined;
  #restored = false;
  #more = false;
  #userId: string | undefined;
  #lastGone: Gone | undefined;
  readonly #syncs = new Map<string, ContactSync>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** Those on the screen: not the ones that are being finished. */
  readonly shown = (): readonly DeskEntry[] => this.#shown;
  readonly restored = (): boolean => this.#restored;
  /** Whether more contacts of this person are open than the desk holds. */
  readonly more = (): boolean => this.#more;
  /** The contact that left this desk last, and why. */
  readonly lastGone = (): Gone | undefined => this.#lastGone;

  keyAt(index: number): string | undefined {
    return this.#shown[index]?.key;
  }

  get(key: string): DeskEntry | undefined {
    return this.#entries.get(key) ?? [...this.#entries.values()].find(({ id }) => id === key);
  }

  /** Brings back what is open on the server, and saves what is not saved when the page goes. @returns how to stop */
  start(queries: QueryClient, userId: string): () => void {
    this.#queries = queries;
    this.#userId = userId;
    void this.restore();
    const leave = () => this.#flush(true);
    const ask = (event: BeforeUnloadEvent) => {
      this.#flush(true);
      if (!connection.state().reachable && this.hasUnsaved()) event.preventDefault();
    };
    const unfollow = [onLiveEvent((event) => void this.#hear(event)), onEventsBack(() => void this.#catchUp())];
    window.addEventListener('pagehide', leave);
    window.addEventListener('blur', leave);
    window.addEventListener('beforeunload', ask);
    return () => {
      for (const stop of unfollow) stop();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('blur', leave);
      window.removeEventListener('beforeunload', ask);
    };
  }

  async restore(): Promise<void> {
    try {
      const { results, nextCursor } = await request<ContactList>('/contacts', { query: { status: 'open', mine: true, limit: mostOnDesk } });
      this.#more = nextCursor !== undefined;
      await Promise.all(results.filter(({ id }) => !this.get(id)).map(({ id }) => this.refresh(id)));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await wait(2000);
      return this.restore();
    }
    this.#restored = true;
    this.#tell();
  }

  /** Takes over what the server knows, unless the agent has changes of their own under way. */
  async refresh(id: string): Promise<void> {
    const contact = await request<Contact>(`/contacts/${id}`).catch((error: unknown) => this.#notFound(id, error));
    if (!contact) return;
    const entry = this.get(id);
    const isTaken = this.#userId !== undefined && contact.agentId !== this.#userId;
    if (contact.status !== 'open' || isTaken) {
      if (!entry || entry.ending) return;
      if (contact.status === 'open') this.#lastGone = { number: contact.number, why: 'taken', by: contact.agentName };
      this.#remove(entry.key);
      return;
    }
    if (!entry) this.#put(restoredEntry(contact));
    else if (isNews(entry, contact) && entry.savedDetails && sameDetails(entry.savedDetails, entry.details)) {
      const now = confirmed(entry, contact);
      this.#put({ ...now, details: now.savedDetails ?? now.details });
    }
  }

  /** A contact of no authority is seen by its own agent alone: whoever handed it over is told that there is none. */
  #notFound(id: string, error: unknown): void {
    const entry = this.get(id);
    if (!(error instanceof Problem && error.status === 404 && entry)) throw error;
    if (entry.ending) return;
    this.#lastGone = { number: entry.number, why: 'taken' };
    this.#remove(entry.key);
  }

  /** What happened while no news came through: contacts that left, that came, or that were written in elsewhere. */
  async #catchUp(): Promise<void> {
    for (const { id } of this.#entries.values()) {
      if (id === undefined) continue;
      await this.#hear({ topic: 'contacts.changed', subjectId: id });
      await this.#hear({ topic: 'contacts.draft-saved', subjectId: id });
    }
    await this.restore();
  }

  /** Another desk or a team lead did something with a contact that is on this desk, or belongs on it. */
  async #hear({ topic, subjectId, about }: LiveEvent): Promise<void> {
    const isMine = about?.['agentId'] === this.#userId && about?.['status'] === 'open';
    try {
      if (topic === 'contacts.draft-saved' && about?.['desk'] !== desk) await this.#takeDraft(subjectId);
      if (topic !== 'contacts.changed' || !(isMine || this.get(subjectId))) return;
      while ([...this.#entries.values()].some(({ id, refusal }) => id === undefined && !refusal)) await wait(100); // it may be the one that is being made here
      await this.refresh(subjectId);
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Problem)) throw error; // the next change or reload brings it
    }
  }

  /** What was typed on another desk of the same person. */
  async #takeDraft(id: string): Promise<void> {
    const entry = this.get(id);
    if (!entry) return;
    const saved = await request<SavedDraft>(`/contacts/${id}/draft`);
    const now = this.get(id);
    if (!now) return;
    this.#put(withDraft(now, saved, desk));
    this.#bringIn(now.key, 0);
  }

  /** A contact begins now. It is on the screen before the server knows. */
  begin(details: Omit<DeskDetails, 'startedAt' | 'endedAt'>): string {
    const entry = newEntry(crypto.randomUUID(), { ...details, startedAt: new Date().toISOString(), endedAt: null });
    this.#put(entry);
    void this.#sync(entry.key).bring();
    return entry.key;
  }

  change(key: string, details: Partial<DeskDetails>, customerName?: string): void {
    this.#update(key, ({ refusal: _refusal, ...entry }) => ({
      ...entry,
      details: { ...entry.details, ...details },
      ...('customerId' in details && { customerName }),
    }));
  }

  write(key: string, draft: Partial<DeskDraft>): void {
    this.#update(key, ({ refusal: _refusal, ...entry }) => ({ ...entry, draft: { ...entry.draft, ...draft } }));
  }

  end(key: string, kind: Ending): void {
    this.#update(key, ({ refusal: _refusal, ...entry }) => ({ ...entry, ending: { kind, endedAt: new Date().toISOString() } }), 0);
  }

  /** The agent chose: `details` is what must hold now. */
  resolve(key: string, details: DeskDetails): void {
    this.#update(key, ({ conflict, ...entry }) => ({ ...(conflict ? confirmed(entry, conflict) : entry), details }), 0);
  }

  /** The agent chose what stays of what was typed on two desks. */
  chooseDraft(key: string, kept: readonly string[]): void {
    this.#update(key, ({ contest, ...entry }) => (contest ? { ...entry, draft: chosenDraft(entry.draft, contest.theirs, contest.fields, kept) } : entry), 0);
  }

  /** The server's id of a contact, as soon as it has one. */
  async idOf(key: string): Promise<string> {
    for (;;) {
      const id = this.get(key)?.id;
      if (id) return id;
      await wait(50);
    }
  }

  hasUnsaved(): boolean {
    return [...this.#entries.values()].some((entry) => !isSaved(entry));
  }

  async saveAll(): Promise<void> {
    this.#flush(false);
    const patienceEnds = Date.now() + 3000;
    while (this.hasUnsaved() && Date.now() < patienceEnds) await wait(50);
  }

  #flush(leaving: boolean): void {
    for (const entry of this.#entries.values()) {
      if (isSaved(entry)) continue;
      if (leaving && entry.id && !entry.ending && !entry.contest && entry.savedDraft !== entry.draft) this.#saveOnLeaving(entry, entry.id);
      this.#bringIn(entry.key, 0);
    }
  }

  /** The page may be gone before an answer comes; the draft is saved again if it stays. */
  #saveOnLeaving(entry: DeskEntry, id: string): void {
    request(`/contacts/${id}/draft`, { method: 'PUT', body: { content: entry.draft, version: entry.draftVersion, desk }, keepalive: true }).catch((error: unknown) => {
      if (!(error instanceof Error)) throw error;
    });
  }

  #update(key: string, change: (entry: DeskEntry) => DeskEntry, afterMilliseconds = gatherMilliseconds): void {
    const entry = this.get(key);
    if (!entry) return;
    this.#put(change(entry));
    this.#bringIn(entry.key, afterMilliseconds);
  }

  #bringIn(key: string, milliseconds: number): void {
    if (milliseconds === 0) {
      clearTimeout(this.#timers.get(key));
      this.#timers.delete(key);
      void this.#sync(key).bring();
      return;
    }
    if (this.#timers.has(key)) return; // gather from the first change on, so that steady typing is saved too
    this.#timers.set(key, setTimeout(() => this.#bringIn(key, 0), milliseconds));
  }

  #sync(key: string): ContactSync {
    const known = this.#syncs.get(key);
    if (known) return known;
    const sync = new ContactSync({
      request,
      wait,
      desk,
      isSignedIn: () => connection.state().signedIn,
      read: () => this.#entries.get(key),
      write: (change) => {
        const entry = this.#entries.get(key);
        if (entry) this.#put(change(entry));
      },
      done: () => {
        const { number, ending } = this.#entries.get(key) ?? {};
        if (ending?.kind !== 'discard') this.#lastGone = { number, why: 'registered' };
        this.#remove(key);
        for (const room of ['contacts', 'timeline']) void this.#queries?.invalidateQueries({ queryKey: [room] });
      },
    });
    this.#syncs.set(key, sync);
    return sync;
  }

  #put(entry: DeskEntry): void {
    this.#set(new Map(this.#entries).set(entry.key, entry));
  }

  #remove(key: string): void {
    const entries = new Map(this.#entries);
    entries.delete(key);
    this.#syncs.delete(key);
    this.#set(entries);
  }

  #set(entries: Entries): void {
    this.#entries = entries;
    this.#shown = [...entries.values()].filter(({ ending }) => !ending).toSorted((a, b) => a.details.startedAt.localeCompare(b.details.startedAt));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The telephone writes when a conversation began and ended without a new version. */
function isNews(entry: DeskEntry, contact: Contact): boolean {
  return entry.version !== contact.version || (entry.savedDetails !== undefined && !sameDetails(entry.savedDetails, detailsOf(contact)));
}

export const openContacts = new OpenContacts();
