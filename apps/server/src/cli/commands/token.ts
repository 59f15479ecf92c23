import type { Role } from '../../platform/access/index.ts';
import { roles as knownRoles } from '../../platform/access/index.ts';
import type { Config } from '../../config.ts';
import { createToken, listTokens, revokeToken, tokenDesk } from '../../modules/people/index.ts';
import { findAuthority } from '../../modules/region/index.ts';
import { need, readArguments, wholeNumber } from '../arguments.ts';
import { allPermissions } from '../as-command-line.ts';
import { inDatabase, type InDatabase } from '../in-database.ts';
import { columns, type Output } from '../output.ts';
import { unknownAuthority } from '../unknown-authority.ts';
import { WrongUse } from '../usage.ts';

const many = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;

export async function tokenCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const [verb, ...rest] = args;
  if (verb === 'create') return createCommand(rest, config, output);
  if (verb === 'list') return listCommand(rest, config, output);
  if (verb === 'revoke') return revokeCommand(rest, config, output);
  throw new WrongUse(verb === undefined ? 'create, list or revoke is missing' : `token knows create, list and revoke, not "${verb}"`, 'token');
}

async function createCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const options = { role: many, authority: one, scope: many, name: one, days: one, purpose: one };
  const { values } = readArguments('token', args, options, 0);
  const roles = (values.role ?? []).map(readRole);
  if (roles.length === 0) throw new WrongUse('--role is missing', 'token');
  const days = wholeNumber('token', values.days, '--days');
  const { token, secret } = await inDatabase(config, ({ inWork }) =>
    inWork(async (work) => {
      const authority = values.authority === undefined ? undefined : await findAuthority(work, values.authority);
      if (values.authority !== undefined && !authority) throw await unknownAuthority(work, values.authority, 'token');
      const name = values.name ?? `${roles.join(', ')} (command line)`;
      return createToken(tokenDesk(work, allPermissions()), { name, roles, authorityId: authority?.id, scopes: values.scope, purpose: values.purpose, days });
    }),
  );
  output.tell({ token: secret, id: token.id, name: token.name, roles, scopes: token.scopes, expiresAt: token.expiresAt.toISOString() }, [secret]);
}

function readRole(text: string): Role {
  const role = knownRoles.find((known) => known === text);
  if (!role) throw new WrongUse(`There is no role "${text}"; choose from ${knownRoles.join(', ')}`, 'token');
  return role;
}

async function listCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  readArguments('token', args, {}, 0);
  const tokens = await withTokens(config, listTokens);
  const rows = tokens.map(({ id, name, roles, scopes, expiresAt, revokedAt, lastUsedAt }) => [
    id, name, roles.join(','), scopes?.join(',') ?? 'everything',
    revokedAt ? `revoked ${day(revokedAt)}` : `until ${day(expiresAt)}`,
    lastUsedAt ? `used ${day(lastUsedAt)}` : 'never used',
  ]);
  output.tell({ results: tokens }, rows.length === 0 ? ['There are no tokens.'] : columns(rows));
}

async function revokeCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const { positionals } = readArguments('token', args, {}, 1);
  const id = need('token', positionals[0], 'the id of the token');
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new WrongUse(`"${id}" is not the id of a token; token list shows them`, 'token');
  await withTokens(config, (desk) => revokeToken(desk, id));
  output.tell({ revoked: id }, ['The token is revoked.']);
}

function withTokens<T>(config: Config, task: (desk: ReturnType<typeof tokenDesk>) => Promise<T>): Promise<T> {
  return inDatabase(config, ({ inWork }: InDatabase) => inWork((work) => task(tokenDesk(work, allPermissions()))));
}

function day(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
