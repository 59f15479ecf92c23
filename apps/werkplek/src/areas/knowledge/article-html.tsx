import './article.css';
import { withHeadingsFrom } from './heading-levels.ts';

interface ArticleHtmlProps {
  readonly html: string;
  /** Level of the first heading: one below the title it stands under. */
  readonly level: 2 | 3;
}

/** The details of an article. The server makes the HTML from Markdown and lets nothing through that runs or loads. */
export function ArticleHtml({ html, level }: ArticleHtmlProps) {
  return <div className="article-text" dangerouslySetInnerHTML={{ __html: withHeadingsFrom(html, level) }} />;
}
