import { contentWidth, ink, paperSize } from './look.ts';
import type { Sheet } from './sheet.ts';

export interface Chapter {
  readonly title: string;
  /** From 1. */
  readonly page: number;
}

const { margin } = paperSize;
const pageWidth = 40;

/**
 * Keeps a page free for what is where, as that is known when the rest is written.
 *
 * @returns writes it; called when all chapters are there
 */
export function keepContents(sheet: Sheet, title: string): (chapters: readonly Chapter[]) => void {
  const section = sheet.add(sheet.root, 'Sect', undefined, { title });
  const page = sheet.page;
  sheet.newPage();
  return (chapters) => {
    sheet.goTo(page);
    sheet.add(section, 'H2', () => {
      sheet.write('bold', 16, ink).doc.text(title, margin, margin + 10, { width: contentWidth });
    });
    sheet.skip(10);
    const list = sheet.add(section, 'TOC');
    for (const chapter of chapters) drawChapter(sheet, sheet.add(list, 'TOCI'), chapter);
    section.end();
  };
}

function drawChapter(sheet: Sheet, item: ReturnType<Sheet['add']>, { title, page }: Chapter): void {
  const { doc } = sheet.write('regular', 11, ink);
  const top = sheet.y;
  const below = top + doc.heightOfString(title, { width: contentWidth - pageWidth }) + 8;
  sheet.add(item, 'Reference', () => {
    doc.text(title, margin, top, { width: contentWidth - pageWidth });
    doc.text(String(page), margin + contentWidth - pageWidth, top, { width: pageWidth, align: 'right', lineBreak: false });
  });
  sheet.y = below;
}
