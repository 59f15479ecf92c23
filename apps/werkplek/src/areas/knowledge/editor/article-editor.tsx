import { useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import type { Article } from '@ingang/contracts/knowledge';
import { useRef, useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { isConflict } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { MergeDialog } from '../../../app/merge/merge-dialog.tsx';
import { chosen, threeWays } from '../../../app/merge/three-ways.ts';
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
  variantOf: 'editor.variantOf',
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
      const now = based && isConflict(fault) ? (fault.current as Article) : undefined;
      const merge = based && now && threeWays(fieldsOf(based), content, fieldsOf(now));
      if (!merge || merge.contested.length > 0) return setError(fault);
      setBase(now);
      setFields(merge.merged);
      await save(now, merge.merged);
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
  const current = base && isConflict(error) ? (error.current as Article) : undefined;
  const merge = base && current && threeWays(fieldsOf(base), fields, fieldsOf(current));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className="editor-columns">
        <ArticleFieldset fields={fields} productName={article?.productName ?? undefined} variantOfQuestion={article?.variantOfQuestion ?? undefined} error={error} onChange={change} />
        <Preview fields={fields} />
      </div>
      {error !== undefined && !current && <Failure error={error} />}
      <div className="row">
        <Button submit look="primary">
          {t('editor.save')}
        </Button>
        <Button onClick={() => void navigate(article ? { to: '/knowledge/$articleId', params: { articleId: article.id } } : { to: '/knowledge' })}>{app('cancel')}</Button>
      </div>
      {current && merge && (
        <MergeDialog
          fields={merge.contested.map((field) => ({ id: field, label: t(labels[field]), mine: String(fields[field]), theirs: String(fieldsOf(current)[field]) }))}
          onClose={() => setError(undefined)}
          onChoose={(kept) => {
            const merged = chosen(merge, fieldsOf(current), kept);
            setBase(current);
            setFields(merged);
            void save(current, merged);
          }}
        />
      )}
    </form>
  );
}
