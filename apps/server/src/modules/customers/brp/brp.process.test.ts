import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personsSpecification, specificationIsPresent } from '../../../../../../tests/support/brp-specification.ts';
import type { PersonQuery } from '../usecases/persons-register.ts';
import { HaalCentraalRegister } from './haal-centraal.ts';
import { ownPersons } from './stand-in/own-persons.ts';
import { startStandIn, type StandIn } from './stand-in/server.ts';
import { toRequest } from './to-request.ts';

const byName: PersonQuery = { kind: 'name-and-birth-date', familyName: 'stoeptegel', birthDate: '1962-09-30' };
const byAddress: PersonQuery = { kind: 'postcode-and-house-number', postcode: '3351AA', houseNumber: 8 };
const byNumber: PersonQuery = { kind: 'bsn', bsn: '999900055' };

let standIn: StandIn;
beforeAll(async () => void (standIn = await startStandIn(ownPersons)));
afterAll(() => standIn.stop());

const register = (): HaalCentraalRegister => new HaalCentraalRegister({ source: 'stand-in', url: standIn.url });

describe('asking the register', () => {
  test('by name and date of birth', async () => {
    const found = await register().search(byName);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      bsn: '999900018',
      name: { givenNames: 'Bram Test', prefix: 'van der', familyName: 'Stoeptegel' },
      birthDate: '1962-09-30',
      addressLines: ['Voorbeeldstraat 14', '3311 AA  DORDRECHT'],
      deceased: false,
      confidential: false,
    });
    expect(found[0]?.address).toBeUndefined();
  });

  test('by postcode and house number, with the start of a name', async () => {
    expect((await register().search(byAddress)).map((person) => person.name.familyName)).toEqual(['Brievenbus']);
    expect(await register().search({ ...byAddress, familyName: 'Fietsen*' })).toEqual([]);
  });

  test('by number: address in parts, incomplete date of birth', async () => {
    const [person] = await register().search(byNumber);
    expect(person).toMatchObject({
      birthDate: '1973',
      municipalityCode: '0610',
      address: { street: 'Oefenkade', houseNumber: 57, postcode: '3361AA', city: 'Sliedrecht', validFrom: '2015-08-01' },
    });
  });

  test('nobody found is an answer, not a fault', async () => {
    expect(await register().search({ ...byName, birthDate: '1901-01-01' } as PersonQuery)).toEqual([]);
  });
});

describe('what can go wrong', () => {
  const others: Server[] = [];
  afterAll(() => others.forEach((server) => server.closeAllConnections()));

  async function registerThatAnswers(status: number, body: string): Promise<HaalCentraalRegister> {
    const server = createServer((_request, response) => response.writeHead(status).end(body)).unref();
    others.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new HaalCentraalRegister({ source: 'brp', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  }

  test.each([
    [401, '{}', 'persons.register-refused', 'refused'],
    [403, '{}', 'persons.register-refused', 'refused'],
    [400, '{"code":"tooManyResults"}', 'persons.too-many-found', 'invalid'],
    [429, '', 'persons.register-unavailable', 'unavailable'],
    [500, 'broken', 'persons.register-unavailable', 'unavailable'],
    [503, '', 'persons.register-unavailable', 'unavailable'],
    [200, '<html>', 'persons.register-unreadable', 'unavailable'],
  ])('status %i with %j is %s', async (status, body, code, kind) => {
    await expect((await registerThatAnswers(status, body)).search(byName)).rejects.toMatchObject({ code, kind });
  });

  test('a refused field is named in our words', async () => {
    const answer = JSON.stringify({ code: 'paramsValidation', invalidParams: [{ name: 'geslachtsnaam' }, { name: 'fields[0]' }] });
    await expect((await registerThatAnswers(400, answer)).search(byName)).rejects.toMatchObject({
      faults: [{ field: 'familyName', code: 'input.format' }],
    });
  });

  test('a register that is silent is given up', async () => {
    const server = createServer(() => undefined).unref();
    others.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const slow = new HaalCentraalRegister({ source: 'brp', url, timeoutMilliseconds: 60 });
    await expect(slow.search(byName)).rejects.toMatchObject({ code: 'persons.register-too-slow', kind: 'unavailable' });
  });

  test('a register that is not there', async () => {
    const nowhere = new HaalCentraalRegister({ source: 'brp', url: 'http://127.0.0.1:1' });
    await expect(nowhere.search(byName)).rejects.toMatchObject({ code: 'persons.register-unavailable' });
  });
});

describe.skipIf(!specificationIsPresent)(`against the specification${specificationIsPresent ? '' : ' (skipped: it is not at hand)'}`, () => {
  const check = specificationIsPresent ? personsSpecification() : () => [];

  test('our questions are questions of the standard', () => {
    for (const query of [byName, byAddress, byNumber]) {
      const request = toRequest(query);
      expect(check(request.type, request), request.type).toEqual([]);
    }
    expect(check('ZoekMetPostcodeEnHuisnummer', { ...toRequest(byAddress), huisnummer: 0 })).not.toEqual([]);
  });

  test('the stand-in answers as the standard says', async () => {
    for (const query of [byName, byAddress, byNumber]) {
      const request = toRequest(query);
      const answer = await ask(request);
      expect(check(`${request.type}Response`, answer.body), request.type).toEqual([]);
      expect((answer.body as { personen: unknown[] }).personen).toHaveLength(1);
    }
  });

  test('the stand-in refuses as the standard says', async () => {
    const answer = await ask({ type: 'ZoekMetPostcodeEnHuisnummer', postcode: 'XYZ', fields: ['leeftijd'] });
    expect(answer.status).toBe(400);
    expect(check('Foutbericht', answer.body)).toEqual([]);
    expect((answer.body as { invalidParams: { name: string }[] }).invalidParams.map(({ name }) => name)).toEqual(['huisnummer', 'postcode', 'fields.0.']);
  });

  async function ask(request: object): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${standIn.url}/personen`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return { status: response.status, body: await response.json() };
  }
});
