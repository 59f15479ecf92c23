import type { Customer as CustomerAnswer, CustomerHit } from '@ingang/contracts/customers';
import { Conflict } from '@ingang/kernel';
import { addressLine, displayNameOf, displayNameParts, displayPhone, type AddressOfCustomer, type Customer } from '../domain/index.ts';
import type { Desk } from '../usecases/desk.ts';
import { inFull, type CustomerInFull } from '../usecases/look-at-customer.ts';
import type { CustomerLine } from '../usecases/ports.ts';
import type { Hit } from '../usecases/search-customers.ts';

/** A customer as the interface shows it. The citizen service number is not part of it. */
export function showCustomer({ customer, represents, merged }: CustomerInFull): CustomerAnswer {
  const { survivorId: _survivor, lastContactAt, createdAt, updatedAt, ...fields } = customer;
  return {
    ...fields,
    channelPreferences: [...customer.channelPreferences],
    displayName: displayNameOf(customer),
    names: customer.names.map((name) => ({ ...name, display: displayNameParts(name) })),
    addresses: customer.addresses.map(showAddress),
    digitalAddresses: customer.digitalAddresses.map((address) => ({ ...address })),
    representations: customer.representations.map((one) => ({
      ...one,
      ...(one.representativePhone !== undefined && { representativePhoneDisplay: displayPhone(one.representativePhone) }),
    })),
    represents: represents.map((one) => ({ ...one })),
    merged: merged.map(({ customer: other, merge }) => ({
      id: other.id,
      mergeId: merge.id,
      authorityId: other.authorityId,
      displayName: displayNameOf(other),
      mergedAt: merge.mergedAt.toISOString(),
      reason: merge.reason,
      birthDate: other.birthDate,
      addresses: other.addresses.map(showAddress),
      digitalAddresses: other.digitalAddresses.map((address) => ({ ...address })),
    })),
    lastContactAt: lastContactAt?.toISOString(),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

function showAddress(address: AddressOfCustomer) {
  return { ...address, line: addressLine(address) };
}

export function showHit({ line, matchedOn }: Hit): CustomerHit {
  return { ...showLine(line), matchedOn: [...matchedOn] };
}

export function showLine(line: CustomerLine): CustomerHit {
  const { id, displayName, kind, birthDate, addressLine: address, phone, authorityId, confidential } = line;
  return { id, displayName, kind, birthDate, addressLine: address, phone, authorityId, confidential, matchedOn: [] };
}

/** Shows the present customer in a conflict, so that a screen can lay both versions side by side. */
export async function showingConflicts<T>(desk: Desk, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Conflict) || error.current === undefined) throw error;
    throw new Conflict(error.code, showCustomer(await inFull(desk, error.current as Customer)), error.params);
  }
}
