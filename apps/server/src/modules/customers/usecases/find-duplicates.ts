import type { CustomerId } from '@ingang/kernel';
import { duplicateScore, personName, searchKeys, type Customer, type DuplicateCandidate, type DuplicateScore } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { requireCustomer } from './keep-customer.ts';
import type { CustomerLine } from './ports.ts';
import { toldApartFrom } from './tell-apart.ts';

export interface Duplicate {
  readonly line: CustomerLine;
  readonly score: DuplicateScore;
}

/** Customers that share a key are looked at; more of one key than this is a key that says nothing. */
const mostOfOneKey = 60;

/**
 * Customers who may be the same, the likeliest first, with the reasons, for somebody who decides about merging. Twins and
 * fathers with sons stay apart by the rules of the score; who was told apart by somebody is not proposed again.
 *
 * @throws NotFound `customer.not-found`
 */
export async function findDuplicates(desk: Desk, id: CustomerId): Promise<Duplicate[]> {
  const customer = await requireCustomer(desk, id);
  const lines = await linesAlike(desk, customer);
  const apart = await toldApartFrom(desk, id);
  const alike = [...lines.keys()].filter((otherId) => !apart.has(otherId));
  const others = (await desk.customers.findMany(alike)).filter((other) => other.status === 'active');
  const prints = await desk.personNumbers.fingerprints([id, ...others.filter(({ bsnKnown }) => bsnKnown).map((other) => other.id)]);
  const own = candidateOf(customer, prints);
  const duplicates = others
    .map((other) => ({ line: lines.get(other.id)!, score: duplicateScore(own, candidateOf(other, prints)) }))
    .filter(({ score }) => score.verdict !== 'different')
    .toSorted((one, two) => two.score.points - one.score.points)
    .slice(0, 20);
  desk.record({
    action: 'search', subjectKind: 'customer', subjectId: id, customerId: id, authorityId: customer.authorityId,
    details: { by: ['duplicates'], found: duplicates.length },
  });
  return duplicates;
}

async function linesAlike(desk: Desk, customer: Customer): Promise<Map<CustomerId, CustomerLine>> {
  const lines = new Map<CustomerId, CustomerLine>();
  const telling = searchKeys(customer).flatMap((key) => /^[atek]:.*|^d:\S+ |^n:\S+ \S.*/.exec(key)?.[0] ?? []);
  for (const key of telling.slice(0, 30)) {
    for (const line of await desk.finder.find([{ ranges: [{ start: key, on: 'name' }] }], mostOfOneKey)) lines.set(line.id, line);
  }
  lines.delete(customer.id);
  return lines;
}

function candidateOf(customer: Customer, prints: ReadonlyMap<CustomerId, string>): DuplicateCandidate {
  const values = (kind: string): string[] => customer.digitalAddresses.flatMap((address) => (address.kind === kind ? address.value : []));
  const fingerprint = prints.get(customer.id);
  return {
    kind: customer.kind,
    name: personName(customer),
    ...(customer.companyName !== undefined && { companyName: customer.companyName }),
    ...(customer.birthDate !== undefined && { birthDate: customer.birthDate }),
    addresses: customer.addresses.flatMap(({ postcode, houseNumber, houseLetter, houseNumberAddition }) =>
      postcode !== undefined && houseNumber !== undefined
        ? [{ postcode, houseNumber, ...(houseLetter !== undefined && { houseLetter }), ...(houseNumberAddition !== undefined && { houseNumberAddition }) }]
        : [],
    ),
    phones: values('phone'),
    emails: values('email'),
    ...(customer.chamberOfCommerceNumber !== undefined && { chamberOfCommerceNumber: customer.chamberOfCommerceNumber }),
    ...(customer.branchNumber !== undefined && { branchNumber: customer.branchNumber }),
    ...(fingerprint !== undefined && { personNumberFingerprint: fingerprint }),
  };
}
