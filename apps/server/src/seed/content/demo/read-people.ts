import type { Static } from 'typebox';
import { checkShape } from '../files/check-shape.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { addFault } from '../files/document.ts';
import type { ContentDocument } from '../files/document.ts';
import { allDepartments } from '../region/region-references.ts';
import { AccountsShape, CompanyRowShape, PersonRowShape, RelationsShape } from '../shapes/demo.ts';
import type { DemoAccounts, DemoAddress, DemoCompany, DemoCustomer, DemoDuplicate, DemoExtraAddress, DemoPerson, DemoRepresentation } from './types-demo.ts';
import type { ContentRegion, ContentVocabulary } from '../region/types-region.ts';

/** Reads `demo/accounts.json`; teams, skills, authorities and departments must exist. */
export function readAccounts(folder: ContentFolder, region: ContentRegion, vocabulary: ContentVocabulary): DemoAccounts {
  const document = folder.json('demo/accounts.json');
  const file = document && checkShape(AccountsShape, document, folder.faults);
  if (!document || !file) return { password: '', accounts: [] };
  const skills = new Set(vocabulary.skills.map(({ id }) => id));
  const departments = new Set(allDepartments(region).map(({ id }) => id));
  file.accounts.forEach((account, i) => {
    const refuse = (field: string | number, message: string) => addFault(folder.references, document, ['accounts', i, field], message);
    if (file.accounts.findIndex(({ username }) => username === account.username) !== i) refuse('username', 'is there twice');
    if (account.team !== undefined && !region.teams.some(({ id }) => id === account.team)) refuse('team', `"${account.team}" is not a team`);
    for (const skill of Object.keys(account.skills)) if (!skills.has(skill)) refuse('skills', `"${skill}" is not a skill of vocabulary.json`);
    for (const { authority, department } of account.roles) {
      if (authority !== undefined && !region.authorities.some(({ id }) => id === authority)) refuse('roles', `"${authority}" is not an authority`);
      if (department !== undefined && !departments.has(department)) refuse('roles', `"${department}" is not a department`);
    }
  });
  return file;
}

/** Reads `demo/persons.csv` and `demo/companies.csv`; postcodes must belong to the authority that is named. */
export function readCustomers(folder: ContentFolder, region: ContentRegion): DemoCustomer[] {
  const read = [
    ...folder.csv('demo/persons.csv').flatMap((document) => customer(document, checkShape(PersonRowShape, document, folder.faults), personOf)),
    ...folder.csv('demo/companies.csv').flatMap((document) => customer(document, checkShape(CompanyRowShape, document, folder.faults), companyOf)),
  ];
  const seen = new Set<string>();
  for (const { document, value } of read) {
    if (seen.has(value.key)) addFault(folder.references, document, ['key'], `"${value.key}" is there twice`);
    seen.add(value.key);
    const home = Number(value.address.postcode.slice(0, 4));
    const authority = region.authorities.find(({ id }) => id === value.authority);
    if (!authority?.postcodes.some(({ first, last }) => first <= home && home <= last)) {
      addFault(folder.references, document, ['postcode'], `${value.address.postcode} does not belong to "${value.authority}"`);
    }
  }
  return read.map(({ value }) => value);
}

export interface DemoRelations {
  readonly representations: readonly DemoRepresentation[];
  readonly duplicates: readonly DemoDuplicate[];
  readonly extraAddresses: readonly DemoExtraAddress[];
}

/** Reads `demo/relations.json`: who acts for whom, which records are of the same customer, further addresses. */
export function readRelations(folder: ContentFolder, customers: readonly DemoCustomer[]): DemoRelations {
  const document = folder.json('demo/relations.json');
  const file = document && checkShape(RelationsShape, document, folder.faults);
  if (!document || !file) return { representations: [], duplicates: [], extraAddresses: [] };
  const known = new Set(customers.map(({ key }) => key));
  const check = (list: string, keys: readonly (readonly string[])[]) => keys.forEach((used, i) => {
    for (const key of used) if (!known.has(key)) addFault(folder.references, document, [list, i], `"${key}" is not a customer`);
  });
  check('representations', file.representations.map(({ customer: of, representative }) => [of, representative]));
  check('duplicates', file.duplicates.map(({ keep, merge }) => [keep, merge]));
  check('addresses', file.addresses.map(({ customer: of }) => [of]));
  const extraAddresses = file.addresses.map((address) => ({ ...address, postcode: address.postcode.replace(' ', '') }));
  return { representations: file.representations, duplicates: file.duplicates, extraAddresses };
}

function customer<Row, Value extends DemoCustomer>(document: ContentDocument, row: Row | undefined, make: (row: Row) => Value): { document: ContentDocument; value: Value }[] {
  return row === undefined ? [] : [{ document, value: make(row) }];
}

function personOf(row: Static<typeof PersonRowShape>): DemoPerson {
  const { initials, givenNames, prefix, familyName, partnerPrefix, partnerFamilyName, nameUse } = row;
  return {
    kind: 'person',
    key: row.key,
    authority: row.authority,
    name: defined({ initials, givenNames, prefix, familyName, partnerPrefix, partnerFamilyName, nameUse }),
    birthDate: row.birthDate,
    confidential: row.confidential === 'yes',
    address: addressOf(row),
    phones: [row.phone, row.secondPhone].filter((phone) => phone !== undefined),
    preferredChannel: row.preferredChannel,
    language: row.language,
    ...defined({ email: row.email, remark: row.remark }),
  };
}

function companyOf(row: Static<typeof CompanyRowShape>): DemoCompany {
  return {
    kind: 'company',
    key: row.key,
    authority: row.authority,
    name: row.name,
    chamberOfCommerceNumber: row.chamberOfCommerceNumber,
    address: addressOf(row),
    phones: row.phone === undefined ? [] : [row.phone],
    preferredChannel: row.preferredChannel,
    language: 'nl',
    ...defined({ tradeName: row.tradeName, email: row.email, remark: row.remark }),
  };
}

function addressOf(row: Static<typeof PersonRowShape> | Static<typeof CompanyRowShape>): DemoAddress {
  const { street, houseLetter, houseNumberAddition, city } = row;
  return { ...defined({ street, houseLetter, houseNumberAddition, city }), houseNumber: Number(row.houseNumber), postcode: row.postcode.replace(' ', '') };
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** Leaves out fields without a value. */
function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
