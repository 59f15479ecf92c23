/** A SIP message (RFC 3261, section 7): a request or an answer to one. */
export interface SipMessage {
  /** `INVITE sip:14078@127.0.0.1 SIP/2.0` or `SIP/2.0 200 OK` */
  readonly start: string;
  /** In order; some occur more than once. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const SHORT: Readonly<Record<string, string>> = { v: 'via', f: 'from', t: 'to', i: 'call-id', m: 'contact', l: 'content-length', c: 'content-type' };

const fullName = (name: string): string => SHORT[name.toLowerCase()] ?? name.toLowerCase();

export function parseMessage(text: string): SipMessage {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [start = '', ...lines] = head.split('\r\n');
  const headers = lines.filter((line) => line.includes(':')).map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
  });
  return { start, headers, body: rest.join('\r\n\r\n') };
}

export function printMessage({ start, headers, body }: SipMessage): string {
  const all = [...headers, ['Content-Length', String(Buffer.byteLength(body))] as const];
  return `${start}\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

/** All values of a header, in order. */
export function valuesOf({ headers }: SipMessage, name: string): string[] {
  return headers.filter(([one]) => fullName(one) === fullName(name)).map(([, value]) => value);
}

export const valueOf = (message: SipMessage, name: string): string => valuesOf(message, name)[0] ?? '';

/** The method of a request; of an answer: of the request that it answers. */
export const methodOf = (message: SipMessage): string => (message.start.startsWith('SIP/') ? (valueOf(message, 'cseq').split(' ')[1] ?? '') : (message.start.split(' ')[0] ?? ''));

/** 200 for an answer, undefined for a request. */
export function statusOf({ start }: SipMessage): number | undefined {
  return start.startsWith('SIP/') ? Number(start.split(' ')[1]) : undefined;
}

export const tagOf = (address: string): string | undefined => address.match(/;tag=([^;\s]+)/)?.[1];
export const uriOf = (address: string): string => address.match(/<([^>]+)>/)?.[1] ?? address.split(';')[0] ?? '';
export const userOf = (address: string): string => uriOf(address).match(/^sips?:([^@;]+)@/)?.[1] ?? '';
export const nameOf = (address: string): string | undefined => address.match(/^"([^"]*)"/)?.[1] ?? undefined;
