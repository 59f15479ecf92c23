import type { ColumnType, JSONColumnType } from 'kysely';
import type { ArticleContent, ArticleStatus, Audience, Source } from '../domain/article.ts';
import type { RowError } from '../domain/import.ts';

type Instant = ColumnType<Date, Date, Date>;
/** Kept as the text of the day: a JavaScript Date would move it by a time zone. */
type Day = ColumnType<string, string, string>;

/** A type and not an interface, since Kysely wants an index signature. */
export type KnowledgeTables = {
  article: {
    id: string;
    authority_id: string | null;
    variant_of: string | null;
    status: ArticleStatus;
    version: number;
    published_version: number | null;
    question: string;
    answer: string;
    details: string;
    product_id: string | null;
    audience: Audience;
    valid_from: Day | null;
    valid_to: Day | null;
    sources: JSONColumnType<Source[]>;
    keywords: string[];
    on_website: boolean;
    is_demo: boolean;
    external_key: string | null;
    changed_at: Instant;
    changed_by: string | null;
    changed_by_name: string;
  };
  article_version: {
    article_id: string;
    version: number;
    content: JSONColumnType<ArticleContent>;
    changed_at: Instant;
    changed_by: string | null;
    changed_by_name: string;
  };
  synonym_group: { id: string; position: number; everyday: string[]; official: string[]; both_ways: boolean };
  synonym_list: { only_row: boolean; version: number };
  knowledge_import: {
    id: string;
    kind: 'vac' | 'upl';
    file_name: string | null;
    authority_id: string | null;
    publish: boolean;
    dry_run: boolean;
    status: 'waiting' | 'running' | 'done' | 'failed';
    rows_total: number;
    rows_done: number;
    created: number;
    changed: number;
    unchanged: number;
    rejected: number;
    errors: JSONColumnType<RowError[]>;
    started_at: Instant;
    started_by: string | null;
    started_by_name: string;
    finished_at: Date | null;
  };
};
