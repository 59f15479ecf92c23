import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import type { CalendarDefinition, TimeNorm } from '@ingang/kernel/working-calendar';
import type { CooperationPeriod } from './cooperation.ts';
import type { OpeningHours } from './opening-hours.ts';

export interface InBothLanguages {
  readonly nl: string;
  readonly en: string;
}

export interface Look {
  /** Two or three capitals: colour never stands alone. */
  readonly shortCode: string;
  readonly light: { readonly background: string; readonly text: string };
  readonly dark: { readonly background: string; readonly text: string };
}

/** A municipality or other public body that citizens address. */
export interface Authority {
  readonly id: AuthorityId;
  readonly version: number;
  readonly name: string;
  readonly officialName: string;
  readonly cbsCode: string;
  readonly areaCode: string;
  readonly phone: string;
  readonly population: number;
  readonly greeting: InBothLanguages;
  readonly look: Look;
  readonly website: string;
  readonly email: string;
  readonly channels: readonly { readonly channel: string; readonly address: string }[];
  /** Four-digit postcodes, first and last included. */
  readonly postcodes: readonly { readonly first: number; readonly last: number }[];
  readonly cooperation: readonly CooperationPeriod[];
  readonly hours: OpeningHours;
}

/** What may be changed by hand; hours and cooperation have rules of their own. */
export type AuthorityFields = Partial<
  Pick<Authority, 'name' | 'officialName' | 'phone' | 'population' | 'greeting' | 'look' | 'website' | 'email' | 'channels' | 'postcodes'>
>;

/** A specialist unit of an authority or of a regional service. */
export interface Department {
  readonly id: DepartmentId;
  readonly version: number;
  readonly code: string;
  /** Null for a department of a regional service. */
  readonly authorityId: AuthorityId | null;
  readonly serviceId: string | null;
  /** The authorities it works for. */
  readonly authorityIds: readonly AuthorityId[];
  readonly name: InBothLanguages;
  readonly kinds: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly openingHours: CalendarDefinition;
  readonly agreementId: string | null;
  /** Own norm, else that of the service agreement, else the end of the next working day. */
  readonly callbackNorm: TimeNorm;
  readonly callbackAttempts: number;
  readonly transferAnswerSeconds: number;
  readonly active: boolean;
}

export type DepartmentFields = Partial<
  Pick<Department, 'name' | 'kinds' | 'phone' | 'email' | 'openingHours' | 'agreementId' | 'callbackNorm' | 'active'>
>;

/** What a department promises when nothing else was agreed. */
export const usualPromise = {
  callbackNorm: { kind: 'end-of-working-day', days: 1 },
  callbackAttempts: 3,
  transferAnswerSeconds: 30,
} as const satisfies Pick<Department, 'callbackNorm' | 'callbackAttempts' | 'transferAnswerSeconds'>;

/**
 * The authority that a text means: its id, its CBS code, or its name with or without "gemeente", in any case.
 *
 * @example resolveAuthority('Gemeente Papendrecht', [{ id: 'papendrecht', name: 'Papendrecht', officialName: 'Gemeente Papendrecht', cbsCode: 'GM0590' }]) // 'papendrecht'
 * @example resolveAuthority('0590', [{ id: 'papendrecht', name: 'Papendrecht', officialName: 'Gemeente Papendrecht', cbsCode: 'GM0590' }]) // 'papendrecht'
 * @example resolveAuthority('Rotterdam', []) // undefined
 */
export function resolveAuthority(
  text: string,
  authorities: readonly Pick<Authority, 'id' | 'name' | 'officialName' | 'cbsCode'>[],
): AuthorityId | undefined {
  const wanted = plain(text);
  return authorities.find(({ id, name, officialName, cbsCode }) =>
    [id, name, officialName, cbsCode, cbsCode.replace(/^GM/, '')].some((known) => plain(known) === wanted),
  )?.id;
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{Mn}/gu, '').toLowerCase().replaceAll(/[\s-]+/g, '-').replace(/^-|-$/g, '');
}
