import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../../api/request.ts';
import { ArticleHtml } from '../article-html.tsx';
import { useKnowledgeText } from '../messages/index.ts';
import type { ArticleFields } from './article-input.ts';

const pauseMilliseconds = 300;

/** The article as a reader gets it; made by the server, as on the website. */
export function Preview({ fields }: { readonly fields: ArticleFields }) {
  const t = useKnowledgeText();
  const [details, setDetails] = useState(fields.details);
  useEffect(() => {
    const timer = setTimeout(() => setDetails(fields.details), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [fields.details]);
  const { data } = useQuery({
    queryKey: ['knowledge', 'preview', details],
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => request<{ html: string }>('/knowledge/previews', { method: 'POST', body: { details }, signal }),
  });
  return (
    <section className="preview stack" aria-label={t('editor.preview')}>
      <h2>{fields.question || t('editor.preview')}</h2>
      <p className="answer-short">{fields.answer}</p>
      {data && <ArticleHtml html={data.html} level={3} />}
    </section>
  );
}
