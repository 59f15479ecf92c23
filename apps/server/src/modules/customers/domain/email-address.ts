/** An e-mail address that mail can be sent to. */
export interface EmailAddress {
  /** For comparing: lower case, NFC. */
  readonly normal: string;
  /** For sending and showing: as it was typed. */
  readonly display: string;
}

export type EmailFault = 'email.empty' | 'email.at-missing' | 'email.more-than-one' | 'email.name-invalid' | 'email.domain-invalid' | 'email.too-long';

export type ParsedEmail = { readonly email: EmailAddress } | { readonly fault: EmailFault };

const namePart = /^[\p{Letter}\p{Mark}\p{Number}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{Letter}\p{Mark}\p{Number}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domainLabel = /^[\p{Letter}\p{Number}](?:[\p{Letter}\p{Mark}\p{Number}-]{0,61}[\p{Letter}\p{Mark}\p{Number}])?$/u;

/**
 * Reads an e-mail address, internationalised ones included (RFC 6531); a `mailto:` or `Name <…>` around it is taken off.
 * Quoted names and addresses at an IP number exist on paper only and are refused.
 *
 * @example parseEmail('Jan de Vries <J.deVries@Ziggo.nl>') // { email: { normal: 'j.devries@ziggo.nl', display: 'J.deVries@Ziggo.nl' } }
 * @example parseEmail('jan.ziggo.nl') // { fault: 'email.at-missing' }
 */
export function parseEmail(typed: string): ParsedEmail {
  const text = typed.normalize('NFC').trim().replace(/^mailto:/i, '');
  const address = (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim();
  if (address === '') return { fault: 'email.empty' };
  if (/[\s,;]\S*@\S*$/.test(address) && address.split('@').length > 2) return { fault: 'email.more-than-one' };
  const at = address.lastIndexOf('@');
  if (at < 0) return { fault: 'email.at-missing' };
  const name = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (address.length > 254 || name.length > 64) return { fault: 'email.too-long' };
  if (!namePart.test(name)) return { fault: 'email.name-invalid' };
  if (!isDomain(domain)) return { fault: 'email.domain-invalid' };
  return { email: { normal: address.toLowerCase(), display: address } };
}

const commonDomains = [
  'gmail.com', 'hotmail.com', 'hotmail.nl', 'outlook.com', 'live.nl', 'live.com', 'icloud.com', 'yahoo.com', 'msn.com', 'ziggo.nl',
  'kpnmail.nl', 'kpnplanet.nl', 'planet.nl', 'hetnet.nl', 'home.nl', 'xs4all.nl', 'casema.nl', 'upcmail.nl', 'chello.nl', 'solcon.nl',
  'telfort.nl', 'tele2.nl', 'quicknet.nl', 'online.nl', 'zonnet.nl', 'caiway.nl', 'proton.me', 'protonmail.com',
];

/**
 * What was probably meant, when the domain is one slip away from one that half the country uses.
 *
 * @example emailSuggestion('jan@gmial.com') // 'jan@gmail.com'
 */
export function emailSuggestion(normal: string): string | undefined {
  const at = normal.lastIndexOf('@');
  const domain = normal.slice(at + 1);
  if (at < 1 || commonDomains.includes(domain)) return undefined;
  const meant = commonDomains.find((common) => isOneSlip(domain, common));
  return meant && `${normal.slice(0, at)}@${meant}`;
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const top = labels.at(-1)!;
  return domain.length <= 253 && labels.length > 1 && labels.every((label) => domainLabel.test(label)) && top.length > 1 && !/^\d+$/.test(top);
}

/** One letter too many, too few, other, or two swapped. */
function isOneSlip(typed: string, meant: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const rest = (text: string, skip: number) => text.slice(same + skip);
  const swapped = typed[same] === meant[same + 1] && typed[same + 1] === meant[same] && rest(typed, 2) === rest(meant, 2);
  return swapped || rest(typed, 1) === rest(meant, 1) || rest(typed, 1) === rest(meant, 0) || rest(typed, 0) === rest(meant, 1);
}
