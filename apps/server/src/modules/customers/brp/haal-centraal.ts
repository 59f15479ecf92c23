import { Invalid, Refused, Unavailable } from '@ingang/kernel';
import type { PersonQuery, PersonsRegister, RegisterPerson } from '../usecases/persons-register.ts';
import { fromAnswer } from './from-answer.ts';
import { toRequest } from './to-request.ts';
import type { PersonenAnswer } from './wire.ts';

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
    if (!response.ok) throw failureOf(response.status, response.text);
    const persons = parse(response.text).personen ?? [];
    return persons.map(fromAnswer).filter((person) => person !== undefined);
  }

  async #post(body: string): Promise<{ ok: boolean; status: number; text: string }> {
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
      return { ok: response.ok, status: response.status, text: await response.text() };
    } catch (error) {
      const code = (error as Error).name === 'TimeoutError' ? 'persons.register-too-slow' : 'persons.register-unavailable';
      throw new Unavailable(code, { seconds: timeoutMilliseconds / 1000 });
    }
  }
}

function parse(text: string): PersonenAnswer {
  try {
    return JSON.parse(text) as PersonenAnswer;
  } catch {
    throw new Unavailable('persons.register-unreadable');
  }
}

interface Fout {
  readonly code?: string;
  readonly invalidParams?: readonly { readonly name?: string }[];
}

/** What the register's refusal means for the agent. Its own text is not passed on: it may repeat what was asked. */
function failureOf(status: number, text: string): Error {
  if (status === 401 || status === 403) return new Refused('persons.register-refused');
  if (status !== 400) return new Unavailable('persons.register-unavailable', { seconds: 0 });
  const fault = readFault(text);
  if (fault.code === 'tooManyResults') return new Invalid('persons.too-many-found', []);
  const fields = (fault.invalidParams ?? []).map(({ name }) => ourField[name ?? '']).filter((field) => field !== undefined);
  return new Invalid('persons.question-not-accepted', fields.map((field) => ({ field, code: 'input.format' })));
}

function readFault(text: string): Fout {
  try {
    return JSON.parse(text) as Fout;
  } catch {
    return {};
  }
}

const ourField: Record<string, string | undefined> = {
  geslachtsnaam: 'familyName',
  geboortedatum: 'birthDate',
  voorvoegsel: 'prefix',
  voornamen: 'givenNames',
  postcode: 'postcode',
  huisnummer: 'houseNumber',
  huisletter: 'houseLetter',
  huisnummertoevoeging: 'houseNumberAddition',
};
