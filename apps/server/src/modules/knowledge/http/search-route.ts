import { KnowledgeSearchQuery, KnowledgeSearchResult } from '@ingang/contracts/knowledge';
import { Invalid } from '@ingang/kernel';
import type { Clock } from '@ingang/kernel';
import { maySeeAuthority, type Principal } from '../../../platform/access/index.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { authorityInText, namedAuthority } from '../domain/named-authority.ts';
import { keepsOwnKnowledge } from '../domain/whose-knowledge.ts';
import type { LiveIndex } from '../live/live-index.ts';
import type { AskingAuthority } from '../postgres/published-articles.ts';
import { civilDay } from '../../region/index.ts';

/** The search for agents and for the public; answered from memory, without a transaction. */
export function searchRoute(index: LiveIndex, clock: Clock): Route {
  return route({
    method: 'GET',
    path: '/knowledge/search',
    operationId: 'searchKnowledge',
    tag: 'knowledge',
    summary: 'Search the knowledge base',
    description:
      'Public for what is published to the website; agents find everything that is published. The answers of the given authority come first, and stand in the place of the region’s article that they are a variant of. An authority whose form of cooperation keeps knowledge of its own gets answers of the region only where it has none. Without `authority`, a municipality that is named in the words is recognised.',
    access: 'public',
    query: KnowledgeSearchQuery,
    answer: KnowledgeSearchResult,
    direct: async ({ workFor }, { query }) => {
      const { authority, text } = whoseCitizen(index.authorities, query);
      const asAgent = workFor.principal.permissions.has('knowledge:read') && mayRead(workFor.principal, authority);
      const { results, ...rest } = index.find({
        text,
        authorityId: authority?.id ?? null,
        ownFirst: authority !== undefined && keepsOwnKnowledge(authority.knowledge, civilDay(clock.now())),
        limit: query.limit ?? 10,
        typing: query.typing ?? false,
        on: clock.now(),
        audience: asAgent ? 'agent' : 'public',
      });
      return {
        results: results.map(({ article, score, snippet }) => ({
          id: article.id,
          question: article.content.question,
          answer: article.content.answer,
          product: article.productName,
          productId: article.productId,
          authority: article.authorityId,
          score,
          version: article.version,
          snippet: [...snippet],
        })),
        ...(query.authority === undefined && authority && { recognisedAuthority: authority.id }),
        ...rest,
      };
    },
  });
}

function mayRead(principal: Principal, authority: AskingAuthority | undefined): boolean {
  return authority === undefined || maySeeAuthority(principal, authority.id);
}

/** @throws Invalid `article.authority-unknown` for an authority that we do not know */
function whoseCitizen(
  authorities: readonly AskingAuthority[],
  query: { q: string; authority?: string },
): { authority: AskingAuthority | undefined; text: string } {
  if (query.authority !== undefined && query.authority !== '') {
    const authority = namedAuthority(authorities, query.authority);
    if (!authority) throw new Invalid('article.authority-unknown', [{ field: 'authority', code: 'article.authority-unknown' }]);
    return { authority, text: query.q };
  }
  const named = authorityInText(authorities, query.q.slice(0, 2000));
  // Only a name and nothing else: then the name is what they look for.
  return named && named.rest.length > 1 ? { authority: named.authority, text: named.rest } : { authority: named?.authority, text: query.q };
}
