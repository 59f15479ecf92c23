import type { Part } from './places.ts';

/** What a part of the house may import. Everything that is not allowed here is forbidden. */
export interface Allowance {
  /** Parts outside any room, or of the house at large. */
  readonly parts: readonly Part[];
  /** Parts of which only types may be used. */
  readonly types?: readonly Part[];
  /** Parts of the own room. */
  readonly ownRoom?: readonly Part[];
  /** Other rooms through their door. */
  readonly doors?: boolean;
  /** Registry packages by name, or all. */
  readonly packages: readonly string[] | 'all';
  /** Modules of Node by name, or all. */
  readonly node: readonly string[] | 'all';
}

const PURE: readonly Part[] = ['kernel', 'planning', 'routing'];
const GROUND_FLOOR: readonly Part[] = [...PURE, 'access', 'platform', 'config', 'contracts'];
const ROOM: readonly Part[] = ['domain', 'usecases', 'craft', 'policy', 'postgres', 'http', 'room'];
const SERVER: readonly Part[] = [...ROOM, ...GROUND_FLOOR, 'planning-workers', 'content', 'server'];

/** Packages that only calculate. Each is here because writing it ourselves would be worse. */
const PHONE_NUMBERS = 'libphonenumber-js';
const FILE_FORMATS = ['csv-parse', 'csv-stringify'];

export const ALLOWANCES: Readonly<Record<Part, Allowance>> = {
  domain: { parts: PURE, ownRoom: ['domain'], packages: [PHONE_NUMBERS], node: [] },
  usecases: {
    parts: [...PURE, 'access'],
    types: ['platform', 'contracts'],
    ownRoom: ['domain', 'usecases', 'craft', 'policy'],
    doors: true,
    packages: [PHONE_NUMBERS, ...FILE_FORMATS],
    node: ['node:crypto'],
  },
  craft: { parts: PURE, ownRoom: ['domain', 'craft'], packages: 'all', node: 'all' },
  policy: { parts: [...PURE, 'access'], ownRoom: ['domain', 'policy'], packages: [], node: [] },
  postgres: {
    parts: [...PURE, 'access', 'platform'],
    types: ['content'],
    ownRoom: ['domain', 'usecases', 'policy', 'craft', 'postgres'],
    packages: ['kysely', 'pg'],
    node: 'all',
  },
  http: { parts: GROUND_FLOOR, ownRoom: ROOM, doors: true, packages: 'all', node: 'all' },
  room: { parts: [...GROUND_FLOOR, 'planning-workers', 'content'], ownRoom: ROOM, doors: true, packages: 'all', node: 'all' },
  access: { parts: ['kernel', 'access'], packages: [], node: [] },
  platform: { parts: GROUND_FLOOR, packages: 'all', node: 'all' },
  config: { parts: ['kernel'], packages: [], node: 'all' },
  content: { parts: ['content', 'kernel'], packages: 'all', node: 'all' },
  server: { parts: SERVER, doors: true, packages: 'all', node: 'all' },
  werkplek: { parts: [...PURE, 'werkplek', 'contracts', 'ui'], packages: 'all', node: [] },
  portaal: { parts: [...PURE, 'portaal', 'contracts', 'ui'], packages: 'all', node: 'all' },
  kernel: { parts: ['kernel'], packages: ['temporal-polyfill'], node: [] },
  contracts: { parts: ['contracts', 'kernel'], packages: ['typebox'], node: [] },
  routing: { parts: ['kernel', 'routing'], packages: [], node: [] },
  planning: { parts: PURE, packages: ['highs'], node: [] },
  'planning-workers': { parts: [...PURE, 'planning-workers'], packages: [], node: ['node:worker_threads', 'node:os'] },
  ui: { parts: ['ui'], packages: 'all', node: [] },
  tools: { parts: [...SERVER, 'werkplek', 'ui', 'tools', 'test'], packages: 'all', node: 'all' },
  test: { parts: [...SERVER, 'werkplek', 'portaal', 'ui', 'tools', 'test'], packages: 'all', node: 'all' },
};
