import { Refused } from '@ingang/kernel';

/**
 * How sure we are who the customer is, from least to most. `anonymous`: no name. `stated`: says who they are.
 * `verified-questions`: answered check questions that only they should know. `electronic-id`: DigiD, eHerkenning, eIDAS or
 * an identity document shown at the desk.
 */
export const identificationLevels = ['anonymous', 'stated', 'verified-questions', 'electronic-id'] as const;
export type IdentificationLevel = (typeof identificationLevels)[number];

/** What a conversation may touch, from public to protected. */
export const disclosureSubjects = ['general', 'own-contacts', 'own-file-status', 'own-file-content', 'change-contact-details', 'change-data'] as const;
export type DisclosureSubject = (typeof disclosureSubjects)[number];

/** The level each subject needs at least. Data: an authority may ask for more, by its own table. */
export type DisclosureTable = Readonly<Record<DisclosureSubject, IdentificationLevel>>;

export const defaultDisclosureTable: DisclosureTable = {
  general: 'anonymous',
  'own-contacts': 'stated',
  'own-file-status': 'verified-questions',
  'own-file-content': 'electronic-id',
  'change-contact-details': 'verified-questions',
  'change-data': 'electronic-id',
};

/**
 * Whether one level is at least as sure as another.
 *
 * @example isAtLeast('verified-questions', 'stated') // true
 */
export function isAtLeast(level: IdentificationLevel, needed: IdentificationLevel): boolean {
  return identificationLevels.indexOf(level) >= identificationLevels.indexOf(needed);
}

/**
 * Whether a subject may be told or changed at a level of identification.
 *
 * @example mayBeTold('stated', 'own-file-status') // false
 */
export function mayBeTold(level: IdentificationLevel, subject: DisclosureSubject, table: DisclosureTable = defaultDisclosureTable): boolean {
  return isAtLeast(level, table[subject]);
}

/** Everything that may be told or changed at a level. @example subjectsAt('anonymous') // ['general'] */
export function subjectsAt(level: IdentificationLevel, table: DisclosureTable = defaultDisclosureTable): DisclosureSubject[] {
  return disclosureSubjects.filter((subject) => mayBeTold(level, subject, table));
}

/** @throws Refused `customer.identification-needed` with the level that is needed */
export function requireMayBeTold(level: IdentificationLevel, subject: DisclosureSubject, table: DisclosureTable = defaultDisclosureTable): void {
  if (!mayBeTold(level, subject, table)) throw new Refused('customer.identification-needed', { subject, needed: table[subject] });
}
