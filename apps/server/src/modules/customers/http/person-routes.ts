import { PersonCandidates, PersonSearch } from '@ingang/contracts/persons';
import { route, type Route } from '../../../platform/http/route.ts';
import { displayName } from '../domain/index.ts';
import { searchPersons, type Candidate } from '../usecases/search-persons.ts';
import { tag } from './customer-routes.ts';
import type { Reception } from './reception.ts';

export function personRoutes(reception: Reception): Route[] {
  return [
    route({
      method: 'POST', path: '/persons/search', operationId: 'searchPersons', tag, access: 'customers:ask-register', attemptsPerMinute: 60,
      summary: 'Find a person in the national persons register (BRP)',
      description: `By citizen service number; by the BAG number of an address or home; by postcode and house number; by street, house number and
municipality; by family name and date of birth; or by family name, given names and municipality: what uses most of the fields is asked. A name may end in *
after three letters, a street after seven. A purpose is needed, of the session or in the header Purpose; every question is recorded with it before it leaves.
Where no register is configured a stand-in answers with test persons.`,
      body: PersonSearch, answer: PersonCandidates,
      direct: async ({ workFor }, { body }) => {
        const persons = reception.personsFor(workFor);
        const { question, candidates } = await searchPersons(persons, body);
        return { results: candidates.map(showCandidate), question, source: persons.register.source };
      },
    }),
  ];
}

function showCandidate({ person, reference, customerId }: Candidate) {
  const { name, birthDate, addressLines, confidential, deceased, underInvestigation } = person;
  return {
    ...(reference !== undefined && { personReference: reference }),
    ...(customerId !== undefined && { customerId }),
    displayName: displayName({ ...name, ...(name.givenNames && { initials: name.givenNames }) }),
    ...name,
    ...(birthDate !== undefined && { birthDate }),
    addressLines: [...addressLines],
    confidential,
    deceased,
    underInvestigation,
  };
}
