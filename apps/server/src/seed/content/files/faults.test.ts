import { expect, test } from 'vitest';
import { Type } from 'typebox';
import { checkShape } from './check-shape.ts';
import { parseCsv } from './csv.ts';
import { parseJson, parseYaml } from './document.ts';
import { describeFault, fieldName } from './faults.ts';
import type { ContentFault } from './faults.ts';

const shape = Type.Object(
  { name: Type.String({ minLength: 2 }), kind: Type.Enum(['own', 'joint']), parts: Type.Array(Type.Object({ count: Type.Integer() })) },
  { additionalProperties: false },
);

function faultsOf(text: string): string[] {
  const faults: ContentFault[] = [];
  const document = parseJson('x.json', text, faults);
  if (document) checkShape(shape, document, faults);
  return faults.map(describeFault);
}

test('every fault of a file is listed, with line and field', () => {
  const text = '{\n  "name": "",\n  "kind": "else",\n  "extra": 1,\n  "parts": [\n    { "count": 1 },\n    { "count": "two" },\n    {}\n  ]\n}\n';
  expect(faultsOf(text)).toEqual([
    'x.json:4 extra: is not a known field',
    'x.json:2 name: must not have fewer than 2 characters',
    'x.json:3 kind: must be one of: own, joint',
    'x.json:7 parts[1].count: must be integer',
    'x.json:8 parts[2].count: is missing',
  ]);
});

test('a file that is not JSON, YAML or CSV says on which line', () => {
  expect(faultsOf('{\n  "name": "a",\n}')[0]).toMatch(/^x\.json:3 \(file\): is not JSON/);
  const faults: ContentFault[] = [];
  parseYaml('x.md', 'a: 1\nb: [1\nc: 2\n', 2, faults);
  parseCsv('x.csv', 'a,b\n1,2\n1,2,3\n', faults);
  expect(faults.map(({ file, line }) => `${file}:${line}`)).toContain('x.csv:3');
  expect(faults.some(({ file, line }) => file === 'x.md' && line >= 3)).toBe(true);
});

test('rows know their line and leave empty cells out', () => {
  const rows = parseCsv('x.csv', 'a,b\n1,\n\n3,4\n', []);
  expect(rows.map((row) => [row.value, row.lineOf(['a'])])).toEqual([[{ a: '1' }, 2], [{ a: '3', b: '4' }, 4]]);
});

test('names and lines of fields, as documented', () => {
  expect(fieldName(['departments', 2, 'email'])).toBe('departments[2].email');
  expect(describeFault({ file: 'products.csv', line: 3, field: 'uri', message: 'must be a URI' })).toBe('products.csv:3 uri: must be a URI');
});
