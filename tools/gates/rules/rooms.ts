import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { placeOf, ROOMS_FILE } from '../places.ts';
import type { Fault, Rule } from '../rule.ts';
import { resolveImport, type Project } from '../source.ts';

/** Each room with the rooms that it may use. */
type Rooms = Readonly<Record<string, readonly string[]>>;

/** Which room uses which, as declared in one file. */
export const rooms: Rule = {
  name: 'rooms',
  keeps: 'rooms use each other only as declared in one file, and never in a circle',
  check: async (project) => {
    if (!project.has(ROOMS_FILE)) return [{ path: ROOMS_FILE, message: 'is missing: it declares which room may use which' }];
    const declared = await readRooms(project.root);
    return [...compareWithFolders(project.root, declared), ...findCircles(declared), ...findUndeclared(project, declared)];
  },
};

async function readRooms(root: string): Promise<Rooms> {
  const file = (await import(pathToFileURL(join(root, ROOMS_FILE)).href)) as { rooms: Rooms };
  return file.rooms;
}

function compareWithFolders(root: string, declared: Rooms): Fault[] {
  const folder = join(root, ROOMS_FILE, '..');
  const folders = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    : [];
  const missing = folders.filter((name) => !(name in declared)).map((name) => `does not declare the room ${name}`);
  const used = [...new Set(Object.values(declared).flat())];
  const invented = used.filter((name) => !(name in declared)).map((name) => `lets a room use ${name}, which it does not declare`);
  return [...missing, ...invented].map((message) => ({ path: ROOMS_FILE, message }));
}

function findCircles(declared: Rooms): Fault[] {
  const done = new Set<string>();
  const faults: Fault[] = [];
  const visit = (room: string, way: readonly string[]): void => {
    if (way.includes(room)) {
      const circle = [...way.slice(way.indexOf(room)), room].join(' → ');
      faults.push({ path: ROOMS_FILE, message: `declares a circle: ${circle}` });
      return;
    }
    if (done.has(room)) return;
    for (const used of declared[room] ?? []) visit(used, [...way, room]);
    done.add(room);
  };
  for (const room of Object.keys(declared)) visit(room, []);
  return faults;
}

function findUndeclared({ modules }: Project, declared: Rooms): Fault[] {
  return modules.flatMap((module) => {
    const from = placeOf(module.path);
    if (from?.room === undefined || from.part === 'test') return [];
    const { room } = from;
    return module.imports.flatMap(({ specifier, line }) => {
      const target = resolveImport(module.path, specifier);
      const used = target.kind === 'file' ? placeOf(target.path)?.room : undefined;
      if (used === undefined || used === room || declared[room]?.includes(used)) return [];
      return [{ path: module.path, line, message: `uses the room ${used}, which ${ROOMS_FILE} does not declare for ${room}` }];
    });
  });
}
