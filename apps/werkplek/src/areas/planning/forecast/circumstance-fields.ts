import type { Circumstance, NewCircumstance } from '@ingang/contracts/planning/forecast';

/** What stands in the fields; text as it was typed. */
export interface CircumstanceFields {
  readonly kind: NewCircumstance['kind'];
  readonly name: string;
  readonly authorityId: string;
  readonly date: string;
  readonly untilDate: string;
  readonly likeness: string;
  readonly isClosed: boolean;
  readonly reached: string;
  readonly each: string;
  readonly contacts: string;
}

export const circumstanceKinds = ['event', 'special-day', 'period', 'correction'] as const;

export function fieldsOf(before: Circumstance | undefined): CircumstanceFields {
  if (!before) return { kind: 'event', name: '', authorityId: '', date: '', untilDate: '', likeness: '', isClosed: false, reached: '', each: '5', contacts: '' };
  const { kind, name, authorityId, date, untilDate, likeness, isClosed, reached, contactsEach, contacts } = before;
  const text = (value: number | null): string => (value === null ? '' : String(value));
  return { kind, name, authorityId: authorityId ?? '', date, untilDate: untilDate ?? '', likeness, isClosed, reached: text(reached), each: contactsEach === null ? '' : String(Math.round(contactsEach * 1e4) / 100), contacts: text(contacts) };
}

/**
 * What is sent, or the field that holds no number. Without a likeness the name is one, so that the same name is the same effect.
 */
export function circumstanceOf(fields: CircumstanceFields): { readonly circumstance: NewCircumstance } | { readonly wrong: 'reached' | 'each' | 'contacts' } {
  const { kind, name, authorityId, date, untilDate, likeness, isClosed } = fields;
  const [reached, each] = [numberIn(fields.reached), numberIn(fields.each)];
  const contacts = fields.contacts.trim() === '' ? null : numberIn(fields.contacts);
  const isEvent = kind === 'event';
  if (isEvent && (reached === undefined || !Number.isInteger(reached))) return { wrong: 'reached' };
  if (isEvent && each === undefined) return { wrong: 'each' };
  if (kind === 'correction' && contacts === undefined) return { wrong: 'contacts' };
  return {
    circumstance: {
      kind, name: name.trim(), authorityId: authorityId || null, date, untilDate: kind === 'period' ? untilDate : null, likeness: likeness.trim() || slugOf(name), isClosed: kind === 'special-day' && isClosed,
      reached: isEvent ? reached! : null, contactsEach: isEvent ? each! / 100 : null, contacts: kind === 'correction' ? (contacts ?? null) : null,
    },
  };
}

/** @example numberIn('42.000') // 42000 */
export function numberIn(text: string): number | undefined {
  const plain = text.trim().replaceAll(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
}

/** @example slugOf('Jaarmarkt Sliedrecht 2026') // 'jaarmarkt-sliedrecht' */
export function slugOf(name: string): string {
  return name.toLowerCase().normalize('NFD').replaceAll(/\b(19|20)\d\d\b/g, ' ').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60).replace(/-$/, '') || 'other';
}
