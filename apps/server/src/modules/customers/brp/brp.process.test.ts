import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personsSpecification } from '../../../../../../tests/support/brp-specification.ts';
import { describeWithData } from '../../../../../../tests/support/test-data.ts';
import type { PersonQuery } from '../usecases/persons-register.ts';
import { consultFields, searchFields } from './fields.ts';
import { HaalCentraalRegister } from './haal-centraal.ts';
import { ownPersons } from './stand-in/own-persons.ts';
import { startStandIn, type StandIn } from './stand-in/server.ts';
import { toRequest } from './to-request.ts';

const byName: PersonQuery = { kind: 'name-and-birth-date', familyName: 'stoeptegel', birthDate: '1962-09-30' };
const byAddress: PersonQuery = { kind: 'postcode-and-house-number', postcode: '3351AA', houseNumber: 8 };
/** One of each kind, with the family name that the stand-in finds. */
const questions: readonly (readonly [string, PersonQuery])[] = [
  ['Stoeptegel', { ...byName, prefix: 'van der', givenNames: 'Bram*', municipalityCode: '0505', includeDeceased: true }],
  ['Zebrapad', { kind: 'name-and-municipality', familyName: 'Zebra*', givenNames: 'Sanne Test', municipalityCode: '0642', prefix: "van 't" }],
  ['Brievenbus', { ...byAddress, houseLetter: 'b', familyName: 'Brievenbus', birthDate: '1997-12-03', municipalityCode: '0590', includeDeceased: true }],
  ['Straatput', { kind: 'street-and-house-number', street: 'demolaan', houseNumber: 101, municipalityCode: '0642' }],
  ['Bushalte', { kind: 'street-and-house-number', street: 'Modelweg', houseNumber: 19, houseLetter: 'A', municipalityCode: '0531', includeDeceased: true }],
  ['Stoeptegel', { kind: 'number-designation', bagId: '0505200000900018', includeDeceased: true }],
  ['Afvalbak', { kind: 'addressable-object', bagId: '0482010000900080' }],
  ['Wipkip', { kind: 'bsn', bsn: '999900055', to: 'choose' }],
  ['Wipkip', { kind: 'bsn', bsn: '999900055', to: 'keep' }],
];

let standIn: StandIn;
beforeAll(async () => void (standIn = await startStandIn(ownPersons)));
afterAll(() => standIn.stop());

const register = (): HaalCentraalRegister => new HaalCentraalRegister({ source: 'stand-in', url: standIn.url });

async function ask(request: object): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${standIn.url}/personen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return { status: response.status, body: await response.json() };
}

describe('asking the register', () => {
  test.each(questions)('finds %s with %j', async (familyName, query) => {
    expect((await register().search(query)).map((person) => person.name.familyName)).toEqual([familyName]);
  });

  test('by name and date of birth: enough to choose by, and no more', async () => {
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
    expect(found[0]?.municipalityCode).toBeUndefined();
  });

  test('to keep somebody: address in parts, incomplete date of birth', async () => {
    const [person] = await register().search({ kind: 'bsn', bsn: '999900055', to: 'keep' });
    expect(person).toMatchObject({
      birthDate: '1973',
      municipalityCode: '0610',
      address: { street: 'Oefenkade', houseNumber: 57, postcode: '3361AA', city: 'Sliedrecht', validFrom: '2015-08-01' },
    });
  });

  test('what narrows a question does', async () => {
    expect(await register().search({ ...byAddress, familyName: 'Fietsen*' })).toEqual([]);
    expect(await register().search({ ...byName, municipalityCode: '0590' })).toEqual([]);
    expect(await register().search({ kind: 'street-and-house-number', street: 'Demolaan', houseNumber: 101, municipalityCode: '0505' })).toEqual([]);
  });

  test('nobody found is an answer, not a fault', async () => {
    expect(await register().search({ ...byName, birthDate: '1901-01-01' })).toEqual([]);
  });

  test('who died is found when that is asked, or by number', async () => {
    const gone = ownPersons.map((person) => ({ ...person, overlijden: { datum: { type: 'Datum' as const, langFormaat: '1 mei 2020', datum: '2020-05-01' } } }));
    const cemetery = await startStandIn(gone);
    const asked = new HaalCentraalRegister({ source: 'stand-in', url: cemetery.url });
    expect(await asked.search(byName)).toEqual([]);
    expect(await asked.search({ ...byName, includeDeceased: true })).toHaveLength(1);
    expect(await asked.search({ kind: 'bsn', bsn: '999900055', to: 'keep' })).toMatchObject([{ deceased: true, deceasedOn: '2020-05-01' }]);
    await cemetery.stop();
  });

  test('more than the register gives in one answer', async () => {
    const everybody = Array.from({ length: 31 }, () => ownPersons[2]!);
    const crowd = await startStandIn(everybody);
    await expect(new HaalCentraalRegister({ source: 'stand-in', url: crowd.url }).search(byAddress)).rejects.toMatchObject({ code: 'persons.too-many-found' });
    await crowd.stop();
  });
});

