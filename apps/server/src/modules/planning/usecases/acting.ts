import type { Work } from '../../../platform/database/work.ts';

/** Who does something and when, and where that is written down and told: what use cases that change schedules have in common. */
export type Acting = Pick<Work, 'principal' | 'now' | 'newId' | 'record' | 'publish'>;
