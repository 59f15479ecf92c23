/**
 * A copy of a whole in which one part is another; what lies beside the way to it is shared.
 *
 * @returns undefined when there is no way to the part
 */
export function withPart(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof whole !== 'object' || whole === null) return undefined;
  const old: unknown = Object.hasOwn(whole, key) ? (whole as Readonly<Record<string, unknown>>)[key] : undefined;
  const part = withPart(old, rest, value);
  if (part === undefined) return undefined;
  if (!Array.isArray(whole)) return { ...whole, [key]: part };
  return Number(key) < whole.length ? whole.with(Number(key), part) : undefined;
}
