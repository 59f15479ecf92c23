import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';
import type { OidcAttempt, OidcAttempts } from '../usecases/ports.ts';

interface AttemptRow {
  readonly code_verifier: string;
  readonly nonce: string;
  readonly return_to: string;
}

export class PostgresOidcAttempts implements OidcAttempts {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  async begin(stateHash: Buffer, { codeVerifier, nonce, returnTo }: OidcAttempt, until: Date): Promise<void> {
    await sql`SELECT app.begin_oidc(${stateHash}, ${codeVerifier}, ${nonce}, ${returnTo}, ${until})`.execute(this.#work.tx);
  }

  async take(stateHash: Buffer, at: Date): Promise<OidcAttempt | undefined> {
    const { rows } = await sql<AttemptRow>`SELECT * FROM app.take_oidc(${stateHash}, ${at})`.execute(this.#work.tx);
    const row = rows[0];
    return row && { codeVerifier: row.code_verifier, nonce: row.nonce, returnTo: row.return_to };
  }
}
