/** Text that is safe inside an HTML page. */
export interface Html {
  readonly html: string;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Template tag: everything put in is escaped, unless it is itself made by this tag.
 * @example html`<p>${'a < b'}</p>`.html // '<p>a &lt; b</p>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly (Html | readonly Html[] | string | number | undefined)[]): Html {
  const filled = parts.map((part, index) => part + toText(values[index]));
  return { html: filled.join('') };
}

function toText(value: Html | readonly Html[] | string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value).replace(/[&<>"']/g, (mark) => marks[mark]!);
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('');
}
