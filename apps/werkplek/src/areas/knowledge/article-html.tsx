import './article.css';

/** The details of an article. The server makes the HTML from Markdown and lets nothing through that runs or loads. */
export function ArticleHtml({ html }: { readonly html: string }) {
  return <div className="article-text" dangerouslySetInnerHTML={{ __html: html }} />;
}
