import type { Static } from 'typebox';
import type * as contract from '@ingang/contracts/region';
import type { Authority, Department } from '../domain/authority.ts';
import { formOn } from '../domain/cooperation.ts';
import type { Product } from '../domain/product.ts';
import type { readLocations } from '../postgres/overview.ts';

type Locations = Awaited<ReturnType<typeof readLocations>>;
type PublicAuthority = Static<typeof contract.PublicAuthority>;

/** What citizens may know of an authority. */
export function showPublicAuthority(authority: Authority, locations: Locations): PublicAuthority {
  const { id, name, officialName, cbsCode, areaCode, phone, website, email, look, channels } = authority;
  return {
    id, name, officialName, cbsCode, areaCode, phone, website, email, look,
    channels: channels as PublicAuthority['channels'],
    locations: (locations.get(id) ?? []) as PublicAuthority['locations'],
  };
}

export function showAuthority(authority: Authority, locations: Locations, today: string): contract.Authority {
  const { version, population, greeting, postcodes, cooperation } = authority;
  return {
    ...showPublicAuthority(authority, locations),
    version, population, greeting,
    postcodes: [...postcodes],
    cooperation: [...cooperation] as contract.Authority['cooperation'],
    currentForm: (formOn(cooperation, today) ?? null) as contract.Authority['currentForm'],
  };
}

export function showDepartment(department: Department): contract.Department {
  const { authorityIds, kinds, openingHours, ...rest } = department;
  return { ...rest, authorityIds: [...authorityIds], kinds: [...kinds], openingHours: openingHours as contract.Department['openingHours'] };
}

export function showProduct(product: Product): contract.Product {
  const { synonyms, targetGroups, lifeEvents, ...rest } = product;
  return { ...rest, synonyms: [...synonyms], targetGroups: [...targetGroups], lifeEvents: [...lifeEvents] };
}
