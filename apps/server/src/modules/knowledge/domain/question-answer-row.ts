import { Invalid, type AuthorityId, type FieldFault, type ProductId } from '@ingang/kernel';
import type { ArticleContent } from './article.ts';
import type { ImportRow } from './import.ts';
import { shortAnswer } from './short-answer.ts';

/** Names under which files of municipalities carry the same thing, best first. */
const columns = {
  id: ['id', 'uuid', 'identifier', 'nummer'],
  question: ['question', 'vraag'],
  answer: ['answer', 'antwoord', 'reference_answer'],
  product: ['product', 'upl', 'uniformeproductnaam'],
  source: ['canonical', 'url', 'bron'],
} as const;

export interface QuestionAnswer {
  /** What this row is known by, so that importing it again changes it and does not double it. */
  readonly key: string;
  readonly product: string | null;
  readonly content: ArticleContent;
}

export interface RowTools {
  /** HTML as plain text; text without marks comes back as it is. */
  readonly toText: (value: string) => string;
}

/** The columns without which a question-answer file means nothing; empty when all are there. */
export function missingColumns(names: readonly string[]): string[] {
  return (['question', 'answer'] as const).filter((column) => !columns[column].some((name) => names.includes(name)));
}

/**
 * One row of a question-answer file as an article.
 * @param row fields by lower-case column name
 * @throws Invalid `import.row-invalid` naming the columns that are wrong
 */
export function toQuestionAnswer(row: ImportRow, authorityId: AuthorityId | null, tools: RowTools): QuestionAnswer {
  const question = tools.toText(value(row, 'question')).replaceAll(/\s+/g, ' ').trim();
  const details = tools.toText(value(row, 'answer')).trim();
  const faults: FieldFault[] = [];
  if (question === '') faults.push({ field: 'question', code: 'input.required' });
  if (question.length > 300) faults.push({ field: 'question', code: 'input.too-long', params: { limit: 300 } });
  if (details === '') faults.push({ field: 'answer', code: 'input.required' });
  if (details.length > 60_000) faults.push({ field: 'answer', code: 'input.too-long', params: { limit: 60_000 } });
  if (faults.length > 0) throw new Invalid('import.row-invalid', faults);
  const source = value(row, 'source').trim();
  const known = value(row, 'id').trim() || question.toLowerCase();
  return {
    key: `vac:${authorityId ?? 'region'}:${known}`,
    product: value(row, 'product').trim() || null,
    content: {
      question,
      answer: shortAnswer(details),
      details,
      productId: null as ProductId | null,
      audience: 'resident',
      authorityId,
      variantOf: null,
      validFrom: null,
      validTo: null,
      sources: /^https?:\/\/\S{3,1990}$/.test(source) ? [{ title: source, url: source }] : [],
      keywords: [],
      onWebsite: true,
    },
  };
}

function value(row: ImportRow, column: keyof typeof columns): string {
  for (const name of columns[column]) {
    const found = row.fields[name];
    if (found !== undefined && found.trim() !== '') return found;
  }
  return '';
}
