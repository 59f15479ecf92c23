import { useQuery } from '@tanstack/react-query';
import type { KnowledgeHit } from '@ingang/contracts/knowledge';
import { useEffect, useRef, useState } from 'react';
import { knowledgeSearchQuery } from '../../knowledge/knowledge.ts';
import { recogniseAuthority } from '../../region/recognise-authority.ts';
import { useOwnAuthorities } from '../../region/region.ts';
import type { DeskEntry } from './saving/desk-entry.ts';
import { openContacts } from './saving/open-contacts.ts';

const pauseMilliseconds = 70;
const none: readonly KnowledgeHit[] = [];

export interface QuestionSearch {
  readonly isTyping: boolean;
  readonly hits: readonly KnowledgeHit[];
  /** The result that the answer pane shows and Enter links: the first while typing, none when not, unless chosen. */
  readonly chosen: KnowledgeHit | undefined;
  readonly didYouMean: string | undefined;
  readonly failed: boolean;
  /** Searched, and the knowledge base knows nothing like it. */
  readonly nothing: boolean;
  /** The municipality that the text named, when that changed the contact. */
  readonly namedAuthorityId: string | undefined;
  type(text: string): void;
  move(step: number): void;
  activate(index: number | undefined): void;
  /** Links the shown answer to the question; when it is still being searched, as soon as it is there. */
  link(): void;
  /** Keeps the question without an article. */
  keep(): string | undefined;
}

/** What is typed is the question and the search at once. */
export function useQuestionSearch(entry: DeskEntry, onLinked: () => void): QuestionSearch {
  const authorities = useOwnAuthorities();
  const { typing } = entry.draft;
  const { authorityId } = entry.details;
  const [active, setActive] = useState<number>();
  const [named, setNamed] = useState<string>();
  const linkWhenFound = useRef<string>(undefined);
  const recognised = recogniseAuthority(typing, authorities);
  const words = (recognised?.rest || typing).trim();
  const asked = usePaused(words);
  const { data, isPlaceholderData, isError } = useQuery(knowledgeSearchQuery(asked, authorityId));
  const isTyping = words.length >= 2;
  const current = isTyping && asked === words && !isPlaceholderData && data !== undefined;
  const hits = data?.results ?? none; // those of the last question stay: the next question is often about the same
  const chosen = active !== undefined ? hits[Math.min(active, hits.length - 1)] : isTyping ? hits[0] : undefined;

  const add = (hit?: KnowledgeHit): string => {
    const key = crypto.randomUUID();
    const linked = hit && {
      articleId: hit.id,
      articleVersion: hit.version,
      articleQuestion: hit.question,
      answer: hit.answer,
      ...(hit.productId && { productId: hit.productId, productName: hit.product ?? undefined }),
    };
    const question = { key, text: typing.trim() || (hit?.question ?? ''), outcome: hit ? ('answered' as const) : ('open' as const), ...linked };
    openContacts.write(entry.key, { typing: '', questions: [...entry.draft.questions, question] });
    linkWhenFound.current = undefined;
    setActive(undefined);
    setNamed(undefined);
    onLinked();
    return key;
  };
  const link = () => {
    if (chosen && (current || !isTyping)) add(chosen);
    else if (isTyping && !current) linkWhenFound.current = words;
  };
  const recognisedLater = current && !recognised && !entry.draft.authorityChosen ? data.recognisedAuthority : undefined;
  useEffect(() => {
    if (recognisedLater && recognisedLater !== authorityId) openContacts.change(entry.key, { authorityId: recognisedLater });
  }, [recognisedLater, authorityId, entry.key]);
  useEffect(() => {
    if (current && linkWhenFound.current === words && hits[0]) add(hits[0]);
  });

  return {
    isTyping,
    hits,
    chosen,
    didYouMean: data?.didYouMean,
    failed: isError,
    nothing: current && hits.length === 0,
    namedAuthorityId: named,
    type: (text) => {
      linkWhenFound.current = undefined;
      setActive(undefined);
      const found = recogniseAuthority(text, authorities)?.id;
      if (found && found !== authorityId && found !== named && !entry.draft.authorityChosen) {
        openContacts.change(entry.key, { authorityId: found });
        setNamed(found);
      }
      openContacts.write(entry.key, { typing: text });
    },
    move: (step) => setActive((now) => Math.max(0, Math.min(hits.length - 1, (now ?? (isTyping ? 0 : -1)) + step))),
    activate: setActive,
    link,
    keep: () => (typing.trim() === '' ? undefined : add()),
  };
}

/** The value after a short pause in changing, so that not every letter asks the server. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
