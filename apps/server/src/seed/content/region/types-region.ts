import type { WeekHours } from '@ingang/kernel/working-calendar';
import type { Static } from 'typebox';
import type { Bilingual, Channel, CooperationCode } from '../shapes/values.ts';
import type { AuthorityShape } from '../shapes/authority.ts';
import type { ClosureShape } from '../shapes/hours.ts';
import type { AgreementShape, CooperationFormsShape, CooperationPeriodShape, RegionShape } from '../shapes/region.ts';

/*
 * What the region's files become: plain objects with hours as the working calendar takes them and names resolved.
 * They hold no database ids; `id` fields are the slugs by which content files refer to each other.
 */

export type BilingualText = Static<typeof Bilingual>;
export type ChannelCode = Static<typeof Channel>;
export type CooperationFormCode = Static<typeof CooperationCode>;
export type ContentClosure = Static<typeof ClosureShape>;
export type ContentAgreement = Static<typeof AgreementShape>;
export type ContentCooperationForm = Static<typeof CooperationFormsShape>[number];
export type ContentCooperationPeriod = Static<typeof CooperationPeriodShape>;

type RegionFile = Static<typeof RegionShape>;
type AuthorityFile = Static<typeof AuthorityShape>;

/** A department of an authority, or of a regional service that serves several. */
export interface ContentDepartment {
  readonly id: string;
  /** What it is for: keys of `departmentKinds` in vocabulary.json. */
  readonly kinds: readonly string[];
  readonly name: BilingualText;
  readonly phone: string;
  readonly email: string;
  readonly hours: WeekHours;
  /** Id of a service agreement. */
  readonly agreement: string;
}

export interface ContentChannel {
  readonly channel: ChannelCode;
  /** Number, mailbox, web address or postal address. */
  readonly address: string;
  readonly hours: WeekHours;
}

export type ContentLocation = Omit<AuthorityFile['locations'][number], 'hours'> & { readonly hours: WeekHours };

export type ContentAuthority = Omit<AuthorityFile, 'channels' | 'departments' | 'locations' | 'postcodes'> & {
  readonly channels: readonly ContentChannel[];
  readonly departments: readonly ContentDepartment[];
  readonly locations: readonly ContentLocation[];
  /** Four-digit postcodes, first and last included. */
  readonly postcodes: readonly { readonly first: number; readonly last: number }[];
};

export type ContentService = Omit<RegionFile['services'][number], 'departments'> & { readonly departments: readonly ContentDepartment[] };

export type ContentRegion = Omit<RegionFile, 'services' | 'hourPatterns'> & {
  readonly services: readonly ContentService[];
  readonly cooperationForms: readonly ContentCooperationForm[];
  readonly authorities: readonly ContentAuthority[];
};

/** A word list entry: an id with its name in both languages. */
export interface VocabularyTerm {
  readonly id: string;
  readonly name: BilingualText;
}

export interface ContentVocabulary {
  readonly themes: readonly VocabularyTerm[];
  readonly lifeEvents: readonly VocabularyTerm[];
  readonly departmentKinds: readonly VocabularyTerm[];
  readonly skills: readonly (VocabularyTerm & { readonly kind: 'subject' | 'authority' | 'language' | 'channel' })[];
}