describe('what can go wrong on the way', () => {
  const others: Server[] = [];
  afterAll(() => others.forEach((server) => server.closeAllConnections()));

  async function registerThatAnswers(status: number, body: string): Promise<HaalCentraalRegister> {
    const server = createServer((_request, response) => response.writeHead(status, { 'retry-after': '30' }).end(body)).unref();
    others.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new HaalCentraalRegister({ source: 'brp', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  }

  test.each([
    [401, '{}', 'persons.key-not-accepted', 'refused'],
    [403, '{}', 'persons.not-authorised', 'refused'],
    [404, '', 'persons.register-misconfigured', 'unavailable'],
    [429, '', 'persons.register-busy-for', 'unavailable'],
    [500, 'broken', 'persons.register-unavailable', 'unavailable'],
    [200, '<html>', 'persons.register-unreadable', 'unavailable'],
    [200, 'null', 'persons.register-unreadable', 'unavailable'],
    [200, '{"type":"x","personen":[null]}', 'persons.register-unreadable', 'unavailable'],
    [200, '{"type":"x","personen":[{"naam":"Jansen"}]}', 'persons.register-unreadable', 'unavailable'],
    [302, '', 'persons.register-unavailable', 'unavailable'],
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

describeWithData('against the specification of the register', 'openapi/haalcentraal_brp_personen_v2.yaml', () => {
  const check = personsSpecification();

  test.each(questions)('the question for %s is one of the standard: %j', (_name, query) => {
    const request = toRequest(query);
    expect(check(request.type, request)).toEqual([]);
    expect(request.fields).toEqual(query.kind === 'bsn' && query.to === 'keep' ? consultFields : searchFields);
  });

  test('all seven questions of the standard are asked, and the check bites', () => {
    expect(new Set(questions.map(([, query]) => toRequest(query).type)).size).toBe(7);
    expect(check('ZoekMetPostcodeEnHuisnummer', { ...toRequest(byAddress), huisnummer: 0 })).not.toEqual([]);
    expect(check('ZoekMetNummeraanduidingIdentificatie', { type: 'x', fields: ['naam'] })).not.toEqual([]);
  });

  test.each(questions)('the answer about %s is one of the standard: %j', async (_name, query) => {
    const request = toRequest(query);
    const answer = await ask(request);
    expect(check(`${request.type}Response`, answer.body)).toEqual([]);
    expect((answer.body as { personen: unknown[] }).personen).toHaveLength(1);
  });

  test('the stand-in refuses as the standard says', async () => {
    const wrong = [
      [{ type: 'ZoekMetPostcodeEnHuisnummer', postcode: 'XYZ', fields: ['leeftijd'] }, ['huisnummer', 'postcode', 'fields.0.']],
      [{ type: 'ZoekMetNummeraanduidingIdentificatie', nummeraanduidingIdentificatie: '0000000000000000', fields: ['naam'] }, ['nummeraanduidingIdentificatie']],
      [{ type: 'ZoekMetNaamEnGemeenteVanInschrijving', geslachtsnaam: 'Jansen', gemeenteVanInschrijving: '505', fields: ['naam'] }, ['voornamen', 'gemeenteVanInschrijving']],
      [{ type: 'ZoekMetAdresseerbaarObjectIdentificatie', straat: 'Markt', fields: ['naam'] }, ['adresseerbaarObjectIdentificat', 'straat']],
      [{ type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving', straat: 'Kerk*', huisnummer: 1, gemeenteVanInschrijving: '0505', fields: ['naam'] }, ['straat']],
      [{ type: 'Zoek', fields: ['naam'] }, ['type']],
    ] as const;
    for (const [request, names] of wrong) {
      const answer = await ask(request);
      expect(answer.status).toBe(400);
      expect(check('BadRequestFoutbericht', answer.body), JSON.stringify(answer.body)).toEqual([]);
      expect((answer.body as { invalidParams: { name: string }[] }).invalidParams.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    }
  });

  test('what the stand-in takes and refuses is what the standard takes and refuses', async () => {
    const text = fc.oneof(fc.constantFrom('Jansen', 'Ja*', 'Jan*', '*straat', '*Voorbeeldstraat', 'Żywiałowska', '李', '', 'a'.repeat(201)), fc.string({ maxLength: 12 }));
    const parts = {
      geslachtsnaam: text, voornamen: text, straat: text, voorvoegsel: fc.constantFrom('van', "van 't", 'te-lang-voorvoegsel'), huisnummer: fc.constantFrom(1, 0, 99_999, 100_000, 1.5),
      huisletter: fc.constantFrom('a', 'ab', ''), postcode: fc.constantFrom('3311AA', '3311 aa', '0311AA'), gemeenteVanInschrijving: fc.constantFrom('0505', '505'),
    };
    const kinds = { ZoekMetNaamEnGemeenteVanInschrijving: ['geslachtsnaam', 'voornamen', 'gemeenteVanInschrijving', 'voorvoegsel'], ZoekMetPostcodeEnHuisnummer: ['postcode', 'huisnummer', 'huisletter', 'geslachtsnaam'], ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: ['straat', 'huisnummer', 'gemeenteVanInschrijving', 'huisletter'] } as const;
    const request = fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])).chain((type) =>
      fc.record({ type: fc.constant(type), fields: fc.constant(searchFields), ...Object.fromEntries(kinds[type].map((name) => [name, parts[name]])) }, { requiredKeys: ['type', 'fields'] }),
    );
    await fc.assert(
      fc.asyncProperty(request, async (some) => {
        const { status } = await ask(some);
        expect(status === 200, JSON.stringify(some)).toBe(check(some.type, some).length === 0);
      }),
      { numRuns: 300 },
    );
  });
});

describeWithData('with the public test persons', 'brp/20220502_Testset_persoonslijsten_proefomgeving_GBA-V.csv', (file) => {
  test('each is found again by every question that its record can answer', async () => {
    const { loadTestPersons } = await import('./stand-in/test-persons.ts');
    const { persons } = await loadTestPersons(file);
    const served = await startStandIn(persons);
    const asked = new HaalCentraalRegister({ source: 'stand-in', url: served.url });
    const homes = persons.filter(({ verblijfplaats, overlijden }) => !overlijden && verblijfplaats?.nummeraanduidingIdentificatie && verblijfplaats.adresseerbaarObjectIdentificatie);
    expect(homes.length).toBeGreaterThan(100);
    for (const person of homes.slice(0, 60)) {
      const place = person.verblijfplaats!;
      const house = { houseNumber: place.verblijfadres!.huisnummer!, includeDeceased: true };
      const municipalityCode = person.gemeenteVanInschrijving!.code!;
      const ways: PersonQuery[] = [
        { kind: 'bsn', bsn: person.burgerservicenummer!, to: 'keep' },
        { kind: 'number-designation', bagId: place.nummeraanduidingIdentificatie!, includeDeceased: true },
        { kind: 'addressable-object', bagId: place.adresseerbaarObjectIdentificatie!, includeDeceased: true },
        { kind: 'street-and-house-number', street: place.verblijfadres!.korteStraatnaam!, municipalityCode, ...house },
      ];
      for (const way of ways) {
        const found = await asked.search(way).catch((error: { code: string }) => error.code);
        if (found === 'persons.too-many-found') continue;
        expect(found, JSON.stringify(way)).toEqual(expect.arrayContaining([expect.objectContaining({ bsn: person.burgerservicenummer })]));
      }
    }
    await served.stop();
  });
});
