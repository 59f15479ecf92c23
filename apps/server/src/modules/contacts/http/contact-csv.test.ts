import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { aContact, aQuestion } from '../testing/examples.ts';
import { csvHeader, csvLines, type CsvOptions } from './contact-csv.ts';

const names = { products: new Map([['product', 'Paspoort; spoed']]), departments: new Map() };
const read = (contacts: Parameters<typeof csvLines>[0], options: CsvOptions): Record<string, string>[] =>
  parse(csvHeader(options) + csvLines(contacts, names, options), { bom: true, columns: true, delimiter: options.separator === 'comma' ? ',' : ';' });

test('one line for each question, and one for a contact without', () => {
  const contacts = [aContact({ questions: [aQuestion({ productId: 'product', outcome: 'answered' }), aQuestion()] }), aContact()];
  for (const separator of ['comma', 'semicolon'] as const) {
    const lines = read(contacts, { separator, content: 'facts' });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ number: 'KC-100042-6', product: 'Paspoort; spoed', outcome: 'answered' });
    expect(lines[2]).toMatchObject({ outcome: '' });
  }
});

test('what was said is only in it when asked for', () => {
  const contacts = [aContact({ note: 'Mevrouw Jansen belt morgen', questions: [aQuestion()] })];
  expect(csvLines(contacts, names, { separator: 'comma', content: 'facts' })).not.toContain('Jansen');
  expect(read(contacts, { separator: 'comma', content: 'texts' })[0]).toMatchObject({ note: 'Mevrouw Jansen belt morgen' });
});

test('quotes, separators and line ends survive; formulas are not calculated', () => {
  const note = 'Zei: "kom; morgen,"\nof nooit';
  const options = { separator: 'semicolon', content: 'texts' } as const;
  const [line] = read([aContact({ note, questions: [aQuestion({ text: '=HYPERLINK("x")' })] })], options);
  expect(line).toMatchObject({ note, question: '\'=HYPERLINK("x")' });
});
