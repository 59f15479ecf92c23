import type { AuthorityId, ContactId, QuestionId, UserId } from '@ingang/kernel';
import type { Contact, Question } from '../domain/index.ts';

type Loose<T> = { readonly [Key in keyof T]?: T[Key] extends string | undefined ? string : T[Key] };

/** A question for tests; plain strings will do for ids. */
export function aQuestion(parts: Loose<Question> = {}): Question {
  return { id: 'question-1' as QuestionId, text: 'Wat kost een paspoort?', outcome: 'open', ...(parts as Partial<Question>) };
}

/** An open phone contact of Papendrecht that started at nine and was opened at once. */
export function aContact(parts: Loose<Contact> = {}): Contact {
  const startedAt = new Date('2026-01-14T09:00:00Z');
  return {
    id: 'contact-1' as ContactId,
    serial: 100_042,
    version: 1,
    status: 'open',
    channel: 'phone',
    direction: 'inbound',
    authorityId: 'papendrecht' as AuthorityId,
    agentId: 'agent-1' as UserId,
    agentName: 'Samira Bouzid',
    startedAt,
    language: 'nl',
    line: 'first',
    identification: { level: 'anonymous' },
    note: '',
    createdAt: startedAt,
    questions: [],
    ...(parts as Partial<Contact>),
  };
}
