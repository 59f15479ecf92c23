import { Visitor } from 'oxc-parser';
import { placeOf, type Part } from '../places.ts';
import type { Fault, Rule } from '../rule.ts';
import { resolveImport, type SourceModule } from '../source.ts';

const MAY_SPEAK_SQL: readonly Part[] = ['postgres', 'platform', 'server', 'tools', 'test'];
const DATABASE_PACKAGES = ['kysely', 'pg'];

/** Where the database is spoken to. */
export const sql: Rule = {
  name: 'sql',
  keeps: 'SQL lives in the postgres folder of its room and on the technical ground floor, and nowhere else',
  check: ({ modules }) =>
    modules.filter((module) => !MAY_SPEAK_SQL.includes(placeOf(module.path)?.part ?? 'domain')).flatMap(findSql),
};

function findSql(module: SourceModule): Fault[] {
  const faults: Fault[] = [];
  for (const { specifier, line } of module.imports) {
    const target = resolveImport(module.path, specifier);
    if (target.kind === 'package' && DATABASE_PACKAGES.includes(target.name)) {
      faults.push({ path: module.path, line, message: `imports ${target.name} outside a postgres folder` });
    }
  }
  new Visitor({
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || node.tag.name !== 'sql') return;
      faults.push({ path: module.path, line: module.lineAt(node.start), message: 'holds SQL outside a postgres folder' });
    },
  }).visit(module.program);
  return faults;
}
