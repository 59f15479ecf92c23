import type { Content } from '../read-content.ts';
import { departmentFor } from '../region/region-references.ts';
import type { Demo, DemoAccount, DemoCustomer } from './types-demo.ts';

export type HistoryCast = Pick<Content, 'articles' | 'products' | 'region'> & Pick<Demo, 'accounts' | 'customers'>;

/** The department that an authority's question about a product goes to; undefined for an unknown product. */
export function departmentOfProduct(cast: HistoryCast, authority: string, product: string, kind?: string): string | undefined {
  const of = kind ?? cast.products.find(({ uplName }) => uplName === product)?.departmentKind;
  return of === undefined ? undefined : departmentFor(cast.region, authority, of)?.id;
}

/** The first demo specialist of a department. */
export function specialistOf(cast: HistoryCast, department: string): string | undefined {
  return cast.accounts.find(({ roles }) => roles.some((held) => held.role === 'specialist' && held.department === department))?.username;
}

/** Agents who take contacts of an authority on a channel; those of the joint centre, unless the authority has its own. */
export function agentsFor(cast: HistoryCast, authority: string, channel: string): DemoAccount[] {
  const agents = cast.accounts.filter(({ roles }) => roles.some(({ role }) => role === 'agent'));
  const own = agents.filter(({ roles }) => roles.some((held) => held.authority === authority));
  if (own.length > 0) return own;
  const joint = agents.filter(({ roles }) => roles.some((held) => held.authority === undefined));
  const skilled = joint.filter(({ skills }) => channel in skills);
  return skilled.length > 0 ? skilled : joint;
}

/** The authority's own variant of an article, or the article itself. */
export function articleFor(cast: HistoryCast, article: string, authority: string): string {
  return cast.articles.find((candidate) => candidate.variantOf === article && candidate.authority === authority)?.id ?? article;
}

/** Who may say a wording: anybody grown up, people in the middle of life, older people, or companies. */
export interface Callers {
  readonly person: readonly DemoCustomer[];
  readonly adult: readonly DemoCustomer[];
  readonly senior: readonly DemoCustomer[];
  readonly company: readonly DemoCustomer[];
}

/** Customers by the part they may play; no children, and of two records of one person the one that is kept. */
export function callersOf(customers: readonly DemoCustomer[], duplicates: Demo['duplicates']): Callers {
  const merged = new Set(duplicates.map(({ merge }) => merge));
  const bornBetween = (from: string, until: string) => customers.filter(
    (customer) => customer.kind === 'person' && from <= customer.birthDate && customer.birthDate < until && !merged.has(customer.key),
  );
  return {
    person: bornBetween('1900', '2008'),
    adult: bornBetween('1974', '2003'),
    senior: bornBetween('1900', '1962'),
    company: customers.filter(({ kind }) => kind === 'company'),
  };
}
