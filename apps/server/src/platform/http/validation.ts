import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import { Invalid, type FieldFault } from '@ingang/kernel';

// Text from addresses has no types, so it is converted; a body has, so a wrong type there is a fault.
const shared = { allErrors: true, removeAdditional: false, useDefaults: true, strict: false } as const;
const forBodies = withFormats(new Ajv({ ...shared, coerceTypes: false }));
const forAddresses = withFormats(new Ajv({ ...shared, coerceTypes: 'array' }));

function withFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, ['uuid', 'date', 'date-time', 'email', 'uri']);
  return ajv;
}

/** Compiles schemas so that every fault becomes one FieldFault with a code from the message catalogue. */
export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  // At the first request, not at the start: two hundred schemas take a second that nobody should wait for.
  let compiled: ValidateFunction | undefined;
  return (value: unknown) => {
    const validate = (compiled ??= (httpPart === 'body' ? forBodies : forAddresses).compile(schema as object));
    if (validate(value)) return { value };
    const faults = uniqueByField((validate.errors ?? []).map(toFault));
    return { error: new Invalid('input.invalid', faults) };
  };
};

/** A union of literals reports each literal; the reader wants one message a field. */
function uniqueByField(faults: readonly FieldFault[]): FieldFault[] {
  const byField = new Map<string, FieldFault>();
  for (const fault of faults) {
    const known = byField.get(fault.field);
    if (!known || known.code === 'input.type' || fault.code === 'input.choice') byField.set(fault.field, fault);
  }
  return [...byField.values()];
}

const codes: Record<string, string> = {
  required: 'input.required',
  additionalProperties: 'input.unknown-field',
  type: 'input.type',
  format: 'input.format',
  pattern: 'input.format',
  maxLength: 'input.too-long',
  minLength: 'input.too-short',
  maximum: 'input.too-high',
  minimum: 'input.too-low',
  enum: 'input.choice',
  const: 'input.choice',
  anyOf: 'input.choice',
  maxItems: 'input.too-many',
  minItems: 'input.too-few',
};

function toFault(error: ErrorObject): FieldFault {
  const params = error.params as { missingProperty?: string; additionalProperty?: string; limit?: number };
  const path = error.instancePath.slice(1).replaceAll(/\/(\d+)/g, '[$1]').replaceAll('/', '.');
  const own = params.missingProperty ?? params.additionalProperty;
  const field = own === undefined ? path : path === '' ? own : `${path}.${own}`;
  const empty = error.keyword === 'minLength' && params.limit === 1;
  const code = empty ? 'input.required' : (codes[error.keyword] ?? 'input.format');
  return params.limit === undefined ? { field, code } : { field, code, params: { limit: params.limit } };
}
