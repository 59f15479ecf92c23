import * as client from 'openid-client';
import { Refused } from '@ingang/kernel';
import type { Config } from '../../../config.ts';
import type { OidcClaims } from '../usecases/match-account.ts';

export interface Begun {
  /** Where the browser goes to sign in. */
  readonly address: string;
  readonly state: string;
  readonly codeVerifier: string;
  readonly nonce: string;
}

const keepMilliseconds = 3_600_000;

/** The identity provider of the organisation: authorization code flow with PKCE, state and nonce (OpenID Connect Core, 3.1). */
export class IdentityProvider {
  readonly #settings: NonNullable<Config['oidc']>;
  #discovered: { readonly configuration: client.Configuration; readonly at: number } | undefined;

  constructor(settings: NonNullable<Config['oidc']>) {
    this.#settings = settings;
  }

  /** @throws Refused `sign-in.oidc-unavailable` */
  async begin(redirectUri: string): Promise<Begun> {
    const configuration = await this.#discover();
    const codeVerifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { address: address.href, state, codeVerifier, nonce };
  }

  /**
   * Exchanges the code that the browser brought back for claims about the person, and checks everything about them.
   *
   * @throws Refused `sign-in.oidc-failed`, `sign-in.oidc-unavailable`
   */
  async finish(currentUrl: URL, expected: Omit<Begun, 'address'>): Promise<OidcClaims> {
    const configuration = await this.#discover();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, currentUrl, {
        pkceCodeVerifier: expected.codeVerifier,
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const info = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return claimsOf({ ...info, ...claims });
    } catch (error) {
      throw new Refused(isOutage(error) ? 'sign-in.oidc-unavailable' : 'sign-in.oidc-failed', { reason: reasonOf(error) });
    }
  }

  async #discover(): Promise<client.Configuration> {
    if (this.#discovered && performance.now() - this.#discovered.at < keepMilliseconds) return this.#discovered.configuration;
    const { issuer, clientId, clientSecret } = this.#settings;
    const address = new URL(issuer);
    // Plain http is for an identity provider on the same machine; the configuration says so in so many words.
    const execute = address.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    try {
      const configuration = await client.discovery(address, clientId, clientSecret, undefined, { execute, timeout: 10 });
      this.#discovered = { configuration, at: performance.now() };
      return configuration;
    } catch (error) {
      throw new Refused('sign-in.oidc-unavailable', { reason: reasonOf(error) });
    }
  }
}

function claimsOf(claims: Readonly<Record<string, unknown>>): OidcClaims {
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    subject: `${String(claims['iss'])}#${String(claims['sub'])}`,
    email: claims['email_verified'] === true ? text(claims['email']) : undefined,
    username: text(claims['preferred_username']),
  };
}

/** The network did not answer, as against: the answer was not right. */
function isOutage(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');
}

/** For the log only: names what failed, as the provider does where it says so (`invalid_client`), without anything about the person. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, error: said } = error as { readonly code?: unknown; readonly error?: unknown };
  const known = [said, code].find((name): name is string => typeof name === 'string' && /^[A-Za-z_]{3,60}$/.test(name));
  return known ?? error.name;
}
