/** What a region consists of besides its authorities and departments. None is ever deleted: it ends, and keeps its name. */
import type { AuthorityId, FieldFault } from '@ingang/kernel';
import { calendarFaults, normFaults, type CalendarDefinition, type TimeNorm } from '@ingang/kernel/working-calendar';
import type { InBothLanguages } from './authority.ts';
import type { Channel } from './cooperation.ts';

interface Shared {
  readonly id: string;
  readonly version: number;
  readonly name: InBothLanguages;
  readonly active: boolean;
}

/** People who take contacts in together. */
export interface Team extends Shared {
  readonly line: 'first' | 'second' | 'third';
  readonly channels: readonly Channel[];
  readonly authorityIds: readonly AuthorityId[];
  readonly external: boolean;
}

/** A place where citizens can come. */
export interface Location extends Shared {
  readonly code: string;
  readonly authorityId: AuthorityId;
  readonly kind: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
  readonly counters: number;
  readonly openingHours: CalendarDefinition;
}

/** A service that works for several authorities, such as tax, environment or social service. */
export interface RegionalService extends Shared {
  readonly mandate: 'mandated' | 'delegated';
  readonly ownContactCentre: boolean;
  readonly ownKnowledgeBase: boolean;
  readonly authorityIds: readonly AuthorityId[];
}

/** DVO: what a department and the contact centre promise each other. */
export interface ServiceAgreement extends Shared {
  readonly callbackNorm: TimeNorm;
  readonly callbackAttempts: number;
  readonly transferAnswerSeconds: number;
  readonly contentReviewWorkingDays: number;
}

/** A word of one of the lists that others refer to by code. */
export interface Term extends Shared {
  readonly kind: 'theme' | 'life-event' | 'department-kind' | 'skill';
  readonly code: string;
  readonly skillKind: 'subject' | 'authority' | 'language' | 'channel' | null;
  readonly position: number;
}

export interface UnitsByKind {
  readonly team: Team;
  readonly location: Location;
  readonly service: RegionalService;
  readonly agreement: ServiceAgreement;
  readonly term: Term;
}
export type UnitKind = keyof UnitsByKind;
export type Unit = UnitsByKind[UnitKind];
export type UnitFields<U> = Partial<Omit<U, 'id' | 'version'>>;

/** The fields of units that rules look at. */
export interface CheckedFields {
  readonly authorityId?: AuthorityId;
  readonly authorityIds?: readonly AuthorityId[];
  readonly openingHours?: CalendarDefinition;
  readonly callbackNorm?: TimeNorm;
}

/**
 * What is wrong with the fields of a unit beyond their form.
 *
 * @param authorities ids of the authorities that there are
 * @example unitFaults({ authorityIds: ['papendrecht', 'nergens'] }, new Set(['papendrecht'])) // [{ field: 'authorityIds[1]', code: 'region.authority-unknown' }]
 */
export function unitFaults({ authorityId, authorityIds = [], openingHours, callbackNorm }: CheckedFields, authorities: ReadonlySet<string>): FieldFault[] {
  const within = (field: string) => (fault: FieldFault): FieldFault => ({ ...fault, field: `${field}.${fault.field}` });
  const unknown = (field: string, id: string): FieldFault[] => (authorities.has(id) ? [] : [{ field, code: 'region.authority-unknown' }]);
  return [
    ...(authorityId === undefined ? [] : unknown('authorityId', authorityId)),
    ...authorityIds.flatMap((id, i) => unknown(`authorityIds[${i}]`, id)),
    ...(openingHours ? calendarFaults(openingHours).map(within('openingHours')) : []),
    ...(callbackNorm ? normFaults(callbackNorm).map(within('callbackNorm')) : []),
  ];
}

/**
 * A skill says what it is about; other words do not.
 *
 * @example skillKindFaults({ kind: 'skill', skillKind: null }) // [{ field: 'skillKind', code: 'region.skill-kind' }]
 * @example skillKindFaults({ kind: 'theme', skillKind: null }) // []
 */
export function skillKindFaults({ kind, skillKind }: Pick<Term, 'kind' | 'skillKind'>): FieldFault[] {
  return (kind === 'skill') === (skillKind !== null) ? [] : [{ field: 'skillKind', code: 'region.skill-kind' }];
}
