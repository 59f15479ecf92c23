import type { PersonName } from './person-name.ts';

interface NamePart {
  readonly prefix: string | undefined;
  readonly name: string;
}

/**
 * The name as it stands on an envelope and on the screen: initials, or given names when there are none, and the family name
 * that somebody wishes to be called by.
 *
 * @example displayName({ initials: 'A.', prefix: 'de', familyName: 'Vries', partnerPrefix: 'van der', partnerFamilyName: 'Berg', nameUse: 'partner-own' }) // 'A. van der Berg-de Vries'
 * @example displayName({ prefix: 'van der', familyName: 'Berg' }) // 'Van der Berg'
 */
export function displayName(name: PersonName): string {
  const [first, second] = familyNames(name);
  const family = [first, second].filter((part) => part !== undefined).map(withPrefix).join('-');
  const start = name.initials ?? name.givenNames;
  return start ? `${start} ${family}` : family.replace(/^'?\p{Letter}/u, (letter) => (letter.startsWith("'") ? letter : letter.toUpperCase()));
}

/**
 * The name as lists are sorted: prefixes last.
 *
 * @example sortName({ initials: 'J.P.', prefix: 'van der', familyName: 'Berg' }) // 'Berg, J.P. van der'
 */
export function sortName(name: PersonName): string {
  const [first, second] = familyNames(name);
  const family = second ? `${first.name}-${withPrefix(second)}` : first.name;
  const rest = [name.initials ?? name.givenNames, first.prefix].filter(Boolean).join(' ');
  return rest ? `${family}, ${rest}` : family;
}

/** The family names in the order in which they are used. */
function familyNames(name: PersonName): [NamePart, NamePart | undefined] {
  const own = { prefix: name.prefix, name: name.familyName };
  if (!name.partnerFamilyName) return [own, undefined];
  const partner = { prefix: name.partnerPrefix, name: name.partnerFamilyName };
  switch (name.nameUse ?? 'own') {
    case 'own':
      return [own, undefined];
    case 'partner':
      return [partner, undefined];
    case 'partner-own':
      return [partner, own];
    case 'own-partner':
      return [own, partner];
  }
}

function withPrefix({ prefix, name }: NamePart): string {
  if (!prefix) return name;
  return prefix.endsWith("'") && prefix !== "'t" ? `${prefix}${name}` : `${prefix} ${name}`;
}
