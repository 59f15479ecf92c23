import { Visitor, type Expression } from 'oxc-parser';
import { placeOf, type Part } from '../places.ts';
import type { Fault, Rule } from '../rule.ts';
import type { SourceModule } from '../source.ts';

const PURE_PARTS: readonly Part[] = ['domain', 'routing', 'planning', 'contracts'];
const IMPURE_CALLS = [
  'Date.now',
  'performance.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
];

/** What rules may depend on. */
export const purity: Rule = {
  name: 'purity',
  keeps: 'rules of the domain ask neither the clock nor chance: what they need is given to them',
  check: ({ modules }) =>
    modules.filter((module) => PURE_PARTS.includes(placeOf(module.path)?.part ?? 'test')).flatMap(findImpurity),
};

function findImpurity(module: SourceModule): Fault[] {
  const faults: Fault[] = [];
  const note = (start: number, what: string) =>
    faults.push({ path: module.path, line: module.lineAt(start), message: `uses ${what}: ask for an instant or a value instead` });
  new Visitor({
    CallExpression(node) {
      const name = dottedName(node.callee);
      if (IMPURE_CALLS.includes(name) || name.startsWith('Temporal.Now.')) note(node.start, `${name}()`);
    },
    NewExpression(node) {
      if (dottedName(node.callee) === 'Date' && node.arguments.length === 0) note(node.start, 'new Date()');
    },
  }).visit(module.program);
  return faults;
}

/** `Temporal.Now.instant` for such an expression, else an empty text. */
function dottedName(expression: Expression): string {
  if (expression.type === 'Identifier') return expression.name;
  if (expression.type !== 'MemberExpression' || expression.property.type !== 'Identifier') return '';
  return `${dottedName(expression.object)}.${expression.property.name}`;
}
