import markdownIt from 'markdown-it';
import { convert } from 'html-to-text';

/** HTML inside the Markdown is shown as text, and links lead only to safe addresses: whatever an editor pastes, the page stays ours. */
const renderer = markdownIt({ html: false, linkify: true, breaks: false });

/** The details of an article as safe HTML, headings starting at level 3 below those of the page. */
export function toSafeHtml(markdown: string): string {
  return renderer.render(markdown).replaceAll(/<(\/?)h([1-6])>/g, (_, slash: string, level: string) => `<${slash}h${Math.min(Number(level) + 2, 6)}>`);
}

/** The details as plain text, for the search and for reading aloud. */
export function toPlainText(markdown: string): string {
  return htmlToText(renderer.render(markdown));
}

/** HTML of another source as plain text with empty lines between paragraphs and a dash before list items. */
export function htmlToText(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  })
    .replaceAll('\u00a0', ' ')
    .trim();
}
