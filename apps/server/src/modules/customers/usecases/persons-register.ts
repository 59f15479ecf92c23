import type { PersonName } from '../domain/index.ts';

interface Narrowing {
  /** Also find people who died. */
  readonly includeDeceased?: boolean;
}

interface HouseDetail {
  readonly houseLetter?: string;
  readonly houseNumberAddition?: string;
}

/** One question to the national persons register (BRP), in a combination that it accepts. */
export type PersonQuery =
  | ({
      readonly kind: 'name-and-birth-date';
      /** May end in `*` after three letters, as may given names. */
      readonly familyName: string;
      /** ISO date; the register finds complete dates only. */
      readonly birthDate: string;
      readonly prefix?: string;
      readonly givenNames?: string;
      readonly municipalityCode?: string;
    } & Narrowing)
  | ({
      readonly kind: 'name-and-municipality';
      readonly familyName: string;
      readonly givenNames: string;
      /** CBS code of the municipality of registration, four digits. */
      readonly municipalityCode: string;
      readonly prefix?: string;
    } & Narrowing)
  | ({
      readonly kind: 'postcode-and-house-number';
      /** `3311GR` */
      readonly postcode: string;
      readonly houseNumber: number;
      readonly familyName?: string;
      readonly birthDate?: string;
      readonly municipalityCode?: string;
    } & HouseDetail &
      Narrowing)
  | ({
      readonly kind: 'street-and-house-number';
      /** May begin or end in `*` beside seven letters. */
      readonly street: string;
      readonly houseNumber: number;
      readonly municipalityCode: string;
    } & HouseDetail &
      Narrowing)
  /** Of the base register for addresses (BAG): sixteen digits of an address, or of a home, berth or pitch. */
  | ({ readonly kind: 'number-designation' | 'addressable-object'; readonly bagId: string } & Narrowing)
  /** To choose somebody less is asked than to keep somebody as a customer. */
  | { readonly kind: 'bsn'; readonly bsn: string; readonly to: 'choose' | 'keep' };

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
   * @throws Unavailable when it does not answer usefully: `persons.register-unavailable`, `-too-slow`, `-busy`, `-unreadable`, `-misconfigured`
   * @throws Refused `persons.key-not-accepted`, or `persons.not-authorised` for this question or these fields
   * @throws Invalid `persons.too-many-found` when the question must be narrower, `persons.question-not-accepted` with the fields that are wrong
   */
  search(query: PersonQuery): Promise<readonly RegisterPerson[]>;
}
