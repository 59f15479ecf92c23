import { Visitor, type ObjectExpression, type ObjectPropertyKind } from 'oxc-parser';
import type { Fault, Rule } from '../rule.ts';
import type { SourceModule } from '../source.ts';

const LANGUAGES = ['nl', 'en'] as const;

/** Every text in both languages. */
export const messages: Rule = {
  name: 'messages',
  keeps: 'a message catalogue has the same keys and the same parameters in Dutch and in English',
  check: ({ modules }) => modules.flatMap((module) => cataloguesIn(module).flatMap((one) => compare(module, one))),
};

interface Catalogue {
  readonly line: number;
  readonly nl: ReadonlyMap<string, string>;
  readonly en: ReadonlyMap<string, string>;
}

/** Object literals of the form `{ nl: { key: text }, en: { key: text } }`, also when the two stand in constants. */
function cataloguesIn(module: SourceModule): Catalogue[] {
  const constants = new Map<string, ObjectExpression>();
  const found: ObjectExpression[] = [];
  new Visitor({
    VariableDeclarator({ id, init }) {
      const object = init && withoutType(init);
      if (id.type === 'Identifier' && object?.type === 'ObjectExpression') constants.set(id.name, object);
    },
    ObjectExpression(node) {
      if (LANGUAGES.every((language) => valueOf(node, language) !== undefined)) found.push(node);
    },
  }).visit(module.program);
  return found.flatMap((node) => {
    const [nl, en] = LANGUAGES.map((language) => textsOf(valueOf(node, language), constants));
    return nl === undefined || en === undefined ? [] : [{ line: module.lineAt(node.start), nl, en }];
  });
}

type Value = Extract<ObjectPropertyKind, { type: 'Property' }>['value'];

function valueOf(object: ObjectExpression, key: string): Value | undefined {
  for (const property of object.properties) if (property.type === 'Property' && keyOf(property) === key) return property.value;
  return undefined;
}

function keyOf({ key }: Extract<ObjectPropertyKind, { type: 'Property' }>): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

/** The texts by key, or undefined for something that is no catalogue of texts. */
function textsOf(value: Value | undefined, constants: ReadonlyMap<string, ObjectExpression>): Map<string, string> | undefined {
  const resolved = value?.type === 'Identifier' ? constants.get(value.name) : value && withoutType(value);
  if (resolved?.type !== 'ObjectExpression') return undefined;
  const texts = new Map<string, string>();
  for (const property of resolved.properties) {
    const key = property.type === 'Property' ? keyOf(property) : undefined;
    if (property.type !== 'Property' || key === undefined) return undefined;
    const { value: text } = property;
    texts.set(key, text.type === 'Literal' && typeof text.value === 'string' ? text.value : '');
  }
  return texts;
}

/** `x` for `x as const`, `x satisfies T` and the like. */
function withoutType(expression: Value): Value {
  return expression.type === 'TSAsExpression' || expression.type === 'TSSatisfiesExpression'
    ? withoutType(expression.expression)
    : expression;
}

function compare({ path }: SourceModule, { line, nl, en }: Catalogue): Fault[] {
  const onlyIn = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>, language: string) =>
    [...one.keys()].filter((key) => !other.has(key)).map((key) => `has "${key}" in ${language} only`);
  const differing = [...nl].filter(([key, text]) => en.has(key) && parametersOf(text) !== parametersOf(en.get(key) ?? ''));
  return [
    ...onlyIn(nl, en, 'Dutch'),
    ...onlyIn(en, nl, 'English'),
    ...differing.map(([key]) => `has other parameters in Dutch than in English for "${key}"`),
  ].map((message) => ({ path, line, message }));
}

function parametersOf(text: string): string {
  return [...new Set(text.match(/\{\w+/g))].toSorted().join(' ');
}
