import type { FieldFault } from '@ingang/kernel';

/** Bytes of JSON that the state of one screen may take. */
export const mostDraftBytes = 65_536;
/** Levels of nesting; screens need a handful. */
export const deepestDraft = 64;

/**
 * What keeps the state of a screen from being kept. Depth is looked at level by level, so that no input can exhaust
 * the stack.
 *
 * @returns a fault at `content`, or undefined when it can be kept
 * @example draftFault({ question: 'paspoort' }) // undefined
 */
export function draftFault(content: unknown): FieldFault | undefined {
  let level: unknown[] = [content];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestDraft) return { field: 'content', code: 'contact.draft-too-deep', params: { levels: deepestDraft } };
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  const bytes = utf8Bytes(JSON.stringify(content) ?? '');
  return bytes > mostDraftBytes ? { field: 'content', code: 'contact.draft-too-large', params: { kibibytes: mostDraftBytes / 1024 } } : undefined;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
