import type { Work } from '../../../platform/database/work.ts';
import type { ContactRegister, Directory, Drafts, TimelineRegister } from './ports.ts';

/** What the use cases of this room work with: who asks and when, and the room's registers. */
export interface Desk extends Pick<Work, 'principal' | 'now' | 'newId' | 'locale' | 'record' | 'publish'> {
  readonly contacts: ContactRegister;
  readonly drafts: Drafts;
  readonly timeline: TimelineRegister;
  readonly directory: Directory;
}
