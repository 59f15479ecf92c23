import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PersonenQuery } from '../questions.ts';
import type { Persoon } from '../wire.ts';
import { checkQuery, type QueryFault } from './check-query.ts';
import { findPersons } from './find-persons.ts';
import { pickFields } from './pick-fields.ts';

/** The national persons register for demo and tests: the same API on this machine only, with test persons. */
export interface StandIn {
  /** Address of the API, to give to the adapter. */
  readonly url: string;
  readonly persons: number;
  stop(): Promise<void>;
}

/** More than this is refused: so many of one name, or in one house, cannot be told apart by whoever asks. */
const mostFound: Readonly<Record<PersonenQuery['type'], number>> = {
  RaadpleegMetBurgerservicenummer: 20,
  ZoekMetGeslachtsnaamEnGeboortedatum: 10,
  ZoekMetNaamEnGemeenteVanInschrijving: 10,
  ZoekMetPostcodeEnHuisnummer: 30,
  ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: 30,
  ZoekMetNummeraanduidingIdentificatie: 30,
  ZoekMetAdresseerbaarObjectIdentificatie: 30,
};

export async function startStandIn(persons: readonly Persoon[], port = 0): Promise<StandIn> {
  const server = createServer((request, response) => {
    void answer(persons, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  server.unref();
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${listening}/haalcentraal/api/brp`,
    persons: persons.length,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(persons: readonly Persoon[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url !== '/haalcentraal/api/brp/personen') return refuse(response, 404, 'notFound', 'Resource niet gevonden.');
  if (request.method !== 'POST') return refuse(response, 405, 'methodNotAllowed', 'Methode niet toegestaan.');
  if (!request.headers['content-type']?.startsWith('application/json')) return refuse(response, 415, 'unsupported', 'Media Type wordt niet ondersteund.');
  const body = await readBody(request);
  if (body === undefined) return refuse(response, 400, 'paramsValidation', 'Een of meerdere parameters zijn niet correct.');
  const faults = checkQuery(body);
  if (faults.length > 0) return refuse(response, 400, 'paramsValidation', 'Een of meerdere parameters zijn niet correct.', faults);
  const query = body as unknown as PersonenQuery;
  const found = findPersons(persons, query);
  if (found.length > mostFound[query.type]) return refuse(response, 400, 'tooManyResults', 'Teveel zoekresultaten.');
  const personen = found.map((person) => pickFields(person, query.fields));
  send(response, 200, 'application/json; charset=utf-8', { type: query.type, personen });
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > 64 * 1024) return undefined;
    parts.push(part as Buffer);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, code: string, title: string, invalidParams: readonly QueryFault[] = []): void {
  send(response, status, 'application/problem+json', { title, status, code, ...(invalidParams.length > 0 && { invalidParams }) });
}

function send(response: ServerResponse, status: number, type: string, body: object): void {
  response.writeHead(status, { 'content-type': type, 'api-version': '2.7.0' }).end(JSON.stringify(body));
}
