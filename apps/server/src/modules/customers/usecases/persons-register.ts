import type { PersonName } from '../domain/index.ts';

/** One question to the national persons register (BRP), in a combination that it accepts. */
export type PersonQuery =
  | {
      readonly kind: 'name-and-birth-date';
      readonly familyName: string;
      /** ISO date; the register finds complete dates only. */
      readonly birthDate: string;
      readonly prefix?: string;
      readonly givenNames?: string;
    }
  | {
      readonly kind: 'postcode-and-house-number';
      /** `3311GR` */
      readonly postcode: string;
      readonly houseNumber: number;
      readonly houseLetter?: string;
      readonly houseNumberAddition?: string;
      readonly familyName?: string;
      readonly birthDate?: string;
    }
  | { readonly kind: 'bsn'; readonly bsn: string };

/** A person as the register knows them: only the fields that were asked for. */
export interface RegisterPerson {
  readonly bsn: string;
  readonly name: PersonName;
  /** As much as is known: `1957-03-24`, `1957-03` or `1957`. */
  readonly birthDate?: string;
  readonly deceased: boolean;
  readonly deceasedOn?: string;
  readonly addressLines: readonly string[];
  /** In parts, when the person was asked for by number and lives at a Dutch address. */
  readonly address?: RegisterAddress;
  /** CBS code of the municipality of registration, four digits. */
  readonly municipalityCode?: string;
  /** The municipality must not give data of this person to others (geheimhouding). */
  readonly confidential: boolean;
  /** The register doubts some of these data (in onderzoek). */
  readonly underInvestigation: boolean;
}

export interface RegisterAddress {
  readonly street: string;
  readonly houseNumber?: number;
  readonly houseLetter?: string;
  readonly houseNumberAddition?: string;
  readonly postcode?: string;
  readonly city?: string;
  readonly validFrom?: string;
}

/** The national persons register, or what stands in for it. */
export interface PersonsRegister {
  readonly source: 'brp' | 'stand-in';
  /**
   * @returns the persons found; living ones unless asked for by number
   * @throws Unavailable `persons.register-unavailable` when it does not answer in time
   * @throws Refused `persons.register-refused` when it does not accept our key or this question
   * @throws Invalid `persons.too-many-found` when the question must be narrower
   */
  search(query: PersonQuery): Promise<readonly RegisterPerson[]>;
}
