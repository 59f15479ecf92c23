import { stringify } from 'csv-stringify/sync';
import { durationSeconds, firstContactResolution, formatContactNumber, type Contact, type Question } from '../domain/index.ts';

type Names = ReadonlyMap<string, string>;

export interface CsvOptions {
  readonly separator: 'comma' | 'semicolon';
  /** `texts`: also what was said, which may name people. */
  readonly content: 'facts' | 'texts';
}

interface Line {
  readonly contact: Contact;
  readonly question: Question | undefined;
  readonly products: Names;
  readonly departments: Names;
}

/** Columns in the words of the interface, so that a script reads the file as it reads an answer. */
const facts: Readonly<Record<string, (line: Line) => string | number | undefined>> = {
  number: ({ contact }) => formatContactNumber(contact.serial),
  contactId: ({ contact }) => contact.id,
  status: ({ contact }) => contact.status,
  ending: ({ contact }) => contact.ending,
  channel: ({ contact }) => contact.channel,
  direction: ({ contact }) => contact.direction,
  authorityId: ({ contact }) => contact.authorityId,
  customerId: ({ contact }) => contact.customerId,
  agentName: ({ contact }) => contact.agentName,
  startedAt: ({ contact }) => contact.startedAt.toISOString(),
  endedAt: ({ contact }) => contact.endedAt?.toISOString(),
  durationSeconds: ({ contact }) => durationSeconds(contact),
  wrapUpSeconds: ({ contact }) => contact.wrapUpSeconds,
  receivedAt: ({ contact }) => contact.receivedAt?.toISOString(),
  language: ({ contact }) => contact.language,
  line: ({ contact }) => contact.line,
  identificationLevel: ({ contact }) => contact.identification.level,
  firstContactResolution: ({ contact }) => firstContactResolution(contact.questions),
  product: ({ question, products }) => question?.productId && products.get(question.productId),
  outcome: ({ question }) => question?.outcome,
  department: ({ question, departments }) => question?.departmentId && departments.get(question.departmentId),
  zaakNumber: ({ question }) => question?.zaakNumber,
  articleId: ({ question }) => question?.articleId,
  articleVersion: ({ question }) => question?.articleVersion,
};
const texts: typeof facts = {
  question: ({ question }) => question?.text,
  answer: ({ question }) => question?.answer,
  outcomeDetail: ({ question }) => question?.outcomeDetail,
  note: ({ contact }) => contact.note,
};

const columnsOf = ({ content }: CsvOptions) => (content === 'texts' ? { ...facts, ...texts } : facts);

/** Byte-order mark, so that spreadsheets read it as UTF-8, and the names of the columns. */
export function csvHeader(options: CsvOptions): string {
  return `\uFEFF${write([Object.keys(columnsOf(options))], options)}`;
}

/** One line for each question; a contact without questions has one line too. */
export function csvLines(contacts: readonly Contact[], names: Pick<Line, 'products' | 'departments'>, options: CsvOptions): string {
  const cells = Object.values(columnsOf(options));
  const lines = contacts.flatMap((contact) => {
    const questions = contact.questions.length === 0 ? [undefined] : contact.questions;
    return questions.map((question) => cells.map((cell) => cell({ contact, question, ...names })));
  });
  return write(lines, options);
}

/** A cell that a spreadsheet would calculate is written so that it does not. */
function write(lines: readonly (readonly (string | number | undefined)[])[], { separator }: CsvOptions): string {
  return stringify(lines as (string | number | undefined)[][], {
    delimiter: separator === 'comma' ? ',' : ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
