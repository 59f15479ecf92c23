import type { CustomerId } from '@ingang/kernel';
import type { Contact, Identification } from './contact.ts';

/** A question as far as it is known while the contact is still open. */
export interface BriefQuestion {
  readonly text: string;
  readonly articleId?: string;
  /** Of the knowledge article that was consulted. */
  readonly articleQuestion?: string;
  readonly answer?: string;
  readonly productName?: string;
}

/** What somebody else needs to know of an open contact in order to go on with it. */
export interface ContactBrief {
  readonly customerId?: CustomerId;
  readonly identification: Identification;
  /** What is typed and not yet a question. */
  readonly typing: string;
  readonly questions: readonly BriefQuestion[];
}

const mostQuestions = 20;
const mostCharacters = 2000;

/**
 * What is known of a contact: its draft as the screen saved it goes before what is registered. Of a draft that is of another
 * shape, only what can be read counts.
 *
 * @param draft content of the newest draft, as it was sent
 * @example briefOf({ identification: { level: 'anonymous' }, questions: [] }, { typing: 'paspoort kwijt', questions: [] }).typing // 'paspoort kwijt'
 */
export function briefOf({ customerId, identification, questions }: Pick<Contact, 'customerId' | 'identification' | 'questions'>, draft: unknown): ContactBrief {
  const screen = recordOf(draft);
  const drafted = Array.isArray(screen['questions']) ? screen['questions'].slice(0, mostQuestions).map(recordOf) : [];
  const known = drafted.length > 0 ? drafted : questions.map((question): Readonly<Record<string, unknown>> => ({ ...question }));
  return {
    ...(customerId !== undefined && { customerId }),
    identification,
    typing: textOf(screen, 'typing') ?? '',
    questions: known.map(questionOf).filter(({ text, articleQuestion }) => text !== '' || articleQuestion !== undefined),
  };
}

function questionOf(question: Readonly<Record<string, unknown>>): BriefQuestion {
  const [articleId, articleQuestion, answer, productName] = (['articleId', 'articleQuestion', 'answer', 'productName'] as const).map((field) => textOf(question, field));
  return {
    text: textOf(question, 'text') ?? '',
    ...(articleId !== undefined && { articleId }),
    ...(articleQuestion !== undefined && { articleQuestion }),
    ...(answer !== undefined && { answer }),
    ...(productName !== undefined && { productName }),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOf(from: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = from[field];
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, mostCharacters) : undefined;
}
