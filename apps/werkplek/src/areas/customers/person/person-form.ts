import { choosePersonQuestion, type PersonField, type PersonQuestionChoice } from '@ingang/contracts/person-questions';
import type { PersonSearch } from '@ingang/contracts/persons';
import { parseBirthDate } from '../parse-birth-date.ts';
import { readHouseNumber } from '../read-house-number.ts';

/** The form: everything is text until it is sent; the house number with its letter and addition. */
export interface PersonFormValue {
  readonly familyName: string;
  readonly prefix: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly postcode: string;
  readonly houseNumber: string;
  readonly street: string;
  readonly municipalityCode: string;
  readonly bsn: string;
  readonly bagId: string;
  readonly includeDeceased: boolean;
}

export type PersonFormField = keyof PersonFormValue;

export const emptyPersonForm: PersonFormValue = {
  familyName: '', prefix: '', givenNames: '', birthDate: '', postcode: '', houseNumber: '', street: '', municipalityCode: '', bsn: '', bagId: '', includeDeceased: false,
};

export interface ReadPersonForm {
  readonly choice: PersonQuestionChoice;
  readonly body: PersonSearch;
  /** What cannot be read as it was typed. */
  readonly unreadable: readonly PersonFormField[];
}

/**
 * What the form asks the register, and what it needs still.
 *
 * @example readPersonForm({ ...emptyPersonForm, postcode: '3311 AA', houseNumber: '14' }).choice.kind // 'postcode-and-house-number'
 */
export function readPersonForm(value: PersonFormValue): ReadPersonForm {
  const { houseNumber, birthDate, includeDeceased, ...texts } = value;
  const house = readHouseNumber(houseNumber);
  const born = parseBirthDate(birthDate);
  const body: PersonSearch = {
    ...Object.fromEntries(Object.entries(texts).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]]))),
    ...house,
    ...(born?.length === 10 && { birthDate: born }),
    ...(includeDeceased && { includeDeceased }),
  };
  const filled = Object.keys(body) as PersonField[];
  const unreadable: PersonFormField[] = [
    ...(houseNumber.trim() !== '' && !house ? (['houseNumber'] as const) : []),
    ...(birthDate.trim() !== '' && born?.length !== 10 ? (['birthDate'] as const) : []),
  ];
  return { choice: choosePersonQuestion([...filled, ...unreadable]), body, unreadable };
}
