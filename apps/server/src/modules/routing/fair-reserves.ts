import type { AuthorityId } from '@ingang/kernel';
import type { RouterRules } from '@ingang/routing';
import type { KeptRules } from './usecases/ports.ts';

/**
 * The rules for a router, with what is kept free for authorities that get less than was agreed: a part of those who may answer
 * for each, rounded down, so that a handful of agents is never kept from anybody.
 *
 * @param answering how many of those signed in may answer for an authority
 */
export function withFairReserves({ fairShare, offering, version: _version, ...rules }: KeptRules, authorities: readonly AuthorityId[], answering: (id: AuthorityId) => number): RouterRules {
  const fair = authorities.flatMap((authority) => {
    const keepFree = Math.floor(answering(authority) * fairShare);
    return keepFree === 0 ? [] : [{ code: `fair-${authority}`, keepFree, channel: 'phone', authority, whileBehind: true } as const];
  });
  return { ...rules, quietBelow: offering.quietBelow, reserves: [...rules.reserves, ...fair].slice(0, mostReserves) };
}

/** As many as the router takes. */
const mostReserves = 30;
