import { readContentWithDemo, type DemoCustomer } from '../../apps/server/src/seed/content/index.ts';

/** Somebody with a question. All of them are invented, as are their numbers. */
export interface Citizen {
  readonly name: string;
  /** Undefined for somebody whom the region does not know. */
  readonly number: string | undefined;
  readonly authorityId: string;
  readonly words: string;
  /** The key of the menu that the question belongs to. */
  readonly menuDigit: '1' | '2' | '3' | '5' | undefined;
}

export interface SpokenAuthority {
  readonly id: string;
  readonly name: string;
  /** In the order of the region, as the menu gives them. */
  readonly digit: string;
}

export interface CallingRegion {
  readonly entranceNumber: string;
  readonly name: string;
  readonly authorities: readonly SpokenAuthority[];
  /** Places with the same area code that belong elsewhere. */
  readonly elsewhere: readonly { readonly name: string; readonly municipality: string }[];
  readonly citizens: readonly Citizen[];
}

const MENU: Readonly<Record<string, Citizen['menuDigit']>> = {
  'civil-affairs': '1', 'public-space': '2', waste: '2', 'social-support': '3', 'work-income': '3', taxes: '5',
};

/** The people of the demo region with the questions that they phone about. */
export function readCallingRegion(): CallingRegion {
  const { region, demo, products } = readContentWithDemo();
  const customers = new Map(demo.customers.map((customer) => [customer.key, customer]));
  const kinds = new Map(products.map(({ uplName, departmentKind }) => [uplName, departmentKind]));
  return {
    name: region.name,
    entranceNumber: region.entranceNumber,
    authorities: region.authorities.map(({ id, name }, index) => ({ id, name, digit: String(index + 1) })),
    elsewhere: region.numbersElsewhere.map(({ locality, belongsTo }) => ({ name: locality, municipality: belongsTo.replace(/^gemeente /, '') })),
    citizens: demo.history
      .filter(({ channel, direction, language }) => channel === 'phone' && direction === 'inbound' && language === 'nl')
      .flatMap(({ customer, authority, questions: [question] }): Citizen[] => {
        const known = customer === null ? undefined : customers.get(customer);
        if (question === undefined) return [];
        return [{ name: known ? nameOf(known) : '', number: known?.phones[0]?.replaceAll(' ', ''), authorityId: authority, words: question.words, menuDigit: MENU[kinds.get(question.product) ?? ''] }];
      }),
  };
}

function nameOf(customer: DemoCustomer): string {
  if (customer.kind === 'company') return customer.tradeName ?? customer.name;
  const { givenNames, prefix, familyName } = customer.name;
  return [givenNames.split(' ')[0], prefix, familyName].filter(Boolean).join(' ');
}
