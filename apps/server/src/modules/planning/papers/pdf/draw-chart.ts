import type { Chart, Mark, OnBar, Tone } from '@ingang/planning/business-case';
import { contentWidth, ink, inkSoft, onBarColours, paperSize, toneColours } from './look.ts';
import type { Sheet, StructureElement } from './sheet.ts';

const letterHeight = 11;
const legendLine = 13;

/** A chart as lines and letters, with what it shows in words for who does not see it. */
export function drawChart(sheet: Sheet, section: StructureElement, chart: Chart): void {
  const scale = contentWidth / chart.width;
  const height = chart.height * scale;
  sheet.makeRoom(height + 40 + legendHeight(sheet, chart));
  sheet.add(section, 'H3', () => {
    sheet.write('bold', 10.5).doc.text(chart.title, paperSize.margin, sheet.y + 6, { width: contentWidth });
  });
  const top = sheet.y + 4;
  const bottom = top + height + legendHeight(sheet, chart);
  sheet.add(section, 'Figure', () => {
    const { doc } = sheet;
    doc.save().translate(paperSize.margin, top).scale(scale);
    for (const mark of chart.marks) drawMark(sheet, mark);
    doc.restore();
    drawLegend(sheet, chart, top + height + 4);
  }, { alt: chart.summary, bbox: [paperSize.margin, top, paperSize.margin + contentWidth, bottom] });
  sheet.y = bottom + 8;
}

function drawMark(sheet: Sheet, mark: Mark): void {
  const { doc } = sheet;
  switch (mark.kind) {
    case 'bar':
      doc.rect(mark.x, mark.y, mark.width, mark.height).fill(toneColours[mark.tone]);
      return;
    case 'dot':
      doc.circle(mark.x, mark.y, 3).fill(toneColours[mark.tone]);
      return;
    case 'path': {
      const [first, ...rest] = mark.points;
      doc.save().moveTo(...(first as [number, number]));
      for (const [x, y] of rest) doc.lineTo(x, y);
      if (mark.dashed) doc.dash(4, { space: 3 });
      doc.lineWidth(mark.tone === 'soft' ? 0.6 : mark.tone === 'ink' ? 0.8 : 2).strokeColor(toneColours[mark.tone]).stroke().restore();
      return;
    }
    case 'text': {
      sheet.write('regular', letterHeight, colourOf(mark.tone));
      const width = doc.widthOfString(mark.text);
      const x = mark.align === 'start' ? mark.x : mark.align === 'end' ? mark.x - width : mark.x - width / 2;
      doc.text(mark.text, x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
}

function colourOf(tone: Tone | OnBar): string {
  if (typeof tone === 'number' || tone === 'ink') return ink;
  return tone === 'soft' ? inkSoft : onBarColours[tone];
}

interface Placed {
  readonly x: number;
  readonly line: number;
}

function placesOf({ doc }: Sheet, { legend }: Chart): readonly Placed[] {
  let [x, line] = [0, 0];
  return legend.map(({ text }) => {
    const width = doc.widthOfString(text) + 26;
    if (x > 0 && x + width > contentWidth) [x, line] = [0, line + 1];
    const place = { x, line };
    x += width;
    return place;
  });
}

function legendHeight(sheet: Sheet, chart: Chart): number {
  sheet.write('regular', 8.5);
  return chart.legend.length === 0 ? 0 : 6 + legendLine * (placesOf(sheet, chart).at(-1)!.line + 1);
}

function drawLegend(sheet: Sheet, chart: Chart, top: number): void {
  const { doc } = sheet;
  sheet.write('regular', 8.5);
  placesOf(sheet, chart).forEach(({ x, line }, place) => {
    const { tone, text } = chart.legend[place]!;
    const y = top + line * legendLine;
    doc.rect(paperSize.margin + x, y + 1, 8, 8).fill(toneColours[tone]);
    doc.fillColor(ink).text(text, paperSize.margin + x + 12, y, { lineBreak: false });
  });
}
