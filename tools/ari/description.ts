import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Asterisk's own description of its REST interface, in the dialect of Swagger 1.1 that it is written in. */
interface Resource {
  readonly apis?: readonly { readonly path: string; readonly operations?: readonly RawOperation[] }[];
  readonly models?: Readonly<Record<string, RawModel>>;
}

interface RawOperation {
  readonly nickname: string;
  readonly httpMethod: string;
  readonly upgrade?: string;
  readonly responseClass?: string;
  readonly parameters?: readonly RawParameter[];
}

interface RawParameter {
  readonly name: string;
  readonly paramType: 'path' | 'query' | 'body';
  readonly required?: boolean;
  readonly allowMultiple?: boolean;
  readonly dataType: string;
  readonly allowableValues?: { readonly valueType: string; readonly values?: readonly string[] };
}

interface RawModel {
  readonly subTypes?: readonly string[];
  readonly properties: Readonly<Record<string, { readonly required?: boolean; readonly type: string; readonly allowableValues?: { readonly values?: readonly string[] } }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'body';
  readonly isRequired: boolean;
  readonly type: string;
}

export interface Operation {
  /** Resource and nickname, such as channels.originate. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly result: string;
}

export interface Model {
  readonly name: string;
  readonly parent: string | undefined;
  readonly isEvent: boolean;
  readonly subTypes: readonly string[];
  readonly properties: readonly { readonly name: string; readonly isRequired: boolean; readonly type: string }[];
}

export interface AriDescription {
  /** Digest of the files that were read: the same files give the same text. */
  readonly digest: string;
  readonly operations: readonly Operation[];
  readonly models: readonly Model[];
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string', int: 'number', long: 'number', double: 'number', float: 'number', boolean: 'boolean', Date: 'string',
  object: 'Readonly<Record<string, unknown>>', containers: 'Readonly<Record<string, unknown>>', binary: 'Uint8Array', void: 'void',
};

/** @param folder the folder rest-api of an Asterisk */
export function readDescription(folder: string): AriDescription {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'resources.json').toSorted();
  const digest = createHash('sha256');
  const resources = files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    digest.update(text);
    return { name: file.replace('.json', ''), resource: JSON.parse(text) as Resource };
  });
  const operations = resources.flatMap(({ name, resource }) => operationsOf(name, resource));
  const raw = Object.assign({}, ...resources.map(({ resource }) => resource.models ?? {})) as Record<string, RawModel>;
  return { digest: digest.digest('hex').slice(0, 16), operations: unique(operations), models: modelsOf(raw) };
}

function operationsOf(resource: string, { apis = [] }: Resource): Operation[] {
  return apis.flatMap(({ path, operations = [] }) =>
    operations
      .filter(({ upgrade }) => upgrade === undefined)
      .map(({ nickname, httpMethod, parameters = [], responseClass = 'void' }) => ({
        name: `${resource}.${nickname}`,
        method: httpMethod,
        path,
        parameters: parameters.map(parameterOf),
        result: typeOf(responseClass),
      })),
  );
}

function parameterOf({ name, paramType, required = false, allowMultiple = false, dataType, allowableValues }: RawParameter): Parameter {
  const one = allowableValues?.values?.length && dataType === 'string' ? oneOf(allowableValues.values) : typeOf(dataType);
  return { name, in: paramType, isRequired: required, type: allowMultiple ? `${one} | readonly (${one})[]` : one };
}

/** Some operations stand in the description twice. */
const unique = (operations: readonly Operation[]): Operation[] => [...new Map(operations.toReversed().map((one) => [one.name, one])).values()].toReversed();

function modelsOf(raw: Readonly<Record<string, RawModel>>): Model[] {
  const parents = new Map(Object.entries(raw).flatMap(([name, { subTypes = [] }]) => subTypes.map((child) => [child, name])));
  const isEvent = (name: string | undefined): boolean => name === 'Event' || (name !== undefined && isEvent(parents.get(name)));
  return Object.entries(raw).map(([name, { properties, subTypes = [] }]) => ({
    name,
    parent: parents.get(name),
    isEvent: isEvent(name),
    subTypes,
    properties: Object.entries(properties).map(([property, { required = false, type, allowableValues }]) => ({
      name: property,
      isRequired: required,
      type: allowableValues?.values?.length ? oneOf(allowableValues.values) : typeOf(type),
    })),
  }));
}

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(' | ');

function typeOf(name: string): string {
  const item = name.match(/^List\[(.+)\]$/)?.[1];
  if (item !== undefined) return `readonly ${typeOf(item)}[]`;
  return PRIMITIVES[name] ?? name;
}
