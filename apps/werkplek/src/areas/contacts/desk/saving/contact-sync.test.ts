import type { Contact } from '@ingang/contracts/contacts';
import { beforeEach, describe, expect, it } from 'vitest';
import { Problem, Unreachable } from '../../../../api/errors.ts';
import type { RequestOptions } from '../../../../api/request.ts';
import { ContactSync } from './contact-sync.ts';
import { emptyDraft, type DeskDetails } from './desk-contact.ts';
import { isSaved, newEntry, type DeskEntry } from './desk-entry.ts';

const details: DeskDetails = {
  channel: 'phone',
  direction: 'inbound',
  authorityId: 'papendrecht',
  customerId: null,
  identification: { level: 'anonymous' },
  receivedAt: null,
  language: 'nl',
  startedAt: '2026-01-14T09:00:00.000Z',
  endedAt: null,
};

/** A server of one contact that can be silent, refuse, or have been changed by somebody else. */
class OneContact {
  entry: DeskEntry | undefined = newEntry('key-1', details);
  asked: string[] = [];
  failures: Error[] = [];
  finished: unknown;
  version = 1;
  held: Partial<Contact> = {};
  draft: unknown;
  draftVersion = 0;
  draftDesk = '';

  readonly request = async <Answer>(path: string, { method = 'GET', body }: RequestOptions): Promise<Answer> => {
    const failure = this.failures.shift();
    this.asked.push(`${method} ${path}`);
    if (failure) throw failure;
    if (path.endsWith('/draft')) return this.saveDraft(body as { content: unknown; version: number; desk: string }) as Answer;
    if (path.endsWith('/finish')) this.finish(body as { draftVersion: number });
    else {
      const { version, ...change } = body as { version?: number };
      if (version !== undefined && version !== this.version) throw conflict(this.contact());
      this.held = { ...this.held, ...change };
      if (method === 'PATCH') this.version += 1;
    }
    return this.contact() as Answer;
  };

  saveDraft({ content, version, desk }: { content: unknown; version: number; desk: string }): { version: number } {
    if (version !== this.draftVersion) throw conflict({ content: this.draft, version: this.draftVersion, desk: this.draftDesk });
    this.draft = content;
    this.draftDesk = desk;
    this.draftVersion += 1;
    return { version: this.draftVersion };
  }

  finish(body: { draftVersion: number }): void {
    if (body.draftVersion !== this.draftVersion) throw conflict({ content: this.draft, version: this.draftVersion, desk: this.draftDesk });
    this.finished = body;
  }

  contact(): Contact {
    return { startedAt: '2026-01-14T09:00:00.000Z', channel: 'phone', direction: 'inbound', authorityId: 'papendrecht', identification: { level: 'anonymous' }, id: 'c1', number: 'KC-1', version: this.version, status: 'open', questions: [], note: '', language: 'nl', ...this.held } as unknown as Contact;
  }
}

const conflict = (current: unknown) => new Problem({ status: 409, code: 'conflict.version', title: '', detail: '', current });

let server: OneContact;
let sync: ContactSync;
const change = (part: Partial<DeskEntry>) => {
  server.entry = { ...server.entry!, ...part };
};

beforeEach(() => {
  server = new OneContact();
  sync = new ContactSync({
    desk: 'this desk',
    request: server.request,
    read: () => server.entry,
    write: (edit) => {
      if (server.entry) server.entry = edit(server.entry);
    },
    done: () => {
      server.entry = undefined;
    },
    wait: async () => undefined,
    isSignedIn: () => true,
  });
});

