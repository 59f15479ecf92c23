/** The part of JSON Schema that our own schemas use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * A schema as a person writes a shape down.
 * @example shapeOf({ type: 'array', items: { type: 'string' } }) // 'string[]'
 */
export function shapeOf(schema: Schema | undefined, indent = ''): string {
  if (!schema) return 'any';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((option) => shapeOf(option, indent)).join(' | ');
  if (schema.type === 'array') return arrayShape(shapeOf(schema.items, indent));
  if (schema.properties) return objectShape(schema, indent);
  const name = Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type ?? 'any');
  return `${name}${limits(schema)}`;
}

function arrayShape(item: string): string {
  return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

function limits(schema: Schema): string {
  const parts = [
    schema.format,
    schema.maxLength === undefined ? undefined : `at most ${schema.maxLength} characters`,
    schema.minimum === undefined ? undefined : `from ${schema.minimum}`,
    schema.maximum === undefined ? undefined : `to ${schema.maximum}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function objectShape(schema: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const optional = schema.required?.includes(name) ? '' : '?';
    const remark = property.description === undefined ? '' : `  // ${property.description}`;
    return `${inner}${name}${optional}: ${shapeOf(property, inner)}${remark}`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}
