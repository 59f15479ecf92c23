import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../../../config.ts';

export interface SessionCookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;
}

/** Over https the cookie is bound to this host and never sent in the clear (`__Host-`). */
export function sessionCookie(config: Config): SessionCookie {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  return { name: secure ? '__Host-ingang' : 'ingang', options: { path: '/', httpOnly: true, sameSite: 'lax', secure } };
}

/** Binds a sign-in with OpenID Connect to the browser that began it. */
export function oidcCookie(config: Config): SessionCookie {
  const { options } = sessionCookie(config);
  return { name: 'ingang-oidc', options: { ...options, path: '/api/v1/session/oidc', maxAge: 600 } };
}
