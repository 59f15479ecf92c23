import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCsv } from './csv.ts';
import { parseJson } from './document.ts';
import type { ContentDocument } from './document.ts';
import type { ContentFault } from './faults.ts';

/** The content that Ingang ships. */
export const shippedContentFolder = fileURLToPath(new URL('../../../../content/', import.meta.url));

/** Access to the files of one content folder; collects every fault met on the way. */
export class ContentFolder {
  readonly root: string;
  /** What is wrong with a file by itself. */
  readonly faults: ContentFault[] = [];
  /** What files say of each other that is not so. Only worth reporting when each file is right by itself. */
  readonly references: ContentFault[] = [];
  constructor(root: string) {
    this.root = root;
  }

  /** Everything to mend now: files by themselves first, so that one slip does not echo through all files that refer to it. */
  get toMend(): readonly ContentFault[] {
    return this.faults.length > 0 ? this.faults : this.references;
  }

  /** The text of a file, or undefined with a fault when it is absent or not UTF-8. */
  text(file: string): string | undefined {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(this.root, file)));
    } catch (error) {
      const reason = error instanceof TypeError ? 'is not UTF-8' : `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;
      this.faults.push({ file, line: 1, field: '', message: reason });
      return undefined;
    }
  }

  json(file: string): ContentDocument | undefined {
    const text = this.text(file);
    return text === undefined ? undefined : parseJson(file, text, this.faults);
  }

  csv(file: string): ContentDocument[] {
    const text = this.text(file);
    return text === undefined ? [] : parseCsv(file, text, this.faults);
  }

  /** Paths below the folder with an extension (`.md`), sorted, with forward slashes. */
  list(folder: string, extension: string): string[] {
    return readdirSync(join(this.root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
      .map((entry) => relative(this.root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  }
}
