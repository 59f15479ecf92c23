import { stringify } from 'csv-stringify/sync';
import { unitIn, type Language } from '@ingang/planning/scenario';
import type { Cell } from '@ingang/planning/business-case';
import type { WholePaper } from './compose-paper.ts';
import type { PaperInput } from './paper-input.ts';
import { paperWords } from './words.ts';

/** Every figure of a paper on a line of its own, unrounded, with chapter, table, row, column and unit: for who calculates on. */
export function csvOf(paper: WholePaper, { language, separator }: Pick<PaperInput, 'language' | 'separator'>): string {
  const words = paperWords[language];
  const lines = paper.sections.flatMap(({ title: chapter, blocks }) => blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    return block.rows.flatMap(({ name, cells }) => cells.flatMap((cell, column) => (cell === undefined ? [] : [[...[chapter, block.title, name, block.columns[column + 1] ?? ''].map(harmless), ...valueAndUnit(cell, language, separator)]])));
  }));
  const about = paper.about.map(([name, value]) => [words.about, '', harmless(name), '', harmless(value), '']);
  const head = [words.chapter, words.table, words.row, words.column, words.value, words.unit];
  return `\uFEFF${stringify([head, ...lines, ...about], { delimiter: separator === 'comma' ? ',' : ';', record_delimiter: 'windows' })}`;
}

function valueAndUnit(cell: Exclude<Cell, undefined>, language: Language, separator: PaperInput['separator']): readonly [string, string] {
  if (typeof cell === 'string') return [harmless(cell), ''];
  const number = String(Number(cell.value.toFixed(9)));
  const unit = cell.unit.startsWith('euro') ? `EUR${unitIn(language, cell.unit) && ` ${unitIn(language, cell.unit)}`}` : unitIn(language, cell.unit);
  return [separator === 'semicolon' && language === 'nl' ? number.replace('.', ',') : number, unit];
}

/** Words that a spreadsheet would calculate are written so that it does not; numbers stay numbers, below nought too. */
export function harmless(words: string): string {
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
}
