import { fieldText } from '../store/field-terms.ts';
import type { SearchableArticle, SearchField, TextPart } from '../types.ts';
import { type Hit, markedParts, type Marker } from './marking.ts';

export interface Snippet {
  readonly field: SearchField;
  readonly parts: readonly TextPart[];
}

const SNIPPET_CHARACTERS = 200;
const LEAD_CHARACTERS = 40;
/** Further down a long text no snippet is looked for: showing results must stay fast. */
const SEARCHED_CHARACTERS = 3_000;

interface Passage {
  readonly from: number;
  readonly conceptCount: number;
}

/**
 * The passage that shows best why an article was found: of the short answer if it has as many of the words as the
 * details, else of the details; the beginning of the short answer when neither has any.
 *
 * @param conceptsInArticle how many of the query's concepts the whole article has: no passage needs more
 */
export function snippetOf(article: SearchableArticle, marker: Marker, conceptsInArticle: number): Snippet {
  const answer = article.answer === '' ? undefined : read(article, 'answer', marker);
  const answerHasAll = answer !== undefined && answer.passage.conceptCount >= conceptsInArticle;
  const details = article.details === '' || answerHasAll ? undefined : read(article, 'details', marker);
  const chosen =
    answer !== undefined && (details === undefined || answer.passage.conceptCount >= details.passage.conceptCount)
      ? answer
      : (details ?? read(article, 'question', marker));
  return { field: chosen.field, parts: cut(chosen.text, chosen.hits, chosen.passage.from) };
}

function read(article: SearchableArticle, field: SearchField, marker: Marker) {
  const text = fieldText(article, field).slice(0, SEARCHED_CHARACTERS);
  const hits = marker.hitsIn(text);
  return { field, text, hits, passage: bestPassage(hits) };
}

/** The first place from which most different words of the query stand together. */
function bestPassage(hits: readonly Hit[]): Passage {
  let best: Passage = { from: 0, conceptCount: 0 };
  hits.forEach((first, index) => {
    const concepts = new Set<number>();
    for (let at = index; at < hits.length && hits[at]!.end - first.start <= SNIPPET_CHARACTERS - LEAD_CHARACTERS; at += 1) {
      concepts.add(hits[at]!.concept);
    }
    if (concepts.size > best.conceptCount) best = { from: first.start, conceptCount: concepts.size };
  });
  return best;
}

function cut(text: string, hits: readonly Hit[], wanted: number): TextPart[] {
  const from = wanted <= LEAD_CHARACTERS * 2 ? 0 : wordStart(text, wanted - LEAD_CHARACTERS, wanted);
  const to = text.length - from <= SNIPPET_CHARACTERS ? text.length : wordEnd(text, from, from + SNIPPET_CHARACTERS);
  const parts = markedParts(text, hits.filter((hit) => hit.start >= from), from, to);
  if (from > 0) parts.unshift({ text: '… ', marked: false });
  if (to < text.length) parts.push({ text: ' …', marked: false });
  return parts;
}

function wordStart(text: string, around: number, latest: number): number {
  const space = text.indexOf(' ', around);
  return space === -1 || space >= latest ? latest : space + 1;
}

function wordEnd(text: string, from: number, around: number): number {
  const space = text.lastIndexOf(' ', around);
  return space <= from ? around : space;
}
