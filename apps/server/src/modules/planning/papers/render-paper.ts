import { composePaper } from './compose-paper.ts';
import { csvOf } from './csv.ts';
import type { PaperInput } from './paper-input.ts';
import { pdfOf } from './pdf/pdf.ts';
import { xlsxOf } from './xlsx.ts';

/** The bytes of a paper. Calculates and draws for a second or two: for a thread. */
export async function renderPaper(input: PaperInput): Promise<Uint8Array> {
  const paper = composePaper(input);
  switch (input.format) {
    case 'pdf':
      return pdfOf(paper, input);
    case 'xlsx':
      return xlsxOf(paper, input);
    case 'csv':
      return new TextEncoder().encode(csvOf(paper, input));
  }
}
