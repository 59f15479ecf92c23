import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { addFault } from './document.ts';
import type { ContentDocument } from './document.ts';
import type { ContentFault, FieldPath } from './faults.ts';

type ShapeError = ReturnType<typeof Value.Errors>[number];

/**
 * Checks a document against its schema. Every departure becomes a fault with its line; the value is returned
 * only when there is none.
 */
export function checkShape<Schema extends TSchema>(schema: Schema, document: ContentDocument, faults: ContentFault[]): Static<Schema> | undefined {
  if (Value.Check(schema, document.value)) return document.value;
  const seen = new Set<string>();
  for (const error of Value.Errors(schema, document.value)) {
    for (const { path, message } of explain(error)) {
      const key = JSON.stringify([path, message]);
      if (seen.has(key)) continue;
      seen.add(key);
      addFault(faults, document, path, message);
    }
  }
  return undefined;
}

/** Turns a schema error into faults an editor understands; the echoes that a validator adds are left out. */
function explain(error: ShapeError): { path: FieldPath; message: string }[] {
  const path = pathOf(error.instancePath);
  if (error.keyword === 'required') {
    return (error.params as { requiredProperties: string[] }).requiredProperties.map((name) => ({ path: [...path, name], message: 'is missing' }));
  }
  if (error.keyword === 'boolean') return [{ path, message: 'is not a known field' }];
  if (error.keyword === 'additionalProperties') return [];
  if (error.keyword === 'enum') return [{ path, message: `must be one of: ${(error.params as { allowedValues: unknown[] }).allowedValues.join(', ')}` }];
  if (error.keyword === 'anyOf') return [];
  return [{ path, message: error.message }];
}

function pathOf(pointer: string): FieldPath {
  return pointer.split('/').slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
