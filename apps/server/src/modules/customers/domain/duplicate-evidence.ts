import type { HouseNumber } from './address.ts';
import { nameSearchWords, soundOf, writtenAlike } from './name-search.ts';
import type { PersonName } from './person-name.ts';
import { plainText } from './plain-text.ts';

/** What is held against each other; leave out what is not known. Numbers and addresses in normal form. */
export interface DuplicateCandidate {
  readonly kind: 'person' | 'company';
  readonly name?: PersonName;
  readonly companyName?: string;
  /** `1957-03-24`, `1957-03` or `1957`. */
  readonly birthDate?: string;
  readonly addresses?: readonly (HouseNumber & { readonly postcode: string })[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly chamberOfCommerceNumber?: string;
  readonly branchNumber?: string;
  /** Fingerprint of a citizen service number, never the number. */
  readonly personNumberFingerprint?: string;
}

/** One observation for (positive) or against (negative); codes are keys of the message catalogue. */
export interface DuplicateReason {
  readonly code: string;
  readonly points: number;
}

type Evidence = DuplicateReason | undefined;

/** Numbers that a register gives out once: equal is as good as certain, different too. */
export function compareRegisterNumbers(a: DuplicateCandidate, b: DuplicateCandidate): Evidence {
  if (a.personNumberFingerprint && b.personNumberFingerprint) {
    const same = a.personNumberFingerprint === b.personNumberFingerprint;
    return { code: same ? 'duplicate.same-person-number' : 'duplicate.other-person-number', points: same ? 25 : -30 };
  }
  if (!a.chamberOfCommerceNumber || !b.chamberOfCommerceNumber) return undefined;
  if (a.chamberOfCommerceNumber !== b.chamberOfCommerceNumber) return { code: 'duplicate.other-company-number', points: -20 };
  const otherBranch = a.branchNumber && b.branchNumber && a.branchNumber !== b.branchNumber;
  return otherBranch ? { code: 'duplicate.other-branch', points: -6 } : { code: 'duplicate.same-company-number', points: 16 };
}

/** Family or company name: the best match between any of the words that tell. */
export function compareNames(a: DuplicateCandidate, b: DuplicateCandidate): Evidence {
  const [wordsA, wordsB] = [telling(a), telling(b)];
  if (wordsA.length === 0 || wordsB.length === 0) return undefined;
  if (wordsA.join(' ') === wordsB.join(' ')) return { code: 'duplicate.same-name', points: 5 };
  const pairs = wordsA.flatMap((wordA) => wordsB.map((wordB) => [wordA, wordB] as const));
  if (pairs.some(([wordA, wordB]) => wordA === wordB)) return { code: 'duplicate.name-in-common', points: 3 };
  if (pairs.some(([wordA, wordB]) => soundOf(wordA) === soundOf(wordB))) return { code: 'duplicate.name-sounds-alike', points: 3 };
  const closest = Math.max(...pairs.map(([wordA, wordB]) => Math.min(writtenAlike(wordA, wordB), writtenAlike(wordB, wordA))));
  if (closest >= 0.92) return { code: 'duplicate.name-written-alike', points: 2 };
  return { code: 'duplicate.other-name', points: -5 };
}

/** Given names and initials: the first letter says little when it agrees and much when it does not. */
export function compareGiven(a: DuplicateCandidate, b: DuplicateCandidate): Evidence {
  const [givenA, givenB] = [plainText(a.name?.givenNames ?? ''), plainText(b.name?.givenNames ?? '')];
  if (givenA && givenA === givenB) return { code: 'duplicate.same-given-names', points: 4 };
  const [letterA, letterB] = [firstLetter(a), firstLetter(b)];
  if (!letterA || !letterB) return undefined;
  if (letterA !== letterB) return { code: 'duplicate.other-initials', points: -10 };
  if (givenA && givenB && givenA.split(' ')[0] !== givenB.split(' ')[0]) return { code: 'duplicate.other-given-names', points: -4 };
  return { code: 'duplicate.same-initials', points: 2 };
}

export function compareBirthDates(a: DuplicateCandidate, b: DuplicateCandidate): Evidence {
  const [dateA, dateB] = [a.birthDate, b.birthDate];
  if (!dateA || !dateB) return undefined;
  const known = Math.min(dateA.length, dateB.length);
  if (dateA.slice(0, known) !== dateB.slice(0, known)) {
    return isOneSlip(dateA, dateB) ? { code: 'duplicate.birth-date-one-slip', points: 3 } : { code: 'duplicate.other-birth-date', points: -12 };
  }
  return known === 10 ? { code: 'duplicate.same-birth-date', points: 8 } : { code: 'duplicate.birth-date-as-far-as-known', points: 3 };
}

export function comparePlaces(a: DuplicateCandidate, b: DuplicateCandidate): Evidence {
  const [placesA, placesB] = [placeKeys(a), placeKeys(b)];
  if (placesA.length === 0 || placesB.length === 0) return undefined;
  if (placesA.some((place) => placesB.includes(place))) return { code: 'duplicate.same-address', points: 5 };
  const postcodes = new Set((a.addresses ?? []).map(({ postcode }) => postcode));
  const sameStreet = (b.addresses ?? []).some(({ postcode }) => postcodes.has(postcode));
  return sameStreet ? { code: 'duplicate.same-postcode', points: 1 } : { code: 'duplicate.other-address', points: -1 };
}

/** A telephone is often shared in a household, so a shared one says less than a shared mailbox. */
export function comparePhones(a: DuplicateCandidate, b: DuplicateCandidate): Evidence {
  return shareOne(a.phones, b.phones) ? { code: 'duplicate.same-phone', points: 4 } : undefined;
}

export function compareEmails(a: DuplicateCandidate, b: DuplicateCandidate): Evidence {
  return shareOne(a.emails, b.emails) ? { code: 'duplicate.same-email', points: 6 } : undefined;
}

function telling(candidate: DuplicateCandidate): string[] {
  const { name, companyName } = candidate;
  const text = candidate.kind === 'company' ? companyName : [name?.familyName, name?.partnerFamilyName].filter(Boolean).join(' ');
  return nameSearchWords(text ?? '').filter((word) => !/^(?:bv|nv|vof|cv|stichting|vereniging|eenmanszaak|holding|beheer)$/.test(word)).sort();
}

function firstLetter({ name }: DuplicateCandidate): string | undefined {
  return plainText(name?.initials ?? name?.givenNames ?? '')[0];
}

function placeKeys({ addresses }: DuplicateCandidate): string[] {
  return (addresses ?? []).map(({ postcode, houseNumber, houseLetter, houseNumberAddition }) =>
    [postcode, houseNumber, houseLetter ?? '', houseNumberAddition ?? ''].join(' ').toLowerCase(),
  );
}

function shareOne(some: readonly string[] | undefined, others: readonly string[] | undefined): boolean {
  return (some ?? []).some((value) => (others ?? []).includes(value));
}

/** One digit other, or day and month swapped, in two complete dates. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length !== 10 || b.length !== 10) return false;
  const swapped = `${b.slice(0, 5)}${b.slice(8)}-${b.slice(5, 7)}`;
  return a === swapped || [...a].filter((digit, index) => digit !== b[index]).length === 1;
}
