import * as fc from 'fast-check';
import { DomainError } from '@ingang/kernel';
import { describe, expect, test } from 'vitest';
import { customersMessages } from '../messages.ts';
import { failureOf } from './failures.ts';

const invalid = (...names: readonly string[]): string => JSON.stringify({ code: 'paramsValidation', invalidParams: names.map((name) => ({ name, code: 'pattern' })) });

describe('what the register refuses', () => {
  test.each<[number, string, string | null, string, string]>([
    [400, '{"code":"tooManyResults"}', null, 'persons.too-many-found', 'invalid'],
    [400, '{}', null, 'persons.question-not-accepted', 'invalid'],
    [400, '<html>', null, 'persons.question-not-accepted', 'invalid'],
    [400, invalid('geslachtsnaam'), null, 'persons.question-not-accepted', 'invalid'],
    [400, invalid('fields[0]'), null, 'persons.register-misconfigured', 'unavailable'],
    [400, invalid('type'), null, 'persons.register-misconfigured', 'unavailable'],
    [401, '{"code":"authentication"}', null, 'persons.key-not-accepted', 'refused'],
    [403, '{"code":"unauthorizedField"}', null, 'persons.not-authorised', 'refused'],
    [404, '', null, 'persons.register-misconfigured', 'unavailable'],
    [406, '', null, 'persons.register-misconfigured', 'unavailable'],
    [415, '', null, 'persons.register-misconfigured', 'unavailable'],
    [429, '', null, 'persons.register-busy', 'unavailable'],
    [429, '', '17', 'persons.register-busy-for', 'unavailable'],
    [429, '', 'Fri, 21 Nov 2026 10:00:00 GMT', 'persons.register-busy', 'unavailable'],
    [500, 'broken', null, 'persons.register-unavailable', 'unavailable'],
    [502, '', null, 'persons.register-unavailable', 'unavailable'],
    [503, '{"code":"notAvailable"}', null, 'persons.register-unavailable', 'unavailable'],
    [302, '', null, 'persons.register-unavailable', 'unavailable'],
  ])('%i with %s is told in our words', (status, text, retryAfter, code, kind) => {
    const failure = failureOf(status, text, retryAfter);
    expect(failure).toMatchObject({ code, kind });
    for (const language of ['nl', 'en'] as const) expect(customersMessages[language][code]).toMatch(/^[A-Z].+\.$/);
  });

  test('names the fields that are wrong, in our words, each with what is wrong', () => {
    const params = [
      { name: 'geslachtsnaam', code: 'wildcard' }, { name: 'geboortedatum', code: 'date' }, { name: 'huisnummer', code: 'integer' }, { name: 'straat', code: 'required' },
      { name: 'burgerservicenummer[0]', code: 'pattern' }, { name: 'fields.3.', code: 'fields' },
      { name: 'adresseerbaarObjectIdentificat', code: 'pattern' },
    ];
    expect(failureOf(400, JSON.stringify({ invalidParams: params }))).toMatchObject({
      faults: [
        { field: 'familyName', code: 'persons.wildcard-name' }, { field: 'birthDate', code: 'customer.date-does-not-exist' }, { field: 'houseNumber', code: 'input.format' },
        { field: 'street', code: 'input.required' }, { field: 'bsn', code: 'input.format' },
        { field: 'bagId', code: 'input.format' },
      ],
    });
  });

  test('says something useful whatever comes, and never repeats it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.json(), fc.string()), fc.option(fc.string()), (status, text, retryAfter) => {
        const failure = failureOf(status, text, retryAfter);
        expect(failure).toBeInstanceOf(DomainError);
        const { code } = failure as DomainError;
        expect(customersMessages.nl[code]).toBeDefined();
      }),
    );
  });
});
