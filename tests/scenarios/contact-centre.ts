import { expect } from 'vitest';
import { seedKnowledge } from '../../apps/server/src/modules/knowledge/index.ts';
import { aCustomer, caller, regionServer, type Answer, type Caller } from '../../apps/server/src/modules/contacts/testing/people.ts';
import { readContent } from '../../apps/server/src/seed/content/index.ts';
import { asSystem } from '../support/people.ts';
import { eventually } from '../support/processes.ts';
import type { TestServer } from '../support/test-server.ts';

/** A contact as the screen shows it. */
export interface ShownContact {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly status: string;
  readonly questions: readonly { readonly id: string }[];
  readonly [field: string]: unknown;
}

/** What the library answers. */
export interface Found {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly version: number;
  readonly productId?: string;
}

/** The contact centre of the region on a Wednesday morning, told as a team lead would tell it. */
export interface ContactCentre {
  readonly server: TestServer;
  agent(name: string): Promise<Agent>;
  teamLead(name: string): Promise<Caller>;
  customer(displayName: string): Promise<string>;
  timePasses(seconds: number): void;
}

export interface Agent extends Caller {
  /** The phone rings, somebody is at the desk, a letter is opened. */
  takesIn(contact: object): Promise<ShownContact>;
  writes(contact: ShownContact, changes: object): Promise<ShownContact>;
  looksUp(words: string, authority: string): Promise<Found>;
  /** The answer that was read goes along with the question. */
  answersFrom(article: Found, words: string): object;
  finishes(contact: ShownContact, changes?: object): Promise<ShownContact>;
  seesTimelineOf(customerId: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export async function contactCentre(): Promise<ContactCentre> {
  const server = await regionServer();
  const articles = readContent().articles;
  await asSystem(server, (work) => seedKnowledge(work, articles, []));
  return {
    server,
    agent: async (name) => agentOf(await caller(server, name, 'agent')),
    teamLead: (name) => caller(server, name, 'team-lead'),
    customer: (displayName) => aCustomer(server, displayName),
    timePasses: (seconds) => server.clock.advanceSeconds(seconds),
  };
}

const shown = (answer: Answer, status: number): ShownContact => {
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status });
  return answer.body as unknown as ShownContact;
};

function agentOf(person: Caller): Agent {
  const looksUp = async (words: string, authority: string): Promise<Found> =>
    eventually('an answer in the library', async () => {
      const { body } = await person.get(`/knowledge/search?q=${encodeURIComponent(words)}&authority=${authority}`);
      return (body['results'] as Found[] | undefined)?.[0];
    }, { seconds: 10 });
  return {
    ...person,
    looksUp,
    takesIn: async (contact) => shown(await person.post('/contacts', contact), 201),
    writes: async (contact, changes) => shown(await person.patch(`/contacts/${contact.id}`, { version: contact.version, ...changes }), 200),
    answersFrom: (article, words) => ({
      text: words,
      articleId: article.id,
      articleVersion: article.version,
      ...(article.productId && { productId: article.productId }),
    }),
    finishes: async (contact, changes = {}) =>
      shown(await person.post(`/contacts/${contact.id}/finish`, { version: contact.version, ...changes }), 200),
    seesTimelineOf: async (customerId) => (await person.get(`/customers/${customerId}/timeline`)).body['results'] as Readonly<Record<string, unknown>>[],
  };
}
