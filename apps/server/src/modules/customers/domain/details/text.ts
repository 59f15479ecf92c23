import type { FieldFault } from '@ingang/kernel';
import type { Written } from './written.ts';

/** Collects everything that is wrong, by field. */
export interface Faults {
  readonly found: FieldFault[];
  add(field: string, code: string): void;
}

export function noFaults(): Faults {
  const found: FieldFault[] = [];
  return { found, add: (field, code) => void found.push({ field, code }) };
}

/** Text as it is kept: composed, without blanks around it; nothing when there is nothing in it. */
export function kept(text: Written<string>): string | undefined {
  return text?.normalize('NFC').trim() || undefined;
}

/** The new value when one was written, else the present one. */
export function changed<T>(written: Written<T>, present: T | undefined): T | undefined {
  return written === undefined ? present : (written ?? undefined);
}

/** The same for text. */
export function changedText(written: Written<string>, present: string | undefined): string | undefined {
  return written === undefined ? present : kept(written);
}

/** @example isRealDate('2026-02-30') // false */
export function isRealDate(date: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  const read = new Date(Date.UTC(year, month - 1, day));
  return read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
}

interface Dates {
  readonly validFrom?: Written<string>;
  readonly validTo?: Written<string>;
}

/** Two dates in their order, with a fault at the last when they are not. */
export function keptValidity(dates: Dates, field: string, faults: Faults): { validFrom: string | undefined; validTo: string | undefined } {
  const [validFrom, validTo] = [kept(dates.validFrom), kept(dates.validTo)];
  for (const [name, date] of [['validFrom', validFrom], ['validTo', validTo]] as const) {
    if (date !== undefined && !isRealDate(date)) faults.add(`${field}.${name}`, 'customer.date-does-not-exist');
  }
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) faults.add(`${field}.validTo`, 'customer.dates-reversed');
  return { validFrom, validTo };
}
