/**
 * The plan of the house: which part of it a file belongs to, and what each part may import. Everything that is not
 * allowed here is forbidden; a new part has to be drawn in before it can be used.
 */
export type Part =
  | 'domain'
  | 'usecases'
  | 'postgres'
  | 'http'
  | 'room'
  | 'platform'
  | 'config'
  | 'server'
  | 'werkplek'
  | 'portaal'
  | 'kernel'
  | 'contracts'
  | 'planning'
  | 'ui'
  | 'tools'
  | 'test';

export interface Place {
  readonly part: Part;
  /** For a file of a room. */
  readonly room?: string;
}

const MODULES = 'apps/server/src/modules/';

/** Test code may use everything, and no product code may use it. */
export function isTestCode(path: string): boolean {
  return /\.(test|bench)\.tsx?$|(^|\/)(tests|testing|benchmark)\//.test(path);
}

/** Which rooms may use which others: the only file of modules/ that is in no room. */
export const ROOMS_FILE = `${MODULES}rooms.ts`;

/** Undefined for a file that is nowhere in the plan. */
export function placeOf(path: string): Place | undefined {
  if (path.startsWith(MODULES) && path !== ROOMS_FILE) return placeInRoom(path.slice(MODULES.length).split('/'), path);
  if (isTestCode(path)) return { part: 'test' };
  if (path === 'apps/server/src/config.ts') return { part: 'config' };
  if (path.startsWith('apps/server/src/platform/')) return { part: 'platform' };
  if (path.startsWith('apps/server/')) return { part: 'server' };
  const [, folder = ''] = path.match(/^(?:apps|packages)\/(\w+)\/src\//) ?? [];
  const workspaces: readonly Part[] = ['werkplek', 'portaal', 'kernel', 'contracts', 'planning', 'ui'];
  const workspace = workspaces.find((part) => part === folder);
  if (workspace !== undefined) return { part: workspace };
  return /^tools\/|^[^/]+$|\/[\w.]+\.config\.ts$/.test(path) ? { part: 'tools' } : undefined;
}

function placeInRoom([room = '', layer = '']: readonly string[], path: string): Place {
  if (isTestCode(path)) return { part: 'test', room };
  return { part: layer === 'domain' || layer === 'usecases' || layer === 'postgres' || layer === 'http' ? layer : 'room', room };
}

/** The part of a room's own that another room may see. */
export function isDoor(path: string): boolean {
  return path.startsWith(MODULES) && /^[^/]+\/index\.ts$/.test(path.slice(MODULES.length));
}

interface Allowance {
  /** Parts outside the own room. */
  readonly parts: readonly Part[];
  /** Parts of the own room. */
  readonly ownRoom?: readonly Part[];
  /** Other rooms through their door. */
  readonly doors?: boolean;
  /** Registry packages by name, or all. */
  readonly packages: readonly string[] | 'all';
  readonly node: boolean;
}

const ROOM_PARTS: readonly Part[] = ['domain', 'usecases', 'postgres', 'http', 'room'];
const SERVER_PARTS: readonly Part[] = [...ROOM_PARTS, 'platform', 'config', 'server', 'kernel', 'contracts', 'planning'];

/** Packages that only calculate: no clock, no I/O. Each is here because writing it ourselves would be worse. */
const PURE_PACKAGES = ['libphonenumber-js'];
const PURE_FORMATS = ['csv-parse', 'csv-stringify'];

export const ALLOWANCES: Readonly<Record<Part, Allowance>> = {
  domain: { parts: ['kernel', 'planning'], ownRoom: ['domain'], packages: PURE_PACKAGES, node: false },
  usecases: { parts: ['kernel', 'planning'], ownRoom: ['domain', 'usecases'], doors: true, packages: [...PURE_PACKAGES, ...PURE_FORMATS], node: false },
  postgres: {
    parts: ['platform', 'kernel', 'planning'],
    ownRoom: ['domain', 'usecases', 'postgres'],
    packages: ['kysely', 'pg'],
    node: true,
  },
  http: {
    parts: ['platform', 'config', 'contracts', 'kernel', 'planning'],
    ownRoom: ['domain', 'usecases', 'postgres', 'http', 'room'],
    packages: 'all',
    node: true,
  },
  room: { parts: ['platform', 'config', 'contracts', 'kernel', 'planning'], ownRoom: ROOM_PARTS, doors: true, packages: 'all', node: true },
  platform: { parts: ['platform', 'config', 'contracts', 'kernel'], packages: 'all', node: true },
  config: { parts: ['kernel'], packages: [], node: true },
  server: { parts: SERVER_PARTS, packages: 'all', node: true },
  werkplek: { parts: ['werkplek', 'contracts', 'kernel', 'ui', 'planning'], packages: 'all', node: false },
  portaal: { parts: ['portaal', 'contracts', 'kernel', 'ui', 'planning'], packages: 'all', node: true },
  kernel: { parts: ['kernel'], packages: ['temporal-polyfill'], node: false },
  contracts: { parts: ['contracts', 'kernel'], packages: ['typebox'], node: false },
  planning: { parts: ['planning', 'kernel'], packages: [], node: false },
  ui: { parts: ['ui'], packages: 'all', node: false },
  tools: { parts: [...SERVER_PARTS, 'werkplek', 'ui', 'tools', 'test'], packages: 'all', node: true },
  test: { parts: [...SERVER_PARTS, 'werkplek', 'portaal', 'ui', 'tools', 'test'], packages: 'all', node: true },
};
