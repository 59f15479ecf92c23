import type { Contact, FinishContact } from '@ingang/contracts/contacts';
import { isConflict, isSessionExpired, Problem } from '../../../../api/errors.ts';
import type { RequestOptions } from '../../../../api/request.ts';
import { threeWays } from '../../../../app/merge/three-ways.ts';
import { changed, detailsOf, registeredQuestions } from './desk-contact.ts';
import { confirmed, withDraft, type DeskEntry, type SavedDraft } from './desk-entry.ts';

export interface SyncPorts {
  /** The name of this screen, by which it recognises its own saves. */
  readonly desk: string;
  request<Answer>(path: string, options: RequestOptions): Promise<Answer>;
  read(): DeskEntry | undefined;
  write(change: (entry: DeskEntry) => DeskEntry): void;
  /** The server has it all: the contact may leave the desk. */
  done(): void;
  wait(milliseconds: number): Promise<void>;
  isSignedIn(): boolean;
}

export const gatherMilliseconds = 350;
const retryMilliseconds = [500, 1000, 2000, 5000];

/**
 * Brings one contact's changes to the server, one request at a time and in order, so that a desk never conflicts with
 * itself. Trade-off: a change waits for the one before it; the screen does not, because it shows its own state.
 *
 * Modes: idle → running (something differs) → idle (nothing differs).
 * Within running: create → change details → save draft → end. Silence or a lost session: wait and do the same again.
 * Somebody else was first: what they changed elsewhere is taken over and it goes on.
 * A conflict in the same field, or a refusal: stop until the agent decides, which starts it again.
 */
export class ContactSync {
  readonly #ports: SyncPorts;
  #running = false;
  #failures = 0;

  constructor(ports: SyncPorts) {
    this.#ports = ports;
  }

  /** Call after every change; returns at once unless awaited. */
  async bring(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      while (await this.#step()) this.#failures = 0;
    } finally {
      this.#running = false;
    }
  }

  /** One request, or none when all is well. */
  async #step(): Promise<boolean> {
    const entry = this.#ports.read();
    if (!entry || entry.conflict || entry.refusal) return false;
    try {
      return await this.#send(entry);
    } catch (error) {
      return this.#recover(error, entry);
    }
  }

  async #send(entry: DeskEntry): Promise<boolean> {
    if (entry.id === undefined) return this.#create(entry);
    if (entry.ending && !entry.contest) return this.#end(entry, entry.id);
    const change = entry.savedDetails ? changed(entry.savedDetails, entry.details) : entry.details;
    if (Object.keys(change).length > 0) return this.#changeDetails(entry, entry.id, change);
    if (entry.savedDraft !== entry.draft && !entry.contest) return this.#saveDraft(entry, entry.id);
    return false;
  }

  async #create(entry: DeskEntry): Promise<boolean> {
    const { channel, direction, authorityId, customerId, identification, receivedAt, language, startedAt } = entry.details;
    const contact = await this.#ports.request<Contact>('/contacts', {
      method: 'POST',
      idempotencyKey: entry.key,
      body: {
        channel,
        direction,
        identification,
        language,
        startedAt,
        ...(authorityId && { authorityId }),
        ...(customerId && { customerId }),
        ...(receivedAt && { receivedAt }),
      },
    });
    this.#ports.write((now) => confirmed(now, contact));
    return true;
  }

  async #changeDetails(entry: DeskEntry, id: string, change: object): Promise<boolean> {
    const contact = await this.#ports.request<Contact>(`/contacts/${id}`, { method: 'PATCH', body: { version: entry.version, ...change } });
    this.#ports.write((now) => confirmed(now, contact));
    return true;
  }

  async #saveDraft(entry: DeskEntry, id: string): Promise<boolean> {
    const body = { content: entry.draft, version: entry.draftVersion, desk: this.#ports.desk };
    const { version } = await this.#ports.request<{ version: number }>(`/contacts/${id}/draft`, { method: 'PUT', body });
    this.#ports.write((now) => (version > now.draftVersion ? { ...now, savedDraft: entry.draft, draftVersion: version } : now));
    if (this.#ports.read()?.draft !== entry.draft) await this.#ports.wait(gatherMilliseconds); // typing goes on
    return true;
  }

  async #end(entry: DeskEntry, id: string): Promise<boolean> {
    const { kind, endedAt } = entry.ending!;
    if (kind === 'discard') {
      await this.#ports.request(`/contacts/${id}/discard`, { method: 'POST', body: { version: entry.version } });
    } else {
      const change = entry.savedDetails ? changed(entry.savedDetails, entry.details) : {};
      const body = {
        version: entry.version,
        ...change,
        // the end of the conversation when it was marked or corrected; until now there was no wrap-up otherwise
        endedAt: entry.details.endedAt ?? endedAt,
        ...(entry.details.endedAt === null && { wrapUpSeconds: 0 }),
        draftVersion: entry.draftVersion,
        note: entry.draft.note,
        questions: registeredQuestions(entry.draft),
        ...(kind === 'abandon' && { ending: 'abandoned' as const }),
      } as FinishContact;
      await this.#ports.request(`/contacts/${id}/finish`, { method: 'POST', body, idempotencyKey: `${entry.key}-${endedAt}` });
    }
    this.#ports.done();
    return false;
  }

  async #recover(error: unknown, sent: DeskEntry): Promise<boolean> {
    if (isConflict(error)) {
      this.#ports.write((entry) => this.#meet(entry, error.current as Contact | SavedDraft));
      return this.#ports.read() !== sent; // what was not known yet is known now, so the same is not sent again
    }
    if (error instanceof Problem && !isSessionExpired(error) && error.status < 500 && error.status !== 429) {
      this.#ports.write(({ ending: _ending, ...entry }) => ({ ...entry, refusal: error }));
      return false;
    }
    const pause = retryMilliseconds[Math.min(this.#failures, retryMilliseconds.length - 1)]!;
    this.#failures += 1;
    do await this.#ports.wait(pause);
    while (!this.#ports.isSignedIn());
    return this.#step();
  }

  /** Lays what somebody else did and what the agent did together; where both changed the same, the agent chooses. */
  #meet(entry: DeskEntry, current: Contact | SavedDraft): DeskEntry {
    if ('content' in current) return withDraft(entry, current, this.#ports.desk);
    const theirs = detailsOf(current);
    const { merged, contested } = threeWays(entry.savedDetails ?? theirs, entry.details, theirs);
    if (contested.length === 0) return { ...confirmed(entry, current), details: merged };
    const { ending: _, ...rest } = entry;
    return { ...rest, details: merged, conflict: current };
  }
}
