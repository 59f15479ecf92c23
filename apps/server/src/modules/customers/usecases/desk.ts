import type { Work } from '../../../platform/database/work.ts';
import type { Authorities, CustomerFinder, CustomerRegister, DistinctionRegister, MergeRegister, NumberLookup, PersonNumbers } from './ports.ts';

/** What the use cases of this room work with: who asks, when and why, and the room's registers. */
export interface Desk extends Pick<Work, 'principal' | 'purpose' | 'now' | 'newId' | 'locale' | 'record' | 'publish'> {
  readonly customers: CustomerRegister;
  readonly finder: CustomerFinder;
  readonly merges: MergeRegister;
  readonly distinctions: DistinctionRegister;
  readonly personNumbers: PersonNumbers;
  readonly authorities: Authorities;
  readonly byNumber: NumberLookup;
}
