import { Type, type Static, type TSchema, type TString, type TUnsafe } from 'typebox';

/** What no field may hold: control characters (PostgreSQL cannot store NUL) and half surrogate pairs, which would be replaced silently. */
const oneLinePattern = '^[^\\p{Cc}\\p{Cs}]*$';
const linesPattern = '^(?:[^\\p{Cc}\\p{Cs}]|[\\t\\n\\r])*$';

interface TextOptions {
  readonly minLength?: number;
  readonly description?: string;
}

/** One line of text. Longer input is refused with a message, never cut. @param maxLength in characters */
export function OneLine(maxLength: number, options: TextOptions = {}): TString {
  return Type.String({ maxLength, pattern: oneLinePattern, ...options });
}

/** Text with line ends. @param maxLength in characters */
export function Lines(maxLength: number, options: TextOptions = {}): TString {
  return Type.String({ maxLength, pattern: linesPattern, ...options });
}

/**
 * The same, or null to clear the field. One schema with two types, not a union of schemas: so a fault names what is wrong
 * (too long) instead of "one of two shapes".
 */
export function Nullable<S extends TSchema>(schema: S, options: { readonly description?: string } = {}): TUnsafe<Static<S> | null> {
  const { type, enum: values, ...rest } = schema as TSchema & { type?: string; enum?: unknown[] };
  return Type.Unsafe<Static<S> | null>(values ? { ...rest, ...options, enum: [...values, null] } : { ...rest, ...options, type: [type, 'null'] });
}

/** A date, or as much of it as is known: `1957-03-24`, `1957-03`, `1957`. */
export const PartialDate = Type.String({
  pattern: '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
  description: 'a date, or as much of it as is known: 1957-03-24, 1957-03 or 1957',
});

export const PlainDate = Type.String({ format: 'date', description: 'a date, such as 2026-11-21' });
export const Uuid = Type.String({ format: 'uuid' });
export const Instant = Type.String({ format: 'date-time', description: 'an instant in UTC' });
export const AuthoritySlug = Type.String({ pattern: '^[a-z][a-z0-9-]{1,62}$', description: 'id of an authority, such as papendrecht' });
