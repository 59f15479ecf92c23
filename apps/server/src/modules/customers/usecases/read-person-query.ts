import type { choosePersonQuestion, PersonField, PersonQuestionKind } from '@ingang/contracts/person-questions';
import { Invalid, type FieldFault } from '@ingang/kernel';
import { parseBagId, parseBsn, parsePostcode } from '../domain/index.ts';
import type { PersonQuery } from './persons-register.ts';

/** What somebody typed to find a person in the national register; one of the combinations must be complete. */
export interface PersonQuestion {
  readonly familyName?: string | undefined;
  readonly prefix?: string | undefined;
  readonly givenNames?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly postcode?: string | undefined;
  readonly street?: string | undefined;
  readonly houseNumber?: number | undefined;
  readonly houseLetter?: string | undefined;
  readonly houseNumberAddition?: string | undefined;
  readonly municipalityCode?: string | undefined;
  readonly bagId?: string | undefined;
  readonly bsn?: string | undefined;
  readonly includeDeceased?: boolean | undefined;
}

/** Which question follows from what is filled in: the rule that the screens follow too. */
export type ChooseQuestion = typeof choosePersonQuestion;

/**
 * The question that the register is asked: of what is filled in, the combination that uses most.
 *
 * @throws Invalid `persons.question-incomplete` naming what is still needed; `input.invalid` with a fault at each field that the
 *   register would not take
 */
export function readPersonQuery(question: PersonQuestion, choose: ChooseQuestion): PersonQuery {
  const filled = tidied(question);
  const { kind, missing } = choose(Object.keys(filled) as PersonField[]);
  if (missing.length > 0) throw new Invalid('persons.question-incomplete', missing.map((field) => ({ field, code: 'input.required' })));
  const read = readers[kind](filled as Filled);
  const faults = textFaults(read);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  return read;
}

type Filled = { readonly [F in keyof PersonQuestion]-?: NonNullable<PersonQuestion[F]> };

/** Only what is filled in: blanks around and between words, and typographic apostrophes, are how things were typed. */
function tidied(question: PersonQuestion): Partial<Filled> {
  const entries = Object.entries(question).map(([field, value]) => [field, typeof value === 'string' ? tidy(value) : value] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== '' && value !== false)) as Partial<Filled>;
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/[’‘`´]/g, "'").replaceAll(/\s+/g, ' ').trim();
}

const readers: Readonly<Record<PersonQuestionKind, (filled: Filled) => PersonQuery>> = {
  bsn: ({ bsn }) => ({ kind: 'bsn', bsn: required(parseBsn(bsn), 'bsn', 'persons.bsn-invalid'), to: 'choose' }),
  'bag-id': (filled) => ({ ...required(parseBagId(filled.bagId), 'bagId', 'persons.bag-id-invalid'), ...some(filled, 'includeDeceased') }),
  'postcode-and-house-number': (filled) => ({
    kind: 'postcode-and-house-number',
    postcode: required(parsePostcode(filled.postcode), 'postcode', 'customer.postcode-invalid'),
    houseNumber: filled.houseNumber,
    ...some(filled, 'houseLetter', 'houseNumberAddition', 'familyName', 'birthDate', 'municipalityCode', 'includeDeceased'),
  }),
  'name-and-birth-date': (filled) => ({
    kind: 'name-and-birth-date', familyName: filled.familyName, birthDate: filled.birthDate,
    ...some(filled, 'prefix', 'givenNames', 'municipalityCode', 'includeDeceased'),
  }),
  'street-and-house-number': (filled) => ({
    kind: 'street-and-house-number', street: filled.street, houseNumber: filled.houseNumber, municipalityCode: filled.municipalityCode,
    ...some(filled, 'houseLetter', 'houseNumberAddition', 'includeDeceased'),
  }),
  'name-and-municipality': (filled) => ({
    kind: 'name-and-municipality', familyName: filled.familyName, givenNames: filled.givenNames, municipalityCode: filled.municipalityCode,
    ...some(filled, 'prefix', 'includeDeceased'),
  }),
};

function some<F extends keyof Filled>(filled: Filled, ...fields: readonly F[]): Partial<Pick<Filled, F>> {
  return Object.fromEntries(fields.flatMap((field) => (filled[field] === undefined ? [] : [[field, filled[field]]]))) as Partial<Pick<Filled, F>>;
}

function required<Value>(value: Value | undefined, field: string, code: string): Value {
  if (value === undefined) throw new Invalid('input.invalid', [{ field, code }]);
  return value;
}

const letters = String.raw`[a-zA-Z0-9À-ž .\-']`;

/** What the register takes in each text; what stands for anything (*) only where there is enough beside it. */
const accepted: Readonly<Record<string, RegExp>> = {
  familyName: new RegExp(`^${letters}{1,200}$|^${letters}{3,199}\\*$`),
  givenNames: new RegExp(`^${letters}{1,200}$|^${letters}{3,199}\\*$`),
  prefix: /^[a-zA-Z ']{1,10}$/,
  street: new RegExp(`^${letters}{1,80}$|^${letters}{7,79}\\*$|^\\*${letters}{7,79}$`),
  houseLetter: /^[a-zA-Z]$/,
  houseNumberAddition: /^[a-zA-Z0-9 -]{1,4}$/,
};

function textFaults(query: PersonQuery): FieldFault[] {
  return Object.entries(query).flatMap(([field, value]) => {
    const pattern = accepted[field];
    if (pattern === undefined || pattern.test(String(value))) return [];
    return [{ field, code: String(value).includes('*') ? `persons.wildcard-${field === 'street' ? 'street' : 'name'}` : 'persons.characters' }];
  });
}
