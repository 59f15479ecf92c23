import { Conflict } from '@ingang/kernel';
import type { ArticleStatus } from './article.ts';

export type ArticleAction = 'publish' | 'withdraw';

interface Edge {
  readonly from: ArticleStatus;
  readonly action: ArticleAction;
  readonly to: ArticleStatus;
  readonly reason: string;
}

/** The life of an article. Writing is always possible and makes a new version; readers see the published one. */
export const articleEdges: readonly Edge[] = [
  { from: 'draft', action: 'publish', to: 'published', reason: 'an editor finds the text right' },
  { from: 'published', action: 'publish', to: 'published', reason: 'a newer text replaces the one that readers see' },
  { from: 'withdrawn', action: 'publish', to: 'published', reason: 'the answer is right again' },
  { from: 'published', action: 'withdraw', to: 'withdrawn', reason: 'the answer is no longer right, or no longer ours' },
];

/** @throws Conflict `article.not-published` when there is nothing to withdraw */
export function nextStatus(from: ArticleStatus, action: ArticleAction): ArticleStatus {
  const edge = articleEdges.find((one) => one.from === from && one.action === action);
  if (!edge) throw new Conflict('article.not-published');
  return edge.to;
}
