import type { AuthorityId } from '@ingang/kernel';
import { CreatedToken, NewToken, TokenList, TokenParams } from '@ingang/contracts/people';
import { route, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { createToken, listTokens, revokeToken } from '../usecases/keep-token.ts';
import { doorkeeperOf } from './authenticate.ts';
import { tokenDesk } from './people-desk.ts';
import { showToken } from './show-people.ts';

const tag = 'people';

/** Tokens for scripts. */
export function tokenRoutes(deps: RoomDeps): Route[] {
  const none: ReadonlySet<string> = new Set();
  return [
    route({
      method: 'GET', path: '/tokens', operationId: 'listTokens', tag, access: 'people:manage-tokens', answer: TokenList,
      summary: 'Tokens of scripts, newest first',
      handle: async (work) => ({ results: (await listTokens(tokenDesk(work, none))).map(showToken) }),
    }),
    route({
      method: 'POST', path: '/tokens', operationId: 'createToken', tag, access: 'people:manage-tokens', body: NewToken, answer: CreatedToken,
      status: 201, summary: 'Make a token for a script; its secret is shown once',
      direct: async (direct, { body: { authorityId, ...rest } }) => {
        const permissions = doorkeeperOf(deps).permissions;
        const created = await direct.inWork((work) =>
          createToken(tokenDesk(work, permissions), { ...rest, authorityId: authorityId as AuthorityId | undefined }),
        );
        return { ...showToken(created.token), token: created.secret };
      },
    }),
    route({
      method: 'DELETE', path: '/tokens/:tokenId', operationId: 'revokeToken', tag, access: 'people:manage-tokens', params: TokenParams,
      status: 204, summary: 'Revoke a token',
      direct: async (direct, { params }) => {
        await direct.inWork((work) => revokeToken(tokenDesk(work, none), params.tokenId));
        doorkeeperOf(deps).forgetAll();
        return undefined;
      },
    }),
  ];
}
