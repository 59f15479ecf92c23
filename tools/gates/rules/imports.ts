import { ALLOWANCES } from '../allowances.ts';
import { isDoor, isTestCode, placeOf, type Place } from '../places.ts';
import type { Fault, Rule } from '../rule.ts';
import { resolveImport, type Import, type SourceModule } from '../source.ts';

/** Who may import whom. */
export const imports: Rule = {
  name: 'imports',
  keeps: 'each part of the house imports only what the plan allows it',
  check: ({ modules }) => modules.flatMap(checkModule),
};

function checkModule(module: SourceModule): Fault[] {
  const place = placeOf(module.path);
  if (place === undefined) {
    return [{ path: module.path, message: 'is nowhere in the plan: draw its part in tools/gates/places.ts' }];
  }
  if (place.part === 'test') return [];
  return module.imports.flatMap((one) => {
    const reason = whyForbidden(module.path, place, one);
    return reason === undefined ? [] : [{ path: module.path, line: one.line, message: `imports "${one.specifier}": ${reason}` }];
  });
}

function whyForbidden(path: string, place: Place, { specifier, isTypeOnly }: Import): string | undefined {
  const { part } = place;
  const allowance = ALLOWANCES[part];
  const target = resolveImport(path, specifier);
  if (target.kind !== 'file') {
    const allowed = target.kind === 'node' ? allowance.node : allowance.packages;
    return allowed === 'all' || allowed.includes(target.name) ? undefined : `${part} may not use it`;
  }
  if (specifier.startsWith('.') && leavesWorkspace(path, target.path) && part !== 'tools') {
    return 'another workspace is imported by the name of its package';
  }
  if (part !== 'tools' && isTestCode(target.path)) return 'product code uses no test code';
  return whyFileForbidden(place, target.path, isTypeOnly);
}

function whyFileForbidden(from: Place, path: string, isTypeOnly: boolean): string | undefined {
  const { parts, types = [], ownRoom = [], doors = false } = ALLOWANCES[from.part];
  const to = placeOf(path);
  if (to === undefined) return 'that is nowhere in the plan';
  if (to.room === undefined || from.room === undefined) {
    if (parts.includes(to.part) || (isTypeOnly && types.includes(to.part))) return undefined;
    return `${from.part} may not use ${to.part}${types.includes(to.part) ? ', other than its types' : ''}`;
  }
  if (to.room === from.room) {
    return ownRoom.includes(to.part) ? undefined : `${from.part} may not use ${to.part} of its own room`;
  }
  if (!isDoor(path)) return `another room is entered through its door, modules/${to.room}/index.ts`;
  return doors ? undefined : `${from.part} may not use another room`;
}

const workspaceOf = (path: string): string => path.split('/').slice(0, 2).join('/');

function leavesWorkspace(from: string, target: string): boolean {
  return workspaceOf(from) !== workspaceOf(target);
}
