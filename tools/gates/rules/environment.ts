import { Visitor } from 'oxc-parser';
import { placeOf } from '../places.ts';
import type { Fault, Rule } from '../rule.ts';
import type { SourceModule } from '../source.ts';

/** The programs that hand the environment to readConfig. */
const MAY_READ_ENVIRONMENT = /^apps\/server\/src\/(config|main|cli\/main)\.ts$/;

/** Where settings come from. */
export const environment: Rule = {
  name: 'environment',
  keeps: 'settings are read from the environment in one place',
  check: ({ modules }) =>
    modules.filter((module) => !isFree(module.path)).flatMap(findEnvironment),
};

function isFree(path: string): boolean {
  const part = placeOf(path)?.part;
  return MAY_READ_ENVIRONMENT.test(path) || part === 'tools' || part === 'test';
}

function findEnvironment(module: SourceModule): Fault[] {
  const faults: Fault[] = [];
  new Visitor({
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.object.name !== 'process') return;
      const name = node.property.type === 'Identifier' ? node.property.name : undefined;
      if (name !== 'env') return;
      faults.push({ path: module.path, line: module.lineAt(node.start), message: 'reads process.env: add it to config.ts' });
    },
  }).visit(module.program);
  return faults;
}
