import type { Accounts, OidcAttempts, Passwords, Purposes, Sessions, TeamMembers, Tokens } from '../usecases/ports.ts';

/** The ports of this room on one store, as a suite uses them. */
export interface PeoplePorts {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly oidcAttempts: OidcAttempts;
  readonly members: TeamMembers;
  readonly purposes: Purposes;
}

/** Does something with the ports; what one call leaves behind the next one finds. */
export type WithPorts = (task: (ports: PeoplePorts) => Promise<void>) => Promise<void>;
