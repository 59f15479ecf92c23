import { Invalid } from '@ingang/kernel';
import type { Customer } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import type { RegisterPerson } from './persons-register.ts';
import { registerCustomer, type NewCustomer } from './register-customer.ts';
import { askRegister, authorityOfPerson, type PersonsDesk } from './search-persons.ts';

/**
 * Makes a customer of a person that was found in the national register: the least that is needed to recognise and reach them.
 * What is written along goes before what the register says.
 *
 * @throws Invalid `input.invalid` at `personReference` when it is too old or unknown; Conflict `customer.person-is-known`
 */
export async function registerPerson(desk: Desk, persons: PersonsDesk, reference: string, input: NewCustomer): Promise<Customer> {
  const bsn = persons.references?.read(reference, desk.now);
  const [person] = bsn === undefined ? [] : await askRegister(persons, { kind: 'bsn', bsn, to: 'keep' });
  if (!person) throw new Invalid('input.invalid', [{ field: 'personReference', code: 'persons.reference-expired' }]);
  const authorityId = input.authorityId ?? (await authorityOfPerson(desk, person));
  return registerCustomer(desk, { ...detailsOf(person), ...input, authorityId, kind: 'person' }, { source: 'brp', bsn: person.bsn });
}

function detailsOf({ name, birthDate, deceasedOn, address, confidential }: RegisterPerson): NewCustomer {
  return {
    ...name,
    birthDate,
    deceasedOn,
    confidential,
    addresses: address ? [{ kind: 'home', ...address }] : [],
  };
}