describe('bringing a contact to the server', () => {
  it('creates it, then saves what was typed meanwhile, then rests', async () => {
    change({ draft: { ...emptyDraft, typing: 'paspoort' } });
    await sync.bring();
    expect(server.asked).toEqual(['POST /contacts', 'PUT /contacts/c1/draft']);
    expect(server.draft).toMatchObject({ typing: 'paspoort' });
    expect(isSaved(server.entry!)).toBe(true);
  });

  it('sends only the details that changed, with the version they are based on', async () => {
    await sync.bring();
    change({ details: { ...details, channel: 'desk' } });
    await sync.bring();
    expect(server.asked.at(-1)).toBe('PATCH /contacts/c1');
    expect(server.held.channel).toBe('desk');
    expect(server.entry?.version).toBe(2);
  });

  it('asks again when the server is silent, until it answers', async () => {
    server.failures = [new Unreachable('off'), new Unreachable('off'), new Unreachable('off')];
    await sync.bring();
    expect(server.asked.filter((line) => line === 'POST /contacts')).toHaveLength(4);
    expect(server.entry?.id).toBe('c1');
  });

  it('asks again after the session was lost and found', async () => {
    server.failures = [new Problem({ status: 401, code: 'access.sign-in-needed', title: '', detail: '' })];
    await sync.bring();
    expect(server.entry?.id).toBe('c1');
  });

  it('stops at a conflict and shows what the server has; goes on when the agent has chosen', async () => {
    await sync.bring();
    server.held = { channel: 'chat' } as Partial<Contact>;
    server.version = 7;
    change({ details: { ...details, channel: 'desk' } });
    await sync.bring();
    expect(server.entry?.conflict?.channel).toBe('chat');
    const { conflict: _seen, ...rest } = server.entry!;
    server.entry = { ...rest, version: 7 };
    await sync.bring();
    expect(server.held.channel).toBe('desk');
  });

  it('brings a refused ending back to the screen with the reason, and keeps everything typed', async () => {
    await sync.bring();
    server.failures = [new Problem({ status: 400, code: 'input.invalid', title: '', detail: 'Kies een uitkomst.' })];
    change({ draft: { ...emptyDraft, note: 'belangrijk' }, ending: { kind: 'finish', endedAt: '2026-01-14T09:05:00.000Z' } });
    await sync.bring();
    expect(server.entry).toMatchObject({ draft: { note: 'belangrijk' }, refusal: { message: 'Kies een uitkomst.' } });
    expect(server.entry?.ending).toBeUndefined();
  });

  it('finishes with everything in one request: details, questions, note and the end', async () => {
    change({
      details: { ...details, authorityId: 'dordrecht' },
      draft: { ...emptyDraft, note: 'n', questions: [{ key: 'q', text: 'paspoort', outcome: 'answered', articleId: 'a1', articleVersion: 3, answer: '€ 86' }] },
      ending: { kind: 'finish', endedAt: '2026-01-14T09:05:00.000Z' },
    });
    await sync.bring();
    expect(server.asked).toEqual(['POST /contacts', 'POST /contacts/c1/finish']);
    expect(server.finished).toMatchObject({
      endedAt: '2026-01-14T09:05:00.000Z',
      note: 'n',
      questions: [{ text: 'paspoort', outcome: 'answered', articleId: 'a1', articleVersion: 3, answer: '€ 86' }],
    });
    expect(server.entry).toBeUndefined();
  });

  it('goes on by itself when somebody else changed other details', async () => {
    await sync.bring();
    server.held = { direction: 'outbound' } as Partial<Contact>;
    server.version = 7;
    change({ details: { ...details, channel: 'desk' } });
    await sync.bring();
    expect(server.held).toMatchObject({ channel: 'desk', direction: 'outbound' });
    expect(server.entry).toMatchObject({ version: 8, details: { channel: 'desk', direction: 'outbound' } });
    expect(server.entry?.conflict).toBeUndefined();
  });

  it('lays what was typed on another desk of the same person together with its own', async () => {
    change({ draft: { ...emptyDraft, note: 'oud' } });
    await sync.bring();
    server.saveDraft({ content: { ...emptyDraft, note: 'oud', typing: 'grofvuil' }, version: 1, desk: 'other desk' });
    change({ draft: { ...server.entry!.draft, note: 'nieuw' } });
    await sync.bring();
    expect(server.draft).toMatchObject({ note: 'nieuw', typing: 'grofvuil' });
    expect(isSaved(server.entry!)).toBe(true);
  });

  it('waits with saving, not with typing, when both desks typed in the same field', async () => {
    await sync.bring();
    server.saveDraft({ content: { ...emptyDraft, note: 'rechts' }, version: 0, desk: 'other desk' });
    change({ draft: { ...emptyDraft, note: 'links' } });
    await sync.bring();
    expect(server.entry).toMatchObject({ draft: { note: 'links' }, contest: { fields: ['note'], theirs: { note: 'rechts' } } });
    expect(server.draft).toMatchObject({ note: 'rechts' });
    change({ details: { ...details, channel: 'desk' } }); // the rest is still saved
    await sync.bring();
    expect(server.held.channel).toBe('desk');
    const { contest: _chosen, ...rest } = server.entry!;
    server.entry = rest;
    await sync.bring();
    expect(server.draft).toMatchObject({ note: 'links' });
  });

  it('recognises its own save that it did not hear of, such as one on leaving', async () => {
    await sync.bring();
    server.saveDraft({ content: { ...emptyDraft, typing: 'pas' }, version: 0, desk: 'this desk' });
    change({ draft: { ...emptyDraft, typing: 'paspoort' } });
    await sync.bring();
    expect(server.draft).toMatchObject({ typing: 'paspoort' });
    expect(server.entry?.contest).toBeUndefined();
  });

  it('finishes with what another desk typed meanwhile, and with the end of the conversation', async () => {
    change({ draft: { ...emptyDraft, questions: [{ key: 'q', text: 'paspoort', outcome: 'answered' }] } });
    await sync.bring();
    server.saveDraft({ content: { ...server.entry!.draft, note: 'van rechts' }, version: 1, desk: 'other desk' });
    change({ details: { ...details, endedAt: '2026-01-14T09:03:00.000Z' }, ending: { kind: 'finish', endedAt: '2026-01-14T09:05:00.000Z' } });
    await sync.bring();
    expect(server.finished).toMatchObject({ endedAt: '2026-01-14T09:03:00.000Z', note: 'van rechts', draftVersion: 2 });
    expect(server.finished).not.toHaveProperty('wrapUpSeconds');
    expect(server.entry).toBeUndefined();
  });
});
