import writeExcelFile, { type Row, type SheetData } from 'write-excel-file/node';
import type { Block, Cell, Table } from '@ingang/planning/business-case';
import { unitIn, type Language } from '@ingang/planning/scenario';
import type { WholePaper } from './compose-paper.ts';
import type { PaperInput } from './paper-input.ts';
import { paperWords } from './words.ts';

/** A workbook: a sheet for each chapter, numbers as numbers with their units, assumptions and sources included. Excel and LibreOffice write separators as their user does. */
export async function xlsxOf(paper: WholePaper, { language }: Pick<PaperInput, 'language'>): Promise<Uint8Array> {
  const taken = new Set<string>();
  const sheets = [
    { title: paperWords[language].about, data: aboutOf(paper), columns: 1 },
    ...paper.sections.map(({ title, blocks }) => ({ title, data: [[bold(title)], ...blocks.flatMap((block) => rowsOf(block, language))] as SheetData, columns: mostColumns(blocks) })),
  ];
  const buffer = await writeExcelFile(sheets.map(({ title, data, columns }) => ({
    data, sheet: sheetName(title, taken), columns: [{ width: 52 }, ...Array.from({ length: columns }, () => ({ width: 22 }))], orientation: 'landscape' as const,
  })), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return new Uint8Array(buffer);
}

const bold = (words: string) => ({ value: words, type: String, fontWeight: 'bold' as const, wrap: true });

function aboutOf({ title, subtitle, about }: WholePaper): SheetData {
  return [[bold(title)], [{ value: subtitle, type: String }], [], ...about.map(([name, value]): Row => [{ value: name, type: String }, { value, type: String }])];
}

function mostColumns(blocks: readonly Block[]): number {
  return Math.max(1, ...blocks.map((block) => (block.kind === 'table' ? block.columns.length - 1 : 1)));
}

function rowsOf(block: Block, language: Language): SheetData {
  switch (block.kind) {
    case 'text':
      return [[], [{ value: block.text, type: String }]];
    case 'list':
      return block.items.map((item) => [{ value: item, type: String }]);
    case 'chart':
      return [];
    case 'table':
      return tableOf(block, language);
  }
}

function tableOf({ title, columns, rows }: Table, language: Language): SheetData {
  const head = columns.map((name, column) => ({ ...bold(name), bottomBorderStyle: 'thin' as const, align: column === 0 ? ('left' as const) : ('right' as const) }));
  return [[], [bold(title)], head, ...rows.map(({ name, cells, isTotal }): Row => [{ value: name, type: String, wrap: true, ...(isTotal && { fontWeight: 'bold' as const }) }, ...cells.map((cell) => cellOf(cell, language, isTotal === true))])];
}

function cellOf(cell: Cell, language: Language, isTotal: boolean): Row[number] {
  const weight = isTotal ? { fontWeight: 'bold' as const } : {};
  if (cell === undefined) return null;
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true, align: 'right', ...weight };
  return { value: cell.value, type: Number, format: formatOf(cell, language), ...weight };
}

/** How a number is shown; the number itself is not rounded. */
function formatOf({ unit }: Exclude<Cell, undefined | string>, language: Language): string {
  const word = unitIn(language, unit).replaceAll('"', '');
  const behind = word === '' ? '' : ` "${word}"`;
  if (unit === 'fraction') return '0.0%';
  if (unit.startsWith('euro')) return `"€" #,##0.00${behind}`;
  if (['contacts', 'people', 'agents', 'days', 'months', 'years'].includes(unit)) return `#,##0${behind}`;
  return unit === 'factor' ? '#,##0.00##' : `#,##0.0#${behind}`;
}

/** Names of sheets have at most 31 characters, some of which they may not be, and differ. */
function sheetName(title: string, taken: Set<string>): string {
  const short = title.replaceAll(/[[\]:*?/\\’']/g, '').slice(0, 28).trim();
  let name = short;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${short} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}
