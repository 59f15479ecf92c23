import type { Selectable } from 'kysely';
import type { Contact, ContactAddress, Identification, Question } from '../domain/index.ts';
import { present } from './present.ts';
import type { ContactTables } from './tables.ts';

/** Question rows travel as one JSON array, so that a contact is one round trip whatever it holds. */
export interface QuestionRow {
  readonly id: string;
  readonly position: number;
  readonly text: string;
  readonly product_id: string | null;
  readonly article_id: string | null;
  readonly article_version: number | null;
  readonly answer: string | null;
  readonly outcome: string;
  readonly outcome_detail: string | null;
  readonly zaak_number: string | null;
  readonly department_id: string | null;
  readonly follow_up_id: string | null;
}

export type ContactRow = Selectable<ContactTables['contact']> & { readonly questions: readonly QuestionRow[] };

type Column = string | number | Date | readonly string[] | null;

/** The columns that a contact may change, by name. */
export function contactColumns(contact: Omit<Contact, 'serial'>): Record<string, Column> {
  return {
    status: contact.status,
    ending: contact.ending ?? null,
    channel: contact.channel,
    direction: contact.direction,
    authority_id: contact.authorityId ?? null,
    candidate_authority_ids: contact.authorityId ? null : (contact.candidateAuthorityIds ?? null),
    customer_id: contact.customerId ?? null,
    agent_id: contact.agentId ?? null,
    agent_name: contact.agentName,
    started_at: contact.startedAt,
    ended_at: contact.endedAt ?? null,
    wrap_up_seconds: contact.wrapUpSeconds ?? null,
    received_at: contact.receivedAt ?? null,
    language: contact.language,
    line: contact.line,
    identification_level: contact.identification.level,
    identification_how: contact.identification.how ?? null,
    note: contact.note,
    postcode: contact.address?.postcode ?? null,
    house_number: contact.address?.houseNumber ?? null,
    house_number_addition: contact.address?.addition ?? null,
    location_id: contact.locationId ?? null,
    discard_reason: contact.discardReason ?? null,
    waits_since: contact.waitsSince ?? null,
    answer_by: contact.answerBy ?? null,
  };
}

/** For jsonb_to_recordset. */
export function questionsJson(questions: readonly Question[]): string {
  const rows = questions.map(
    (question, position): QuestionRow => ({
      id: question.id,
      position,
      text: question.text,
      product_id: question.productId ?? null,
      article_id: question.articleId ?? null,
      article_version: question.articleVersion ?? null,
      answer: question.answer ?? null,
      outcome: question.outcome,
      outcome_detail: question.outcomeDetail ?? null,
      zaak_number: question.zaakNumber ?? null,
      department_id: question.departmentId ?? null,
      follow_up_id: question.followUpId ?? null,
    }),
  );
  return JSON.stringify(rows);
}

export function toContact(row: ContactRow): Contact {
  const address =
    row.postcode === null
      ? null
      : present<ContactAddress>({ postcode: row.postcode, houseNumber: row.house_number, addition: row.house_number_addition });
  return present<Contact>({
    id: row.id,
    serial: Number(row.serial),
    version: row.version,
    status: row.status,
    ending: row.ending,
    channel: row.channel,
    direction: row.direction,
    authorityId: row.authority_id,
    candidateAuthorityIds: row.candidate_authority_ids,
    customerId: row.customer_id,
    agentId: row.agent_id,
    agentName: row.agent_name,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    wrapUpSeconds: row.wrap_up_seconds,
    receivedAt: row.received_at,
    language: row.language,
    line: row.line,
    identification: present<Identification>({ level: row.identification_level, how: row.identification_how }),
    note: row.note,
    address,
    locationId: row.location_id,
    discardReason: row.discard_reason,
    waitsSince: row.waits_since,
    answerBy: row.answer_by,
    createdAt: row.created_at,
    questions: row.questions.map(toQuestion),
  });
}

function toQuestion(row: QuestionRow): Question {
  return present<Question>({
    id: row.id,
    text: row.text,
    productId: row.product_id,
    articleId: row.article_id,
    articleVersion: row.article_version,
    answer: row.answer,
    outcome: row.outcome,
    outcomeDetail: row.outcome_detail,
    zaakNumber: row.zaak_number,
    departmentId: row.department_id,
    followUpId: row.follow_up_id,
  });
}
