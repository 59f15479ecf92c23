import { valueFor, type Making } from './from-schema.ts';
import { hostileBodies, hostileHeaders, hostileTexts } from './hostile.ts';
import type { Operation, Parameter } from './operations.ts';

export interface FuzzRequest {
  readonly method: Operation['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

/** One request for an operation: mostly right, so that it comes far; wrong in a few places, or wholly. */
export function makeRequest(operation: Operation, making: Making): FuzzRequest {
  const { random } = making;
  const headers = random.chance(0.15) ? random.pick(hostileHeaders) : {};
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => pathValue(operation, name, making));
  const url = `/api/v1${path}${queryOf(operation, making)}`;
  const payload = bodyOf(operation, making);
  return { method: operation.method, url, headers: { ...(payload !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(payload !== undefined && { payload }) };
}

function pathValue(operation: Operation, name: string, making: Making): string {
  const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
  const value = making.random.chance(0.1)
    ? making.random.pick(hostileTexts).slice(0, 300)
    : String(valueFor(parameter?.schema ?? { type: 'string' }, name, making));
  return encoded(value, making) || 'x';
}

function queryOf(operation: Operation, making: Making): string {
  const { random } = making;
  const pairs = operation.parameters
    .filter((parameter) => parameter.in === 'query' && (parameter.required || random.chance(0.4)))
    .flatMap((parameter) => pairsFor(parameter, making));
  if (random.chance(0.05)) pairs.push(`unknown=${encoded(random.pick(hostileTexts).slice(0, 200), making)}`);
  if (random.chance(0.03)) pairs.push(random.pick(['&&&==', 'a[b][c]=d', '%ZZ=%', '__proto__=1']));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function pairsFor(parameter: Parameter, making: Making): string[] {
  const times = making.random.chance(0.05) ? 2 : 1;
  return Array.from({ length: times }, () => {
    const value = valueFor(parameter.schema ?? { type: 'string' }, parameter.name, making);
    const cursor = parameter.name === 'cursor' && making.random.chance(0.5) ? forgedCursor(making) : undefined;
    return `${parameter.name}=${encoded(cursor ?? (typeof value === 'object' ? JSON.stringify(value) : String(value)), making).slice(0, 8_000)}`;
  });
}

/** Text that looks like one of our cursors, with something else inside. */
function forgedCursor({ random }: Making): string {
  const names = ['placedAt', 'changedAt', 'dueAt', 'createdAt', 'at', 'id', 'name'];
  const values = [...hostileTexts.slice(0, 40), '-'.repeat(36), '2026-01-14T09:00:00Z', '+100000-01-01T00:00:00Z'];
  return Buffer.from(JSON.stringify(Object.fromEntries(names.map((name) => [name, random.pick(values)])))).toString('base64url');
}

function bodyOf(operation: Operation, making: Making): string | Buffer | undefined {
  const { random } = making;
  if (!operation.body) return random.chance(0.05) && operation.method !== 'GET' ? random.pick(hostileBodies) : undefined;
  if (random.chance(0.1)) return random.pick(hostileBodies);
  return JSON.stringify(valueFor(operation.body, 'body', making)) ?? '';
}

/** Mostly well encoded; lone surrogates cannot be. */
function encoded(text: string, { random }: Making): string {
  if (random.chance(0.02)) return random.pick(['%', '%00', '%E0%A4%A', '%ff', '..%2f..%2f', '%u0041']);
  return encodeURIComponent(text.toWellFormed());
}
