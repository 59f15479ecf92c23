/** What may be filled in to find a person in the national register. */
export type PersonField =
  | 'bsn' | 'bagId' | 'familyName' | 'prefix' | 'givenNames' | 'birthDate' | 'postcode' | 'street' | 'houseNumber' | 'houseLetter'
  | 'houseNumberAddition' | 'municipalityCode' | 'includeDeceased';

export type PersonQuestionKind = 'bsn' | 'bag-id' | 'postcode-and-house-number' | 'name-and-birth-date' | 'street-and-house-number' | 'name-and-municipality';

export interface PersonQuestionShape {
  readonly kind: PersonQuestionKind;
  readonly needs: readonly PersonField[];
  /** Narrows the answer. */
  readonly may: readonly PersonField[];
}

/** The questions that the register takes. The first two name one person or one address, and go before all others. */
export const personQuestions: readonly PersonQuestionShape[] = [
  { kind: 'bsn', needs: ['bsn'], may: [] },
  { kind: 'bag-id', needs: ['bagId'], may: ['includeDeceased'] },
  {
    kind: 'postcode-and-house-number',
    needs: ['postcode', 'houseNumber'],
    may: ['houseLetter', 'houseNumberAddition', 'familyName', 'birthDate', 'municipalityCode', 'includeDeceased'],
  },
  { kind: 'name-and-birth-date', needs: ['familyName', 'birthDate'], may: ['prefix', 'givenNames', 'municipalityCode', 'includeDeceased'] },
  { kind: 'street-and-house-number', needs: ['street', 'houseNumber', 'municipalityCode'], may: ['houseLetter', 'houseNumberAddition', 'includeDeceased'] },
  { kind: 'name-and-municipality', needs: ['familyName', 'givenNames', 'municipalityCode'], may: ['prefix', 'includeDeceased'] },
];

/** Which question follows from what is filled in. */
export interface PersonQuestionChoice {
  readonly kind: PersonQuestionKind;
  /** What this question needs still; empty when it can be asked. */
  readonly missing: readonly PersonField[];
  /** Other ways to complete a question, each as what it needs still. */
  readonly alternatives: readonly (readonly PersonField[])[];
  /** What is filled in and cannot be used in this question. */
  readonly unused: readonly PersonField[];
  /** What would narrow the answer. */
  readonly narrowing: readonly PersonField[];
}

/**
 * The question that uses most of what is filled in; when none is complete, the one that needs least more.
 *
 * @example choosePersonQuestion(['postcode']).missing // ['houseNumber']
 * @example choosePersonQuestion(['familyName', 'birthDate', 'street']).unused // ['street']
 */
export function choosePersonQuestion(filled: readonly PersonField[]): PersonQuestionChoice {
  const ranked = personQuestions.map((shape) => standing(shape, filled)).filter(({ begun }) => begun).toSorted(better);
  const [best = standing(personQuestions[3]!, filled), ...others] = ranked;
  const { shape, missing } = best;
  return {
    kind: shape.kind,
    missing,
    alternatives: missing.length === 0 ? [] : others.map((other) => other.missing),
    unused: filled.filter((field) => !takes(shape, field)),
    narrowing: shape.may.filter((field) => field !== 'includeDeceased' && !filled.includes(field)),
  };
}

interface Standing {
  readonly shape: PersonQuestionShape;
  readonly begun: boolean;
  readonly missing: readonly PersonField[];
  readonly used: number;
}

function standing(shape: PersonQuestionShape, filled: readonly PersonField[]): Standing {
  const missing = shape.needs.filter((field) => !filled.includes(field));
  return { shape, begun: missing.length < shape.needs.length, missing, used: filled.filter((field) => takes(shape, field)).length };
}

function takes({ needs, may }: PersonQuestionShape, field: PersonField): boolean {
  return needs.includes(field) || may.includes(field);
}

function better(one: Standing, other: Standing): number {
  return one.missing.length - other.missing.length || Number(isExact(other)) - Number(isExact(one)) || other.used - one.used;
}

function isExact({ shape }: Standing): boolean {
  return shape.kind === 'bsn' || shape.kind === 'bag-id';
}
