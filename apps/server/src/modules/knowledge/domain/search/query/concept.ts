import type { WeightedTerm } from '../text/analyzer.ts';

/**
 * One way to find what a word means. All its terms together make the whole: an article with half of them is worth half.
 */
export interface Alternative {
  readonly terms: readonly WeightedTerm[];
  /** Weight of the parts that the index does not have at all: the perfect article would have them. */
  readonly missingWeight?: number;
  /** Rarity shared by a family of alternatives, so that the rarest guess does not win; own rarity when absent. */
  readonly sharedArticleCount?: number;
}

/** Something the query asks for. An article is worth what its best alternative is worth. */
export interface Concept {
  /** The words of the query that ask for this. */
  readonly words: readonly string[];
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
  /** False when a guess (typing error, completion) is all there is. */
  readonly certain: boolean;
}
