import type { AriDescription, Model, Operation, Parameter } from './description.ts';

/** The typed interface as a TypeScript file: models, events and operations, and how each operation is asked over HTTP. */
export function print({ digest, models, operations }: AriDescription): string {
  const events = models.filter(({ isEvent, subTypes }) => isEvent && subTypes.length === 0);
  return [
    '// Made by `node tools/ari/run.ts` from the description of its REST interface that comes with Asterisk. Do not edit.',
    `// ${models.length} models, ${events.length} events, ${operations.length} operations; digest of what it was made from: ${digest}`,
    '',
    ...models.map(printModel),
    `export type AriEvent =\n${events.map(({ name }) => `  | ${name}`).join('\n')};\n`,
    `export interface AriOperations {\n${operations.map(printOperation).join('\n')}\n}\n`,
    'export interface AriRoute {\n  readonly method: string;\n  readonly path: string;\n  readonly query: readonly string[];\n  readonly body?: string;\n}\n',
    `export const ariRoutes: Readonly<Record<keyof AriOperations, AriRoute>> = {\n${operations.map(printRoute).join('\n')}\n};\n`,
  ].join('\n');
}

function printModel({ name, parent, isEvent, subTypes, properties }: Model): string {
  const isLeaf = isEvent && subTypes.length === 0;
  const own = properties.filter((one) => !(isLeaf && one.name === 'type')).map((one) => `  readonly ${one.name}${one.isRequired ? '' : '?'}: ${one.type};`);
  const lines = isLeaf ? [`  readonly type: '${name}';`, ...own] : own;
  if (parent === undefined) return `export interface ${name} {\n${lines.join('\n')}\n}\n`;
  const base = isLeaf ? `Omit<${parent}, 'type'>` : parent;
  return `export interface ${name} extends ${base} {\n${lines.join('\n')}\n}\n`;
}

function printOperation({ name, parameters, result }: Operation): string {
  return `  '${name}': { args: { ${parameters.map(printParameter).join('; ')} }; result: ${result} };`;
}

const printParameter = ({ name, isRequired, type }: Parameter): string => `${name}${isRequired ? '' : '?'}: ${type}`;

function printRoute({ name, method, path, parameters }: Operation): string {
  const query = parameters.filter((one) => one.in === 'query').map((one) => `'${one.name}'`);
  const body = parameters.find((one) => one.in === 'body');
  return `  '${name}': { method: '${method}', path: '${path}', query: [${query.join(', ')}]${body ? `, body: '${body.name}'` : ''} },`;
}
