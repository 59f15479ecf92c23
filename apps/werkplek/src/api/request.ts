import { currentLanguage } from '../i18n/language.tsx';
import { connection } from './connection.ts';
import { Problem, Unreachable } from './errors.ts';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Makes a repeated POST happen once. */
  readonly idempotencyKey?: string;
  /** For what personal data are used, when that is another purpose than the session's. */
  readonly purpose?: string | undefined;
  /** Lets the request outlive the page. */
  readonly keepalive?: boolean;
  /** For sign-in itself: a 401 is then an answer, not the end of a session. */
  readonly ownSession?: boolean;
}

/** `/contacts` → `/api/v1/contacts?…`, leaving out what is undefined or empty. */
export function address(path: string, query: Query = {}): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  return `/api/v1${path}${search && `?${search}`}`;
}

/**
 * One request to the API.
 *
 * @throws Problem when the server says no; Unreachable when it does not answer; AbortError when nobody waits any more
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await send(path, options);
  if (response.status === 204) return undefined as Answer;
  const text = await response.text();
  const body: unknown = text === '' ? undefined : parse(text);
  if (response.ok) return body as Answer;
  const problem = problemFrom(response.status, body);
  if (problem.status === 401 && !options.ownSession) connection.sessionExpired();
  throw problem;
}

/** Something that is no JSON, such as a sound, as a whole. @throws as `request` does */
export async function requestFile(path: string, options: RequestOptions = {}): Promise<Blob> {
  const response = await send(path, options);
  if (response.ok) return response.blob();
  throw problemFrom(response.status, parse(await response.text()));
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', query, body, signal, idempotencyKey, purpose, keepalive } = options;
  try {
    const response = await fetch(address(path, query), {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': currentLanguage(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        ...(purpose && { purpose }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      ...(keepalive && { keepalive }),
    });
    if (response.status >= 502 && response.status <= 504 && !isProblem(response)) throw new Unreachable(response.status);
    connection.reached();
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    connection.lost();
    throw error instanceof Unreachable ? error : new Unreachable(error);
  }
}

/** Our server answered, and tells of another system that did not: the persons register, for one. */
function isProblem(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreachable(error);
  }
}

function problemFrom(status: number, body: unknown): Problem {
  const details = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem> & { detail?: string };
  return new Problem({
    status,
    code: details.code ?? `http.${status}`,
    title: details.title ?? String(status),
    detail: details.detail ?? details.title ?? String(status),
    ...(details.instance !== undefined && { instance: details.instance }),
    ...(details.faults && { faults: details.faults }),
    current: details.current,
  });
}
