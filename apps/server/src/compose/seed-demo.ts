import type {
  ArticleId, AuthorityId, ContactId, CustomerId, DepartmentId, FollowUpId, ProductId, QuestionId, UserId,
} from '@ingang/kernel';
import { compileCalendar, municipalWeek } from '@ingang/kernel/working-calendar';
import { seedContacts, type Contact, type Question } from '../modules/contacts/index.ts';
import { seedCustomers, type SeedCustomer } from '../modules/customers/index.ts';
import { seedCallbacks, type PastCallback } from '../modules/followup/index.ts';
import type { SeededArticle } from '../modules/knowledge/index.ts';
import type { Work } from '../platform/database/work.ts';
import { pastInstant, type Demo, type DemoCustomer, type Moment, type PastContact, type PastQuestion } from '../seed/content/index.ts';

/** What was seeded before, by the names that the content files use. */
export interface SeededSoFar {
  readonly articles: ReadonlyMap<string, SeededArticle>;
  readonly departments: ReadonlyMap<string, DepartmentId>;
  readonly products: ReadonlyMap<string, ProductId>;
  readonly users: ReadonlyMap<string, UserId>;
}

const workingDays = compileCalendar({ week: municipalWeek });

/** Customers, six weeks of contacts with them, and the promises that came of those: all fictitious. */
export async function seedDemo(work: Work, demo: Demo, known: SeededSoFar): Promise<void> {
  const customers = await seedCustomers(work, demo.customers.map((customer) => toCustomer(customer, demo, work.now)));
  const builder = new HistoryBuilder(work, demo, known, customers);
  const contacts = demo.history.map((past) => builder.contact(past));
  await seedContacts(work, contacts);
  await seedCallbacks(work, builder.callbacks);
}

function toCustomer(customer: DemoCustomer, demo: Demo, now: Date): SeedCustomer {
  const { key, authority, phones, email, address, preferredChannel, language, remark } = customer;
  const day = (inDays: number): string => new Date(now.getTime() + inDays * 86_400_000).toISOString().slice(0, 10);
  const extra = demo.extraAddresses
    .filter((one) => one.customer === key)
    .map(({ customer: _customer, startsInDays, ...rest }) => ({ ...rest, ...(startsInDays !== undefined && { validFrom: day(startsInDays) }) }));
  const channel = preferredChannel === 'social' ? undefined : preferredChannel;
  return {
    key,
    authorityId: authority as AuthorityId,
    ...namesOf(customer),
    language,
    ...(channel && { preferredChannel: channel }),
    ...(remark !== undefined && { remark }),
    addresses: [{ kind: customer.kind === 'person' ? 'home' : 'visiting', ...address }, ...extra],
    digitalAddresses: [
      ...phones.map((value, index) => ({ kind: 'phone' as const, value, preferred: index === 0 })),
      ...(email === undefined ? [] : [{ kind: 'email' as const, value: email }]),
    ],
    representedBy: demo.representations
      .filter((one) => one.customer === key)
      .map(({ representative, kind, scope }) => ({ key: representative, kind, ...(scope !== undefined && { scope }) })),
  };
}

function namesOf(customer: DemoCustomer): Partial<SeedCustomer> {
  if (customer.kind === 'company') {
    const { name, tradeName, chamberOfCommerceNumber } = customer;
    return {
      kind: 'company',
      companyName: name,
      chamberOfCommerceNumber,
      ...(tradeName !== undefined && { names: [{ kind: 'trade', companyName: tradeName }] }),
    };
  }
  const { name, birthDate, confidential } = customer;
  return { kind: 'person', ...name, birthDate, confidential };
}

