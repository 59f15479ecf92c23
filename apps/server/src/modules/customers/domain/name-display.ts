import type { PersonName } from './person-name.ts';

interface NamePart {
  readonly prefix: string | undefined;
  readonly name: string;
}

/**
 * The name as it stands on an envelope and on the screen: initials, or given names when there are none, and the family name
 * that somebody wishes to be called by. As much of it as is known: a wish for a partner's name that is not known is passed over,
 * without a family name the given names go before initials, and a prefix without a name behind it is shown only when there is
 * nothing else.
 *
 * @example displayName({ initials: 'A.', prefix: 'de', familyName: 'Vries', partnerPrefix: 'van der', partnerFamilyName: 'Berg', nameUse: 'partner-own' }) // 'A. van der Berg-de Vries'
 * @example displayName({ prefix: 'van der', familyName: 'Berg' }) // 'Van der Berg'
 * @example displayName({ givenNames: 'Jan Pieter', initials: 'J.P.', prefix: 'van der', familyName: '' }) // 'Jan Pieter'
 */
export function displayName(name: PersonName): string {
  const family = familyNames(name).map(withPrefix).join('-');
  if (family === '') return withoutFamily(name);
  const start = written(name.initials) ?? written(name.givenNames);
  return start ? `${start} ${family}` : withCapital(family);
}

/**
 * The name as lists are sorted: prefixes last.
 *
 * @example sortName({ initials: 'J.P.', prefix: 'van der', familyName: 'Berg' }) // 'Berg, J.P. van der'
 * @example sortName({ givenNames: 'Anouk', familyName: '' }) // 'Anouk'
 */
export function sortName(name: PersonName): string {
  const [first, second] = familyNames(name);
  if (!first) return withoutFamily(name);
  const family = second ? `${first.name}-${withPrefix(second)}` : first.name;
  const rest = [written(name.initials) ?? written(name.givenNames), first.prefix].filter(Boolean).join(' ');
  return rest ? `${family}, ${rest}` : family;
}

function withoutFamily({ givenNames, initials, prefix, partnerPrefix }: PersonName): string {
  const loose = written(prefix) ?? written(partnerPrefix);
  return written(givenNames) ?? written(initials) ?? (loose ? withCapital(loose) : '');
}

/** The family names that are known, in the order in which they are used; none, one or two. */
function familyNames(name: PersonName): NamePart[] {
  const own = known(name.prefix, name.familyName);
  const partner = known(name.partnerPrefix, name.partnerFamilyName);
  switch (name.nameUse ?? 'own') {
    case 'own':
      return own.length > 0 ? own : partner;
    case 'partner':
      return partner.length > 0 ? partner : own;
    case 'partner-own':
      return [...partner, ...own];
    case 'own-partner':
      return [...own, ...partner];
  }
}

function known(prefix: string | undefined, name: string | undefined): NamePart[] {
  const family = written(name);
  return family === undefined ? [] : [{ prefix: written(prefix), name: family }];
}

function written(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

/** At the start of a name the prefix has a capital, but never after an apostrophe. */
function withCapital(family: string): string {
  return family.replace(/^(?:ij|\p{Letter})/u, (start) => start.toUpperCase());
}

function withPrefix({ prefix, name }: NamePart): string {
  if (!prefix) return name;
  return prefix.endsWith("'") && prefix !== "'t" ? `${prefix}${name}` : `${prefix} ${name}`;
}
