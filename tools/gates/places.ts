/**
 * The plan of the house: which part of it a file belongs to. What each part may import stands in allowances.ts; a part that
 * is not drawn here has to be drawn in before it can be used.
 */
export type Part =
  /** Rules of a room: types, transition tables, calculations. */
  | 'domain'
  /** What people do in a room, as business text over ports. */
  | 'usecases'
  /** Calculations of a room that need Node or a package: hashing, word lists, Markdown. No database, no network. */
  | 'craft'
  /** Who may do what in a room. */
  | 'policy'
  | 'postgres'
  | 'http'
  /** Everything else in a room: its door, its words, its jobs, adapters to other systems. */
  | 'room'
  /** The pure part of the platform: who asks, and what that opens. */
  | 'access'
  | 'platform'
  | 'config'
  /** The region and articles that are shipped, read and checked. */
  | 'content'
  /** Where the parts are wired together, and the programs. */
  | 'server'
  | 'werkplek'
  | 'portaal'
  | 'kernel'
  | 'contracts'
  /** Who gets what and why: the router. */
  | 'routing'
  | 'planning'
  /** Planning on several cores of Node. */
  | 'planning-workers'
  | 'ui'
  | 'tools'
  | 'test';

export interface Place {
  readonly part: Part;
  /** For a file of a room. */
  readonly room?: string;
}

const SERVER = 'apps/server/src/';
const MODULES = `${SERVER}modules/`;

/** Which rooms may use which others: the only file of modules/ that is in no room. */
export const ROOMS_FILE = `${MODULES}rooms.ts`;

/** Test code may use everything, and no product code may use it. Suites that adapters share are test code too. */
export function isTestCode(path: string): boolean {
  return /\.(test|bench|contract)\.tsx?$|(^|\/)(tests|testing|contract|benchmark)\//.test(path);
}

/** The longest beginning counts. */
const BEGINNINGS: readonly (readonly [beginning: string, part: Part])[] = [
  [`${SERVER}platform/access/`, 'access'],
  [`${SERVER}platform/`, 'platform'],
  [`${SERVER}config.ts`, 'config'],
  [`${SERVER}seed/content/`, 'content'],
  ['apps/server/', 'server'],
  ['apps/werkplek/src/', 'werkplek'],
  ['apps/portaal/src/', 'portaal'],
  ['packages/kernel/src/', 'kernel'],
  ['packages/contracts/src/', 'contracts'],
  ['packages/routing/src/', 'routing'],
  ['packages/planning/src/workers', 'planning-workers'],
  ['packages/planning/src/', 'planning'],
  ['packages/ui/src/', 'ui'],
  ['tools/', 'tools'],
];

/** Undefined for a file that is nowhere in the plan. */
export function placeOf(path: string): Place | undefined {
  if (path.startsWith(MODULES) && path !== ROOMS_FILE) return placeInRoom(path, path.slice(MODULES.length).split('/'));
  if (isTestCode(path)) return { part: 'test' };
  const part = BEGINNINGS.find(([beginning]) => path.startsWith(beginning))?.[1];
  if (part !== undefined) return { part };
  return /^[^/]+$|\/[\w.]+\.config\.ts$/.test(path) ? { part: 'tools' } : undefined;
}

const PARTS_OF_A_ROOM: Readonly<Record<string, Part>> = {
  domain: 'domain',
  usecases: 'usecases',
  postgres: 'postgres',
  http: 'http',
  'policy.ts': 'policy',
  secrets: 'craft',
  dictionary: 'craft',
  markdown: 'craft',
};

function placeInRoom(path: string, [room = '', layer = '']: readonly string[]): Place {
  return { part: isTestCode(path) ? 'test' : (PARTS_OF_A_ROOM[layer] ?? 'room'), room };
}

/** The part of a room's own that another room may see. */
export function isDoor(path: string): boolean {
  return path.startsWith(MODULES) && /^[^/]+\/index\.ts$/.test(path.slice(MODULES.length));
}
