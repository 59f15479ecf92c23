import type { ChangeContact, Contact, QuestionInput } from '@ingang/contracts/contacts';

export type Channel = Contact['channel'];
export type Direction = Contact['direction'];
export type Outcome = Contact['questions'][number]['outcome'];
export type Identification = Contact['identification'];

/** A question as the agent has it on the screen. */
export interface DeskQuestion {
  readonly key: string;
  readonly text: string;
  readonly outcome: Outcome;
  readonly articleId?: string | undefined;
  readonly articleVersion?: number | undefined;
  readonly articleQuestion?: string | undefined;
  readonly answer?: string | undefined;
  readonly productId?: string | undefined;
  readonly productName?: string | undefined;
  readonly outcomeDetail?: string | undefined;
  readonly zaakNumber?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly followUpId?: string | undefined;
  readonly followUpNumber?: string | undefined;
}

/** What is typed and not yet registered; goes to the server as it is and comes back after a crash. */
export interface DeskDraft {
  readonly typing: string;
  readonly questions: readonly DeskQuestion[];
  readonly note: string;
  /** An authority that the agent chose is not replaced by one that a text mentions. */
  readonly authorityChosen: boolean;
}

/** What the server keeps about the contact itself and checks by version. */
export interface DeskDetails {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly authorityId: string | null;
  readonly customerId: string | null;
  readonly identification: Identification;
  readonly receivedAt: string | null;
  readonly language: string;
  /** Of the conversation, or of the work on a message. */
  readonly startedAt: string;
  /** Set: the conversation is over and wrap-up runs. */
  readonly endedAt: string | null;
}

export const emptyDraft: DeskDraft = { typing: '', questions: [], note: '', authorityChosen: false };

/** The details of a contact as the server has it. */
export function detailsOf(contact: Contact): DeskDetails {
  return {
    channel: contact.channel,
    direction: contact.direction,
    authorityId: contact.authorityId ?? null,
    customerId: contact.customerId ?? null,
    identification: contact.identification,
    receivedAt: contact.receivedAt ?? null,
    language: contact.language,
    startedAt: contact.startedAt,
    endedAt: contact.endedAt ?? null,
  };
}

/** What the server's contact holds as a draft: the saved screen, or else its registered questions. */
export function draftOf(contact: Contact): DeskDraft {
  const saved = draftIn(contact.draft?.content);
  if (saved) return saved;
  const questions = contact.questions.map((question): DeskQuestion => ({ ...question, key: question.id }));
  return { ...emptyDraft, questions, note: contact.note };
}

/** A draft that came from the server, of this or an earlier version of the screen; undefined when it is something else. */
export function draftIn(content: unknown): DeskDraft | undefined {
  return isDraft(content) ? { ...emptyDraft, ...content } : undefined;
}

function isDraft(content: unknown): content is DeskDraft {
  if (typeof content !== 'object' || content === null) return false;
  const { typing, questions } = content as Partial<DeskDraft>;
  return typeof typing === 'string' && Array.isArray(questions);
}

/** The details that differ, for a change that leaves the rest alone. */
export function changed(before: DeskDetails, after: DeskDetails): Partial<DeskDetails> {
  const entries = Object.entries(after).filter(([key, value]) => JSON.stringify(before[key as keyof DeskDetails]) !== JSON.stringify(value));
  return Object.fromEntries(entries) as Partial<DeskDetails>;
}

/** What is registered when the contact is finished: only what the server knows of a question. */
export function registeredQuestions(draft: DeskDraft): QuestionInput[] {
  return draft.questions.map((question) => ({
    text: question.text,
    outcome: question.outcome,
    ...(question.articleId && { articleId: question.articleId, articleVersion: question.articleVersion ?? null }),
    ...(question.productId && { productId: question.productId }),
    ...(question.answer && { answer: question.answer }),
    ...(question.outcomeDetail && { outcomeDetail: question.outcomeDetail }),
    ...(question.zaakNumber && { zaakNumber: question.zaakNumber }),
    ...(question.departmentId && { departmentId: question.departmentId }),
    ...(question.followUpId && { followUpId: question.followUpId }),
  }));
}

/** One line that says what a contact is about. */
export function titleOf(draft: DeskDraft): string {
  return draft.questions[0]?.text || draft.typing || draft.note.slice(0, 80);
}

export type DetailsChange = Omit<ChangeContact, 'version' | 'questions'>;
