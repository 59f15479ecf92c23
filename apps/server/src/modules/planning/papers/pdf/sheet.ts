import PdfKit from 'pdfkit';
import { contentWidth, fontFiles, ink, paperSize } from './look.ts';

export type StructureElement = PDFKit.PDFStructureElement;

interface ElementOptions {
  readonly title?: string;
  /** Of what is seen: the same in words. */
  readonly alt?: string;
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
  /** Of a head: what it is the head of. */
  readonly scope?: 'Row' | 'Column';
}

/**
 * Pages that fill from the top.
 *
 * Purpose: knows where the next thing goes and when a page is full, and what of a page is content and what is decoration. Trade-off: pages are
 * kept until the end, as each says how many there are. Modes: open (things are added in reading order) → ended (bytes).
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: StructureElement;
  readonly #parts: Uint8Array[] = [];
  readonly #bytes: Promise<Uint8Array>;
  #page = 1;

  constructor(info: { readonly title: string; readonly subject: string; readonly language: string; readonly madeAt: Date }) {
    const { width, height, margin, foot } = paperSize;
    const options = {
      size: [width, height], margins: { top: margin, left: margin, right: margin, bottom: foot }, pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: info.language, displayTitle: true, bufferPages: true,
      autoFirstPage: false, info: { Title: info.title, Subject: info.subject, Creator: 'Ingang', Producer: 'Ingang', CreationDate: info.madeAt, ModDate: info.madeAt },
    };
    this.doc = new PdfKit(options as object); // its types know neither this subset nor what tags may say
    const { doc } = this;
    this.#bytes = new Promise((resolve, reject) => {
      doc.on('data', (part: Uint8Array) => this.#parts.push(part));
      doc.on('end', () => resolve(Buffer.concat(this.#parts)));
      doc.on('error', reject);
    });
    const fonts = fontFiles();
    doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
    doc.addPage();
    this.root = this.element('Document');
    doc.addStructure(this.root);
    this.write('regular', 10);
  }

  /** What something is, for who reads by ear; drawn when it is added to what it is part of. */
  element(type: string, draw?: () => void, more: ElementOptions = {}): StructureElement {
    return draw === undefined ? this.doc.struct(type as 'P', more as object) : this.doc.struct(type as 'P', more as object, draw);
  }

  /** Adds an element to what it is part of. */
  add(to: StructureElement, type: string, draw?: () => void, more?: ElementOptions): StructureElement {
    const element = this.element(type, draw, more);
    to.add(element);
    return element;
  }

  /** Where the next thing goes. */
  get y(): number {
    return this.doc.y;
  }

  set y(value: number) {
    this.doc.y = value;
  }

  /** The page that is written on, from 1. */
  get page(): number {
    return this.#page;
  }

  /** Writes on from the top of a page that is there already. */
  goTo(page: number): void {
    this.doc.switchToPage(page - 1);
    this.#page = page;
    this.doc.y = paperSize.margin;
  }

  get left(): number {
    return paperSize.height - paperSize.foot - this.doc.y;
  }

  write(font: 'regular' | 'bold', size: number, colour: string = ink): this {
    this.doc.font(font).fontSize(size).fillColor(colour);
    return this;
  }

  newPage(): void {
    this.doc.addPage();
    this.#page = this.doc.bufferedPageRange().count;
    this.doc.y = paperSize.margin;
  }

  /** @returns true when a new page was begun */
  makeRoom(height: number): boolean {
    if (this.left >= height) return false;
    this.newPage();
    return true;
  }

  skip(height: number): void {
    this.doc.y += height;
  }

  /** Something that is not read out: a line, a page number, a heading that is repeated. */
  decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(y: number, colour: string, thickness = 0.5): void {
    this.decorate(() => this.doc.save().moveTo(paperSize.margin, y).lineTo(paperSize.margin + contentWidth, y).lineWidth(thickness).strokeColor(colour).stroke().restore());
  }

  /** Ends the pages; each gets what `foot` says. */
  async end(foot: (page: number, of: number) => readonly [left: string, right: string]): Promise<Uint8Array> {
    this.root.end();
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.doc.switchToPage(page);
      this.#foot(foot(page + 1, count));
    }
    this.doc.end();
    return this.#bytes;
  }

  #foot([left, right]: readonly [string, string]): void {
    const { doc } = this;
    const y = paperSize.height - 40;
    doc.page.margins.bottom = 0;
    this.decorate(() => {
      this.write('regular', 8, '#515c66');
      doc.text(left, paperSize.margin, y, { lineBreak: false });
      doc.text(right, paperSize.margin, y, { width: contentWidth, align: 'right', lineBreak: false });
    }, 'Pagination');
  }
}
