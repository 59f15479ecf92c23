import type { Cell, Row, Table } from '@ingang/planning/business-case';
import { valueIn, type Language } from '@ingang/planning/scenario';
import { contentWidth, ink, inkSoft, line, paperSize } from './look.ts';
import type { Sheet, StructureElement } from './sheet.ts';

const size = 8.5;
const [padding, between] = [3, 10];
/** Tables lower than this do not go over a page. */
const keptTogether = 420;
const widestHead = 120;
const numbers = { features: ['tnum', 'kern'] as PDFKit.Mixins.OpenTypeFeatures[] };

interface Column {
  readonly x: number;
  readonly width: number;
  readonly isNumber: boolean;
}

/** A table with heads that are told to who reads it by ear, and repeated for who reads on over a page. */
export function drawTable(sheet: Sheet, section: StructureElement, table: Table, language: Language): void {
  const cells = table.rows.map((row) => [row.name, ...row.cells.map((cell) => shown(cell, language))]);
  const columns = columnsOf(sheet, table, cells);
  const headHeight = heightOf(sheet, table.columns, columns, 'bold');
  const height = cells.reduce((sum, words, place) => sum + heightOf(sheet, words, columns, fontOf(table.rows[place]!)), headHeight + 24);
  sheet.makeRoom(height < keptTogether ? height : headHeight + 90);
  sheet.add(section, 'H3', () => {
    sheet.write('bold', 10.5).doc.text(table.title, paperSize.margin, sheet.y + 6, { width: contentWidth });
  });
  sheet.skip(4);
  const whole = sheet.add(section, 'Table');
  const names = sheet.add(sheet.add(whole, 'THead'), 'TR');
  drawLine(sheet, table.columns, columns, headHeight, 'bold', (column, draw) => sheet.add(names, 'TH', seen(table.columns[column]!, draw), { scope: 'Column' }));
  sheet.rule(sheet.y, inkSoft, 0.8);
  const body = sheet.add(whole, 'TBody');
  table.rows.forEach((row, place) => {
    drawRow(sheet, body, { row, words: cells[place]!, columns, again: () => repeated(sheet, table, columns, headHeight) });
  });
  sheet.skip(10);
}

const fontOf = ({ isTotal }: Row): 'regular' | 'bold' => (isTotal ? 'bold' : 'regular');

/** A cell with nothing in it has nothing that could be marked. */
const seen = (words: string, draw: () => void): (() => void) | undefined => (words === '' ? undefined : draw);

interface RowDrawing {
  readonly row: Row;
  readonly words: readonly string[];
  readonly columns: readonly Column[];
  readonly again: () => void;
}

function drawRow(sheet: Sheet, body: StructureElement, { row, words, columns, again }: RowDrawing): void {
  const font = fontOf(row);
  const height = heightOf(sheet, words, columns, font);
  if (sheet.makeRoom(height)) again();
  const tagged = sheet.add(body, 'TR');
  drawLine(sheet, words, columns, height, font, (column, draw) => sheet.add(tagged, column === 0 ? 'TH' : 'TD', seen(words[column]!, draw), column === 0 ? { scope: 'Row' } : {}));
  sheet.rule(sheet.y, line, 0.4);
}

function repeated(sheet: Sheet, table: Table, columns: readonly Column[], height: number): void {
  sheet.decorate(() => drawLine(sheet, table.columns, columns, height, 'bold', (_, draw) => draw()), 'Pagination');
  sheet.rule(sheet.y, inkSoft, 0.8);
}

/** Every cell of a line at the same height; then what comes next goes below. */
function drawLine(sheet: Sheet, words: readonly string[], columns: readonly Column[], height: number, font: 'regular' | 'bold', tag: (column: number, draw: () => void) => void): void {
  const top = sheet.y;
  columns.forEach(({ x, width, isNumber }, column) => tag(column, () => {
    sheet.write(font, size, ink).doc.text(words[column] ?? '', paperSize.margin + x, top + padding, { width, align: isNumber ? 'right' : 'left', ...numbers });
  }));
  sheet.y = top + height;
}

function heightOf(sheet: Sheet, words: readonly string[], columns: readonly Column[], font: 'regular' | 'bold'): number {
  sheet.write(font, size);
  return 2 * padding + Math.max(...columns.map(({ width }, column) => sheet.doc.heightOfString(words[column] ?? '', { width, ...numbers })));
}

/** As wide as what stands in them, as far as there is room; never narrower than their longest word. */
function columnsOf(sheet: Sheet, table: Table, rows: readonly (readonly string[])[]): readonly Column[] {
  sheet.write('bold', size);
  const wide = (words: string): number => sheet.doc.widthOfString(words, numbers) + 1;
  const isNumber = table.columns.map((_, column) => column > 0 && table.rows.some(({ cells }) => typeof cells[column - 1] === 'object'));
  const texts = table.columns.map((name, column) => [name, ...rows.map((cells) => cells[column] ?? '')]);
  const least = texts.map((all) => Math.max(...all.flatMap((words) => words.split(/(?<=[ -])/)).map((word) => wide(`${word.trimEnd()} `))));
  const most = texts.map((all, column) => Math.max(least[column]!, Math.min(290, Math.max(...all.slice(1).map(wide), Math.min(widestHead, wide(all[0]!))))));
  const room = contentWidth - between * (texts.length - 1);
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const [needed, wanted] = [sum(least), sum(most)];
  const share = wanted <= room ? 1 : Math.max(0, room - needed) / Math.max(1, wanted - needed);
  const widths = least.map((low, column) => (needed > room ? (low * room) / needed : low + (most[column]! - low) * share));
  if (wanted < room) widths[0]! += isNumber.some(Boolean) ? room - wanted : 0;
  let x = 0;
  return widths.map((width, column) => {
    const at = { x, width, isNumber: isNumber[column]! };
    x += width + between;
    return at;
  });
}

/** Figures do not break over lines. */
function shown(cell: Cell, language: Language): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return cell.unit === 'fraction' || cell.unit.startsWith('euro') ? valueIn(language, cell.value, cell.unit).replace(/^(€|-?[\d.,]+) /, '$1\u00A0') : valueIn(language, cell.value, cell.unit);
}
