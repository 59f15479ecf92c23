import { useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import type { Article } from '@ingang/contracts/knowledge';
import { useRef, useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { isConflict } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { MergeDialog } from '../../../app/merge-dialog.tsx';
import { Preview } from './preview.tsx';
import { useKnowledgeText } from '../messages/index.ts';
import { ArticleFieldset } from './article-fieldset.tsx';
import { contentOf, emptyArticle, fieldsOf, type ArticleField, type ArticleFields } from './article-input.ts';

const labels = {
  question: 'editor.question',
  answer: 'editor.answer',
  details: 'editor.details',
  productId: 'editor.product',
  audience: 'editor.audience',
  authorityId: 'editor.authority',
  validFrom: 'editor.validFrom',
  validTo: 'editor.validTo',
  sources: 'editor.sources',
  keywords: 'editor.keywords',
  onWebsite: 'editor.onWebsite',
} as const satisfies Record<ArticleField, string>;

/** Text left, how it reads right. Saving makes a draft; publishing is a step of its own. */
export function ArticleEditor({ article }: { readonly article?: Article }) {
  const t = useKnowledgeText();
  const app = useAppText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [fields, setFields] = useState<ArticleFields>(() => (article ? fieldsOf(article) : emptyArticle));
  const [base, setBase] = useState(article);
  const [error, setError] = useState<unknown>();
  const [key] = useState(() => crypto.randomUUID());
  const unsaved = useRef(false);
  useBlocker({ shouldBlockFn: () => unsaved.current && !window.confirm(app('unsaved')), enableBeforeUnload: () => unsaved.current });

  async function save(based: Article | undefined, content: ArticleFields) {
    setError(undefined);
    try {
      const saved = based
        ? await request<Article>(`/knowledge/articles/${based.id}`, { method: 'PATCH', body: { version: based.version, ...contentOf(content) } })
        : await request<Article>('/knowledge/articles', { method: 'POST', body: contentOf(content), idempotencyKey: key });
      unsaved.current = false;
      await queries.invalidateQueries({ queryKey: ['knowledge'] });
      await navigate({ to: '/knowledge/$articleId', params: { articleId: saved.id } });
    } catch (fault) {
      setError(fault);
    }
  }

  const change = (part: Partial<ArticleFields>) => {
    unsaved.current = true;
    setFields((now) => ({ ...now, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(base, fields);
  };
  const current = isConflict(error) ? (error.current as Article) : undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className="editor-columns">
        <ArticleFieldset fields={fields} productName={article?.productName ?? undefined} error={error} onChange={change} />
        <Preview fields={fields} />
      </div>
      {error !== undefined && !current && <Failure error={error} />}
      <div className="row">
        <Button submit look="primary">
          {t('editor.save')}
        </Button>
        <Button onClick={() => void navigate(article ? { to: '/knowledge/$articleId', params: { articleId: article.id } } : { to: '/knowledge' })}>{app('cancel')}</Button>
      </div>
      {current && (
        <MergeDialog
          fields={(Object.keys(labels) as ArticleField[])
            .filter((field) => fields[field] !== fieldsOf(current)[field])
            .map((field) => ({ id: field, label: t(labels[field]), mine: String(fields[field]), theirs: String(fieldsOf(current)[field]) }))}
          onClose={() => setError(undefined)}
          onChoose={(mine) => {
            const merged = { ...fieldsOf(current), ...Object.fromEntries(mine.map((field) => [field, fields[field as ArticleField]])) };
            setBase(current);
            setFields(merged);
            void save(current, merged);
          }}
        />
      )}
    </form>
  );
}
