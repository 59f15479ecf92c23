import { ALLOWANCES, isDoor, isTestCode, placeOf, type Place } from '../places.ts';
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

function whyForbidden(path: string, place: Place, { specifier }: Import): string | undefined {
  const { part } = place;
  const allowance = ALLOWANCES[part];
  const target = resolveImport(path, specifier);
  if (target.kind === 'node') return allowance.node ? undefined : `${part} uses nothing of Node`;
  if (target.kind === 'package') {
    const isAllowed = allowance.packages === 'all' || allowance.packages.includes(target.name);
    return isAllowed ? undefined : `${part} may not use this package`;
  }
  if (specifier.startsWith('.') && leavesWorkspace(path, target.path) && part !== 'tools') {
    return 'another workspace is imported by the name of its package';
  }
  return whyFileForbidden(place, target.path);
}

function whyFileForbidden(from: Place, target: string): string | undefined {
  const allowance = ALLOWANCES[from.part];
  const to = placeOf(target);
  if (to === undefined) return 'that is nowhere in the plan';
  if (from.part !== 'tools' && isTestCode(target)) return 'product code uses no test code';
  if (to.room === undefined || from.room === undefined) {
    return allowance.parts.includes(to.part) ? undefined : `${from.part} may not use ${to.part}`;
  }
  if (to.room === from.room) {
    return allowance.ownRoom?.includes(to.part) ? undefined : `${from.part} may not use ${to.part} of its own room`;
  }
  if (!isDoor(target)) return `another room is entered through its door, modules/${to.room}/index.ts`;
  return allowance.doors ? undefined : `${from.part} may not use another room`;
}

const workspaceOf = (path: string): string => path.split('/').slice(0, 2).join('/');

function leavesWorkspace(from: string, target: string): boolean {
  return workspaceOf(from) !== workspaceOf(target);
}
