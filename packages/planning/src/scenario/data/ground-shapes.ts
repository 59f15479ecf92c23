import { list, number, oneOf, record, text, unlessGiven, variant, wholeNumber, object, optional, type Shape } from '../../shape/index.ts';

/** Words that the shapes of a scenario are made of. */
export const month = text('a month such as 2027-03', /^\d{4}-(0[1-9]|1[0-2])$/);
export const slug = /^[a-z0-9][a-z0-9-]{0,59}$/;
export const slugWords = 'a name of small letters, digits and hyphens';
export const hour = /^([01]\d|2[0-3])$/;
export const hourWords = 'an hour from 00 to 23';
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const weekday = oneOf(...weekdays);

export const name = text(slugWords, slug);
export const names = list(name, { least: 1 });
export const fraction = number('fraction', { from: 0, to: 1 });
/** A change of that size: -0.1 is a tenth less. */
export const change = number('fraction', { above: -1, to: 100 });
export const seconds = number('seconds', { from: 1, to: 86_400 });
export const euro = number('euro', { from: 0, to: 1e9 });
export const euroAContact = number('euro-a-contact', { from: 0, to: 1e6 });
export const people = number('people', { from: 0, to: 1e8 });
export const weight = number('factor', { from: 0, to: 1e6 });

export const wholeMonths = (most: number): Shape<number> => wholeNumber('months', { from: 1, to: most });
export const byYear = <T>(shape: Shape<T>): Shape<readonly T[]> => list(shape, { least: 1, most: 30 });
export const byName = <T>(shape: Shape<T>, least = 0): Shape<Readonly<Record<string, T>>> => record(slug, slugWords, shape, { least });
export const orNone = <T>(shape: Shape<T>): Shape<T> => unlessGiven(shape, {});
export const orZero = (shape: Shape<number>): Shape<number> => unlessGiven(shape, 0);

const day = text('a date such as 2026-07-01', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** Where a value comes from. */
export const sourceShape = variant('kind', {
  assumption: object({ note: optional(text()) }),
  published: object({ title: text(), author: optional(text()), year: optional(wholeNumber('years', { from: 1, to: 9999 })), section: optional(text()) }),
  measured: object({ from: day, until: day }),
});
