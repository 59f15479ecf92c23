import { LineCounter, isNode, parseDocument } from 'yaml';
import { fieldName } from './faults.ts';
import type { ContentFault, FieldPath } from './faults.ts';

/**
 * A value read from a content file that still knows on which line each of its fields stands.
 * Faults are collected, never thrown, so that one reading reports all of them.
 */
export interface ContentDocument {
  readonly file: string;
  readonly value: unknown;
  lineOf(path: FieldPath): number;
}

/** Adds a fault at a field of a document to `faults`. */
export function addFault(faults: ContentFault[], document: ContentDocument, path: FieldPath, message: string): void {
  faults.push({ file: document.file, line: document.lineOf(path), field: fieldName(path), message });
}

/**
 * Reads a JSON file. Line numbers are only worked out when somebody asks for one: JSON is valid YAML 1.2,
 * whose parser keeps positions, at a price that the ordinary, faultless reading need not pay.
 */
export function parseJson(file: string, text: string, faults: ContentFault[]): ContentDocument | undefined {
  try {
    return { file, value: JSON.parse(text) as unknown, lineOf: lineFinder(text, 1) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = Number(/line (\d+)/.exec(error.message)?.[1] ?? 1);
    faults.push({ file, line, field: '', message: `is not JSON: ${error.message}` });
    return undefined;
  }
}

/**
 * Reads YAML, such as the front matter of an article.
 *
 * @param firstLine the line of the file on which `text` begins, 1 or more
 */
export function parseYaml(file: string, text: string, firstLine: number, faults: ContentFault[]): ContentDocument | undefined {
  const document = parseDocument(text, { prettyErrors: false, lineCounter: new LineCounter() });
  if (document.errors.length > 0) {
    const finder = lineCounterOf(text);
    for (const error of document.errors) {
      faults.push({ file, line: finder(error.pos[0]) + firstLine - 1, field: '', message: `is not YAML: ${error.message}` });
    }
    return undefined;
  }
  return { file, value: document.toJS() as unknown, lineOf: lineFinder(text, firstLine) };
}

function lineCounterOf(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).split('\n').length;
}

/** Finds the line of a path; a missing field is reported at its nearest parent that exists. */
function lineFinder(text: string, firstLine: number): (path: FieldPath) => number {
  let parsed: ReturnType<typeof parseDocument> | undefined;
  const lineAt = lineCounterOf(text);
  return (path) => {
    parsed ??= parseDocument(text);
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? parsed.contents : parsed.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]) + firstLine - 1;
    }
    return firstLine;
  };
}
