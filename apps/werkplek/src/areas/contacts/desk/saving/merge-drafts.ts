import { same, threeWays } from '../../../../app/merge/three-ways.ts';
import type { DeskDraft, DeskQuestion } from './desk-contact.ts';

/** What can be changed apart: `typing`, `note`, or a part of one question such as `outcome:<key>`. */
export type DraftField = 'typing' | 'note' | 'authorityChosen' | `${QuestionPart}:${string}`;
export type QuestionPart = keyof typeof questionParts;
type Flat = { readonly [Field in DraftField]?: unknown };

export interface MergedDraft {
  readonly draft: DeskDraft;
  /** Where both screens made something else of it; the draft holds mine. */
  readonly contested: readonly DraftField[];
}

/** Properties of a question that mean something together. */
const questionParts = {
  text: ['text'],
  answer: ['articleId', 'articleVersion', 'articleQuestion', 'answer', 'productId', 'productName'],
  outcome: ['outcome', 'outcomeDetail', 'zaakNumber', 'departmentId', 'followUpId', 'followUpNumber'],
} as const satisfies Record<string, readonly (keyof DeskQuestion)[]>;
const partNames = Object.keys(questionParts) as QuestionPart[];

function flat({ typing, note, authorityChosen, questions }: DeskDraft, keys: ReadonlySet<string>): Flat {
  const parts = questions
    .filter(({ key }) => keys.has(key))
    .flatMap((question) => partNames.map((part) => [`${part}:${question.key}`, Object.fromEntries(questionParts[part].map((name) => [name, question[name]]))]));
  return { typing, note, authorityChosen, ...(Object.fromEntries(parts) as Flat) };
}

function unflat(parts: Flat, questions: readonly DeskQuestion[]): DeskDraft {
  const whole = (question: DeskQuestion): DeskQuestion =>
    partNames.reduce((made, part) => ({ ...made, ...(parts[`${part}:${question.key}`] as Partial<DeskQuestion> | undefined) }), question);
  return { typing: parts.typing as string, note: parts.note as string, authorityChosen: parts.authorityChosen as boolean, questions: questions.map(whole) };
}

/**
 * Lays what was typed on two screens of one person together. A question that one screen added is kept; one that a screen
 * removed goes, unless the other changed it: nothing typed is lost.
 *
 * @param base what both screens started from
 * @param contestedBefore what had to be chosen already and was not yet
 */
export function mergeDrafts(base: DeskDraft, mine: DeskDraft, theirs: DeskDraft, contestedBefore: readonly DraftField[] = []): MergedDraft {
  const [old, own, other] = [byKey(base), byKey(mine), byKey(theirs)];
  const shared = new Set([...own.keys()].filter((key) => other.has(key)));
  const flatMine = flat(mine, shared);
  const flatTheirs = flat(theirs, shared);
  const { merged, contested } = threeWays<Flat>(flat(base, shared), flatMine, flatTheirs);
  const stillOpen = contestedBefore.filter((field) => field in flatTheirs && !contested.includes(field) && !same(flatMine[field], flatTheirs[field]));
  // in their order, so that two screens that lay the same together come to the same and stop
  const ofTheirs = theirs.questions.filter(({ key }) => own.has(key) || !same(other.get(key), old.get(key)));
  const onlyMine = mine.questions.filter(({ key }) => !other.has(key) && !same(own.get(key), old.get(key)));
  return { draft: unflat(merged, [...ofTheirs, ...onlyMine]), contested: [...(contested as DraftField[]), ...stillOpen] };
}

const byKey = ({ questions }: DeskDraft): ReadonlyMap<string, DeskQuestion> => new Map(questions.map((question) => [question.key, question]));

/** The draft after somebody chose: of the contested fields, those in `kept` stay as they are, the others become theirs. */
export function chosenDraft(draft: DeskDraft, theirs: DeskDraft, contested: readonly DraftField[], kept: readonly string[]): DeskDraft {
  const keys = new Set(theirs.questions.map(({ key }) => key));
  const given = flat(theirs, keys);
  const taken = contested.filter((field) => !kept.includes(field)).map((field) => [field, given[field]]);
  return unflat({ ...flat(draft, keys), ...(Object.fromEntries(taken) as Flat) }, draft.questions);
}

/** One field of a draft in words. @param outcomeName what an outcome is called */
export function draftFieldText(draft: DeskDraft, field: DraftField, outcomeName: (outcome: DeskQuestion['outcome']) => string): string {
  if (field === 'typing' || field === 'note') return draft[field];
  const question = draft.questions.find(({ key }) => field.endsWith(`:${key}`));
  if (!question) return '';
  if (field.startsWith('text:')) return question.text;
  if (field.startsWith('answer:')) return [question.articleQuestion, question.answer].filter(Boolean).join('\n');
  return [outcomeName(question.outcome), question.outcomeDetail, question.zaakNumber, question.followUpNumber].filter(Boolean).join('\n');
}
