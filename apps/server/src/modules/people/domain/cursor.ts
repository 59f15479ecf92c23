import { Invalid } from '@ingang/kernel';

/**
 * A cursor: a place in a list, as text that a caller hands back unread.
 *
 * @example readCursor(writeCursor(['2026-01-14T09:00:00.000Z', 'a'])) // ['2026-01-14T09:00:00.000Z', 'a']
 */
export function writeCursor(parts: readonly string[]): string {
  return encodeURIComponent(parts.join('\n')).replaceAll('%', '~');
}

/** @throws Invalid `people.cursor-invalid` */
export function readCursor(cursor: string): string[] {
  try {
    return decodeURIComponent(cursor.replaceAll('~', '%')).split('\n');
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw new Invalid('people.cursor-invalid', [{ field: 'cursor', code: 'people.cursor-invalid' }]);
  }
}
