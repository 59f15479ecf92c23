import { text } from 'node:stream/consumers';
import type { AuthorityId } from '@ingang/kernel';
import { roles as knownRoles } from '../../platform/access/index.ts';
import type { Work } from '../../platform/database/work.ts';
import type { Config } from '../../config.ts';
import { addUser, changeUser, listUsers, readablePassword, userDesk } from '../../modules/people/index.ts';
import { findAuthority } from '../../modules/region/index.ts';
import { need, readArguments } from '../arguments.ts';
import { inDatabase } from '../in-database.ts';
import { columns, type Output } from '../output.ts';
import { unknownAuthority } from '../unknown-authority.ts';
import { WrongUse } from '../usage.ts';

const one = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export async function usersCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const [verb, ...rest] = args;
  if (verb === 'list') return listCommand(rest, config, output);
  if (verb === 'add') return addCommand(rest, config, output);
  if (verb === 'password') return passwordCommand(rest, config, output);
  throw new WrongUse(verb === undefined ? 'list, add or password is missing' : `users knows list, add and password, not "${verb}"`, 'users');
}

async function listCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const { values } = readArguments('users', args, { all: flag }, 0);
  const accounts = await inDatabase(config, ({ inWork }) =>
    inWork((work) => listUsers(userDesk(work), { kind: 'person', limit: 100_000, ...(!values.all && { active: true }) })),
  );
  const rows = accounts.map(({ username, displayName, email, active, assignments }) => [
    username, displayName, email ?? '', active ? '' : 'closed',
    assignments.map(({ role, authorityId }) => (authorityId === null ? role : `${role}@${authorityId}`)).join(' '),
  ]);
  const results = accounts.map(({ id, username, displayName, email, active, assignments }) => ({ id, username, displayName, email, active, assignments }));
  output.tell({ results }, rows.length === 0 ? ['There are no accounts.'] : columns(rows));
}

async function addCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const options = { name: one, role: { type: 'string', multiple: true }, email: one, language: one, 'password-stdin': flag, 'no-password': flag } as const;
  const { values, positionals } = readArguments('users', args, options, 1);
  if (values['no-password'] && values['password-stdin']) throw new WrongUse('choose --no-password or --password-stdin', 'users');
  const username = need('users', positionals[0], 'the username');
  const language = values.language ?? 'nl';
  if (language !== 'nl' && language !== 'en') throw new WrongUse('--language is nl or en', 'users');
  const password = values['no-password'] ? withoutPassword : await passwordOf(values['password-stdin']);
  const account = await inDatabase(config, ({ inWork }) =>
    inWork(async (work) => {
      const assignments = await Promise.all((values.role ?? []).map((role) => readAssignment(work, role)));
      return addUser(userDesk(work), { username, displayName: values.name ?? username, email: values.email ?? null, language, password: password.value, assignments });
    }),
  );
  const { id } = account;
  const lacks = account.assignments.length === 0 ? ['Without a role there is nothing to see; an administrator gives one on the screen Beheer.'] : [];
  output.tell({ id, username: account.username, ...password.made }, [`Added ${account.username}.`, ...lacks, ...password.lines]);
}

async function passwordCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const { values, positionals } = readArguments('users', args, { 'password-stdin': flag }, 1);
  const username = need('users', positionals[0], 'the username').toLowerCase();
  const password = await passwordOf(values['password-stdin']);
  await inDatabase(config, ({ inWork }) =>
    inWork(async (work) => {
      const desk = userDesk(work);
      const account = await desk.accounts.findByUsername(username);
      if (!account) throw new WrongUse(`There is no account "${username}"`, 'users');
      await changeUser(desk, account.id, { version: account.version, password: password.value, unlock: true });
    }),
  );
  output.tell({ username, ...password.made }, [`Changed the password of ${username}.`, ...password.lines]);
}

interface ChosenPassword {
  readonly value: string | undefined;
  readonly made: { readonly password?: string };
  readonly lines: readonly string[];
}

/** For who signs in with the account of the organisation. */
const withoutPassword: ChosenPassword = { value: undefined, made: {}, lines: [] };

async function passwordOf(fromInput: boolean | undefined): Promise<ChosenPassword> {
  if (fromInput) return { value: (await text(process.stdin)).replace(/\r?\n$/, ''), made: {}, lines: [] };
  const value = readablePassword();
  return { value, made: { password: value }, lines: [`The password is ${value} and is not shown again.`] };
}

/** `agent`, or `agent@papendrecht`. */
async function readAssignment(work: Work, written: string) {
  const [role = '', place] = written.split('@');
  if (!knownRoles.some((known) => known === role)) throw new WrongUse(`There is no role "${role}"; choose from ${knownRoles.join(', ')}`, 'users');
  const authority = place === undefined ? undefined : await findAuthority(work, place);
  if (place !== undefined && !authority) throw await unknownAuthority(work, place, 'users');
  const authorityId: AuthorityId | null = authority?.id ?? null;
  return { role, authorityId, departmentId: null, validFrom: null, validUntil: null };
}
