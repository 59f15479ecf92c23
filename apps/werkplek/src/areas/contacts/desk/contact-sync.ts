import type { Contact, FinishContact } from '@ingang/contracts/contacts';
import { isConflict, isSessionExpired, Problem } from '../../../api/errors.ts';
import type { RequestOptions } from '../../../api/request.ts';
import { changed, registeredQuestions } from './desk-contact.ts';
import { confirmed, type DeskEntry } from './desk-entry.ts';

export interface SyncPorts {
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
 * A conflict or refusal: stop until the agent decides, which starts it again.
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
      return this.#recover(error);
    }
  }

  async #send(entry: DeskEntry): Promise<boolean> {
    if (entry.id === undefined) return this.#create(entry);
    if (entry.ending) return this.#end(entry, entry.id);
    const change = entry.savedDetails ? changed(entry.savedDetails, entry.details) : entry.details;
    if (Object.keys(change).length > 0) return this.#changeDetails(entry, entry.id, change);
    if (entry.savedDraft !== entry.draft) return this.#saveDraft(entry, entry.id);
    return false;
  }

  async #create(entry: DeskEntry): Promise<boolean> {
    const { channel, direction, authorityId, customerId, identification, receivedAt, language } = entry.details;
    const contact = await this.#ports.request<Contact>('/contacts', {
      method: 'POST',
      idempotencyKey: entry.key,
      body: {
        channel,
        direction,
        identification,
        language,
        startedAt: entry.startedAt,
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
    await this.#ports.request(`/contacts/${id}/draft`, { method: 'PUT', body: { content: entry.draft } });
    this.#ports.write((now) => ({ ...now, savedDraft: entry.draft }));
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
        endedAt,
        note: entry.draft.note,
        questions: registeredQuestions(entry.draft),
        ...(kind === 'abandon' && { ending: 'abandoned' as const }),
      } as FinishContact;
      await this.#ports.request(`/contacts/${id}/finish`, { method: 'POST', body, idempotencyKey: `${entry.key}-${endedAt}` });
    }
    this.#ports.done();
    return false;
  }

  async #recover(error: unknown): Promise<boolean> {
    if (isConflict(error)) {
      this.#ports.write(({ ending: _ending, ...entry }) => ({ ...entry, conflict: error.current as Contact }));
      return false;
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
}
