import type { ChangeContact, QuestionInput } from '@ingang/contracts/contacts';
import { Invalid, type FieldFault } from '@ingang/kernel';
import type { ContactChanges, QuestionChanges } from '../domain/index.ts';
import type { NewContact } from '../usecases/open-contact.ts';

const instants = ['startedAt', 'endedAt', 'receivedAt'] as const;

/**
 * The changes in a request as the domain has them: text has become instants and ids, whose form the schema checked.
 *
 * @throws Invalid for an instant that has the form of one but does not exist, such as a leap second
 */
export function readChanges(body: Omit<ChangeContact, 'version'>): ContactChanges {
  const faults: FieldFault[] = [];
  const moments: Partial<Record<(typeof instants)[number], Date | null>> = {};
  for (const field of instants) {
    const text = body[field];
    if (text === undefined) continue;
    moments[field] = text === null ? null : new Date(text);
    if (Number.isNaN(moments[field]?.getTime() ?? 0)) faults.push({ field, code: 'input.format' });
  }
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const { version: _, ending: __, draftVersion: ___, ...fields } = body as Record<string, unknown>;
  return { ...fields, ...moments } as ContactChanges;
}

/** The same for a contact that starts. */
export function readNewContact(body: Omit<ChangeContact, 'version'> & { readonly channel: NewContact['channel'] }): NewContact {
  return { ...readChanges(body), channel: body.channel };
}

/** What is said about one question. */
export function readQuestion(body: Omit<QuestionInput, 'id'> & { readonly version?: number }): QuestionChanges {
  const { version: _, ...fields } = body;
  return fields as QuestionChanges;
}
