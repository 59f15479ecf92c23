/** One thing wrong in a content file: where it is and what to do about it. */
export interface ContentFault {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  /** 1-based line; 1 when the fault concerns the whole file. */
  readonly line: number;
  /** Path of the field, such as `departments[2].email`; empty when the fault concerns the whole file. */
  readonly field: string;
  readonly message: string;
}

/** Thrown after everything was read: lists every fault of every file, so that an editor mends them in one go. */
export class ContentInvalid extends Error {
  readonly faults: readonly ContentFault[];
  constructor(faults: readonly ContentFault[]) {
    super(`${faults.length} fault(s) in the content:\n${faults.map(describeFault).join('\n')}`);
    this.name = 'ContentInvalid';
    this.faults = faults;
  }
}

/**
 * A fault on one line, in the form that editors can jump to.
 *
 * @example describeFault({ file: 'a.csv', line: 3, field: 'uri', message: 'must be a URI' }) // 'a.csv:3 uri: must be a URI'
 */
export function describeFault(fault: ContentFault): string {
  return `${fault.file}:${fault.line} ${fault.field === '' ? '(file)' : fault.field}: ${fault.message}`;
}

export type FieldPath = readonly (string | number)[];

/**
 * Writes a path the way the API names fields.
 *
 * @example fieldName(['departments', 2, 'email']) // 'departments[2].email'
 */
export function fieldName(path: FieldPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
