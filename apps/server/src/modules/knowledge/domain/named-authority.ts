import type { AuthorityId } from '@ingang/kernel';

export interface KnownAuthority {
  readonly id: AuthorityId;
  readonly name: string;
  readonly cbsCode: string;
}

/**
 * The authority that a caller means by its slug, its name or its CBS code, without regard to capitals.
 * @example namedAuthority([{ id: 'papendrecht', name: 'Papendrecht', cbsCode: 'GM0590' }], 'gm0590')?.id // 'papendrecht'
 */
export function namedAuthority<Known extends KnownAuthority>(authorities: readonly Known[], text: string): Known | undefined {
  const wanted = plain(text).replace(/^gemeente /, '');
  return authorities.find(({ id, name, cbsCode }) => [id, plain(name), cbsCode.toLowerCase(), cbsCode.slice(2)].includes(wanted));
}

/**
 * An authority that is named inside the words of a citizen ("paspoort kosten papendrecht"), and the words without it.
 * With two names in the text the citizen compares, and neither is meant.
 */
export function authorityInText<Known extends KnownAuthority>(
  authorities: readonly Known[],
  text: string,
): { readonly authority: Known; readonly rest: string } | undefined {
  const found = authorities.flatMap((authority) => {
    const name = plain(authority.name).replaceAll(/[^\p{L}\p{N}]+/gu, '[\\s-]+');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:in|van|voor|te|bij) )?(?:de )?(?:gemeente )?${name}(?![\\p{L}\\p{N}])`, 'iu');
    return pattern.test(text) ? [{ authority, rest: text.replace(pattern, ' ').replaceAll(/\s+/g, ' ').trim() }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
}
