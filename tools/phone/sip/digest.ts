import { createHash } from 'node:crypto';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

export interface Account {
  readonly user: string;
  readonly secret: string;
}

/** The answer to a challenge (RFC 7616 with MD5, as SIP telephones do it). */
export function authorize(challenge: string, method: string, uri: string, { user, secret }: Account): string {
  const ask = (name: string) => challenge.match(new RegExp(`${name}="?([^",]+)"?`))?.[1] ?? '';
  const [realm, nonce, opaque] = [ask('realm'), ask('nonce'), ask('opaque')];
  const [count, own] = ['00000001', md5(`${Math.random()}`).slice(0, 16)];
  const secretPart = md5(`${user}:${realm}:${secret}`);
  const requestPart = md5(`${method}:${uri}`);
  const response = md5([secretPart, nonce, count, own, 'auth', requestPart].join(':'));
  const parts = { username: user, realm, nonce, uri, response, cnonce: own, ...(opaque ? { opaque } : {}) };
  const quoted = Object.entries(parts).map(([name, value]) => `${name}="${value}"`);
  return `Digest ${[...quoted, 'algorithm=MD5', 'qop=auth', `nc=${count}`].join(', ')}`;
}
