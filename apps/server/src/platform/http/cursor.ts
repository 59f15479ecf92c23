import { Invalid } from '@ingang/kernel';

/** Where the next page begins, as text that callers hand back and need not understand. */
export function encodeCursor(position: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * @param names the fields that this list orders by
 * @throws Invalid `input.invalid` at `cursor` for text that we did not make
 * @example decodeCursor(encodeCursor({ id: 'a' }), ['id']) // { id: 'a' }
 */
export function decodeCursor<Name extends string>(text: string | undefined, names: readonly Name[]): Record<Name, string> | undefined {
  if (text === undefined || text === '') return undefined;
  const position = parse(text);
  if (names.every((name) => typeof position?.[name] === 'string' && isReadable(name, position[name]))) {
    return position as Record<Name, string>;
  }
  throw new Invalid('input.invalid', [{ field: 'cursor', code: 'input.format' }]);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // not ours: the caller is told so
  }
}

/** By convention a field that ends in `At` is an instant and `id` is a UUID. */
function isReadable(name: string, value: unknown): boolean {
  if (name.endsWith('At')) return !Number.isNaN(Date.parse(String(value)));
  if (name === 'id') return /^[0-9a-f-]{36}$/.test(String(value));
  return true;
}
