import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import spectralParsers from '@stoplight/spectral-parsers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const testData = resolve(process.env['INGANG_TEST_DATA'] ?? '../shared/data');
const specificationPath = join(testData, 'openapi/haalcentraal_brp_personen_v2.yaml');
export const testPersonsPath = join(testData, 'brp/20220502_Testset_persoonslijsten_proefomgeving_GBA-V.csv');

export const specificationIsPresent = existsSync(specificationPath);
export const testPersonsArePresent = existsSync(testPersonsPath);
if (process.env['CI'] && !(specificationIsPresent && testPersonsArePresent)) {
  throw new Error(`the specification and test persons of the persons register are not in ${testData}`);
}

interface Schema {
  $ref?: string;
  discriminator?: { mapping?: Record<string, string> };
  [keyword: string]: unknown;
}

export interface SpecificationFault {
  /** Where, such as `/personen/0/naam/voornamen`. */
  readonly path: string;
  readonly message: string;
}

/** Checks a value against a schema of the specification, following discriminators to the exact kind of date or address. */
export function personsSpecification(): (schemaName: string, value: unknown) => SpecificationFault[] {
  const document = spectralParsers.Yaml.parse(readFileSync(specificationPath, 'utf8')).data as { components: { schemas: Record<string, Schema> } };
  const schemas = document.components.schemas;
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false, logger: false });
  addFormats.default(ajv, ['date', 'uri']);
  ajv.addSchema({ $id: 'brp:', components: { schemas: mapSchemas(schemas, schemas) } });
  return (schemaName, value) => {
    const validate = ajv.getSchema(`brp:#/components/schemas/${schemaName}`);
    if (!validate) throw new Error(`the specification has no schema ${schemaName}`);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => ({ path: instancePath, message: message ?? '' }));
  };
}

/** Where a property refers to an abstract schema, the concrete one that its `type` names is meant. */
function mapSchemas(value: unknown, schemas: Record<string, Schema>, isProperty = false): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSchemas(item, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const mapping = isProperty ? schemas[nameOf((value as Schema).$ref)]?.discriminator?.mapping : undefined;
  if (mapping) {
    const types = Object.keys(mapping);
    return {
      type: 'object',
      properties: { type: { enum: types } },
      required: ['type'],
      anyOf: types.map((type) => ({ $ref: mapping[type], properties: { type: { const: type } } })),
    };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'properties'
        ? Object.fromEntries(Object.entries(part as object).map(([name, property]) => [name, mapSchemas(property, schemas, true)]))
        : mapSchemas(part, schemas, key === 'items'),
    ]),
  );
}

function nameOf(reference: string | undefined): string {
  return reference?.split('/').at(-1) ?? '';
}
