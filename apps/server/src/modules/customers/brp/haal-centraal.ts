import { Value } from 'typebox/value';
import { Unavailable } from '@ingang/kernel';
import type { PersonQuery, PersonsRegister, RegisterPerson } from '../usecases/persons-register.ts';
import { failureOf } from './failures.ts';
import { fromAnswer } from './from-answer.ts';
import { toRequest } from './to-request.ts';
import { PersonenAnswer } from './wire.ts';

export interface HaalCentraalOptions {
  readonly source: 'brp' | 'stand-in';
  /** Address of the API without `/personen`. */
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** An agent waits for this with a citizen on the phone. Default 5 seconds. */
  readonly timeoutMilliseconds?: number;
}

/** The national persons register through Haal Centraal BRP personen bevragen 2. Never retries by itself: every question is logged there too. */
export class HaalCentraalRegister implements PersonsRegister {
  readonly source: 'brp' | 'stand-in';
  readonly #options: HaalCentraalOptions;

  constructor(options: HaalCentraalOptions) {
    this.source = options.source;
    this.#options = options;
  }

  async search(query: PersonQuery): Promise<readonly RegisterPerson[]> {
    const response = await this.#post(JSON.stringify(toRequest(query)));
    if (!response.ok) throw failureOf(response.status, response.text, response.retryAfter);
    const persons = answerIn(response.text).personen ?? [];
    return persons.map(fromAnswer).filter((person) => person !== undefined);
  }

  async #post(body: string): Promise<{ ok: boolean; status: number; text: string; retryAfter: string | null }> {
    const { url, apiKey, timeoutMilliseconds = 5000 } = this.#options;
    try {
      const response = await fetch(`${url.replace(/\/$/, '')}/personen`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          accept: 'application/json, application/problem+json',
          ...(apiKey !== undefined && { 'x-api-key': apiKey }),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      return { ok: response.ok, status: response.status, text: await response.text(), retryAfter: response.headers.get('retry-after') };
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') throw new Unavailable('persons.register-too-slow', { seconds: timeoutMilliseconds / 1000 });
      throw new Unavailable('persons.register-unavailable');
    }
  }
}

function answerIn(text: string): PersonenAnswer {
  const answer = parsed(text);
  if (!Value.Check(PersonenAnswer, answer)) throw new Unavailable('persons.register-unreadable');
  return answer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