/** Turns the past of the content files into contacts and promises with real ids. */
class HistoryBuilder {
  readonly callbacks: PastCallback[] = [];
  readonly #work: Work;
  readonly #known: SeededSoFar;
  readonly #customers: ReadonlyMap<string, CustomerId>;
  readonly #people: ReadonlyMap<string, DemoCustomer>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(work: Work, demo: Demo, known: SeededSoFar, customers: ReadonlyMap<string, CustomerId>) {
    this.#work = work;
    this.#known = known;
    this.#customers = customers;
    this.#people = new Map(demo.customers.map((customer) => [customer.key, customer]));
    this.#names = new Map(demo.accounts.map(({ username, displayName }) => [username, displayName]));
  }

  contact(past: PastContact): Omit<Contact, 'serial'> {
    const startedAt = this.#at(past.at);
    const endedAt = new Date(startedAt.getTime() + past.durationSeconds * 1000);
    const person = past.customer === null ? undefined : this.#people.get(past.customer);
    const address = past.aboutHome ? person?.address : undefined;
    const id = this.#work.newId() as ContactId;
    return {
      id,
      version: 1,
      status: 'finished',
      ending: past.questions.every(({ outcome }) => outcome === 'abandoned') ? 'abandoned' : 'completed',
      channel: past.channel as Contact['channel'],
      direction: past.direction,
      authorityId: past.authority as AuthorityId,
      ...(past.customer !== null && { customerId: this.#customers.get(past.customer)! }),
      agentId: this.#known.users.get(past.agent)!,
      agentName: this.#names.get(past.agent) ?? past.agent,
      startedAt,
      endedAt,
      wrapUpSeconds: past.wrapUpSeconds,
      ...(past.received && { receivedAt: this.#at(past.received) }),
      language: past.language,
      line: 'first',
      identification: { level: past.identification },
      note: past.note,
      ...(address && { address: { postcode: address.postcode, houseNumber: address.houseNumber } }),
      createdAt: startedAt,
      questions: past.questions.map((question) => this.#question(question, past, id, startedAt)),
    };
  }

  #question(past: PastQuestion, contact: PastContact, contactId: ContactId, at: Date): Question {
    const article = past.article === null ? undefined : this.#known.articles.get(past.article);
    const productId = this.#known.products.get(past.product);
    const id = this.#work.newId() as QuestionId;
    if (past.followUp?.kind === 'callback') this.#callback(past, contact, { contactId, questionId: id, at, productId });
    return {
      id,
      text: past.words,
      ...(productId && { productId }),
      ...(article && { articleId: article.articleId as ArticleId, articleVersion: article.version }),
      outcome: past.outcome,
      ...(past.detail !== undefined && { outcomeDetail: past.detail }),
      ...(past.zaakNumber !== undefined && { zaakNumber: past.zaakNumber }),
      ...(past.department !== undefined && { departmentId: this.#known.departments.get(past.department)! }),
      ...(past.outcome === 'web-intake' && { followUpId: this.#work.newId() as FollowUpId }),
    };
  }

  #callback(
    { followUp, words }: PastQuestion,
    contact: PastContact,
    { contactId, questionId, at, productId }: { contactId: ContactId; questionId: QuestionId; at: Date; productId: ProductId | undefined },
  ): void {
    const person = contact.customer === null ? undefined : this.#people.get(contact.customer);
    this.callbacks.push({
      madeAt: at,
      madeBy: this.#known.users.get(contact.agent)!,
      madeByName: this.#names.get(contact.agent) ?? contact.agent,
      authorityId: contact.authority as AuthorityId,
      departmentId: this.#known.departments.get(followUp!.department)!,
      customerName: nameOf(person),
      ...(contact.customer !== null && { customerId: this.#customers.get(contact.customer)! }),
      contactId,
      questionId,
      ...(productId && { productId }),
      phone: followUp!.phone ?? person?.phones[0] ?? '',
      reason: followUp!.reason || words,
      ...(followUp!.window && { window: followUp!.window }),
      acts: followUp!.commands.map(({ at: moment, by, command }) => ({
        at: this.#at(moment),
        by: this.#known.users.get(by)!,
        byName: this.#names.get(by) ?? by,
        command,
      })),
    });
  }

  #at(moment: Moment): Date {
    return pastInstant(moment, this.#work.now, workingDays);
  }
}

function nameOf(customer: DemoCustomer | undefined): string {
  if (!customer) return 'Onbekend';
  if (customer.kind === 'company') return customer.name;
  const { initials, prefix, familyName } = customer.name;
  return [initials, prefix, familyName].filter(Boolean).join(' ');
}
