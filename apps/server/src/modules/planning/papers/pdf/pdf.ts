import type { Block } from '@ingang/planning/business-case';
import type { Language } from '@ingang/planning/scenario';
import type { WholePaper } from '../compose-paper.ts';
import type { PaperInput } from '../paper-input.ts';
import { paperWords } from '../words.ts';
import { drawChart } from './draw-chart.ts';
import { keepContents, type Chapter } from './draw-contents.ts';
import { drawTable } from './draw-table.ts';
import { contentWidth, ink, inkSoft, paperSize, toneColours } from './look.ts';
import { Sheet, type StructureElement } from './sheet.ts';

const { margin } = paperSize;
/** What a chapter needs below its heading for a beginning that is worth a page. */
const [roomForChart, roomForText] = [400, 200];

/** A report for people: tagged for who reads by ear, charts as lines, fonts inside. */
export function pdfOf(paper: WholePaper, { language, region, madeAt }: Pick<PaperInput, 'language' | 'region' | 'madeAt'>): Promise<Uint8Array> {
  const words = paperWords[language];
  const sheet = new Sheet({ title: `${paper.title}: ${paper.subtitle}`, subject: region, language: language === 'nl' ? 'nl-NL' : 'en-GB', madeAt: new Date(madeAt) });
  titlePage(sheet, paper);
  const writeContents = keepContents(sheet, words.contents);
  const chapters: Chapter[] = [];
  for (const { title, blocks } of paper.sections) {
    const section = sheet.add(sheet.root, 'Sect', undefined, { title });
    sheet.makeRoom(blocks.some(({ kind }) => kind === 'chart') ? roomForChart : roomForText);
    sheet.doc.outline.addItem(title);
    chapters.push({ title, page: sheet.page });
    sheet.add(section, 'H2', () => {
      sheet.write('bold', 16).doc.text(title, margin, sheet.y + 10, { width: contentWidth });
    });
    sheet.skip(4);
    for (const block of blocks) draw(sheet, section, block, language);
    section.end();
    sheet.skip(12);
  }
  writeContents(chapters);
  return sheet.end((page, of) => [`${paper.title} · ${paper.subtitle}`.slice(0, 100), words.page(page, of)]);
}

function titlePage(sheet: Sheet, { title, subtitle, about }: WholePaper): void {
  const { doc, root } = sheet;
  const section = sheet.add(root, 'Sect', undefined, { title });
  sheet.decorate(() => doc.rect(margin, 190, 48, 5).fill(toneColours[1]));
  sheet.add(section, 'H1', () => {
    sheet.write('bold', 32, ink).doc.text(title, margin, 210, { width: contentWidth });
  });
  sheet.add(section, 'P', () => {
    sheet.write('regular', 15, inkSoft).doc.text(subtitle, margin, sheet.y + 6, { width: contentWidth });
  });
  sheet.y = 470;
  for (const [name, value] of about) {
    sheet.add(section, 'P', () => {
      const top = sheet.y;
      sheet.write('bold', 10).doc.text(name === '' ? ' ' : name, margin, top, { width: 110 });
      sheet.write('regular', 10).doc.text(value, margin + 120, top, { width: contentWidth - 120 });
    });
    sheet.skip(5);
  }
  section.end();
  sheet.newPage();
}

function draw(sheet: Sheet, section: StructureElement, block: Block, language: Language): void {
  switch (block.kind) {
    case 'text':
      return drawText(sheet, section, block.text);
    case 'list':
      return drawList(sheet, section, block.items);
    case 'chart':
      return drawChart(sheet, section, block);
    case 'table':
      return drawTable(sheet, section, block, language);
  }
}

function drawText(sheet: Sheet, section: StructureElement, text: string): void {
  sheet.write('regular', 10);
  sheet.makeRoom(sheet.doc.heightOfString(text, { width: contentWidth }));
  sheet.add(section, 'P', () => {
    sheet.write('regular', 10, ink).doc.text(text, margin, sheet.y, { width: contentWidth, lineGap: 1.5 });
  });
  sheet.skip(6);
}

function drawList(sheet: Sheet, section: StructureElement, items: readonly string[]): void {
  const { doc } = sheet;
  const list = sheet.add(section, 'L');
  const options = { width: contentWidth - 14, lineGap: 1.5 };
  for (const item of items) {
    sheet.write('regular', 10, ink);
    sheet.makeRoom(doc.heightOfString(item, options));
    const line = sheet.add(list, 'LI');
    const top = sheet.y;
    sheet.add(line, 'Lbl', () => void doc.text('•', margin, top, { lineBreak: false }));
    sheet.add(line, 'LBody', () => void doc.text(item, margin + 14, top, options));
    sheet.skip(3);
  }
  sheet.skip(5);
}
