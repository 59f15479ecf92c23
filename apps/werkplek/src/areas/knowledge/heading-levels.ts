/**
 * Moves the headings of a piece of HTML so that the highest becomes `level`: what stands under a title of level 2 begins at 3.
 *
 * @example withHeadingsFrom('<h4>Spoed</h4><h5>Kosten</h5>', 3) // '<h3>Spoed</h3><h4>Kosten</h4>'
 */
export function withHeadingsFrom(html: string, level: number): string {
  const found = [...html.matchAll(/<h([1-6])>/g)].map(([, digit]) => Number(digit));
  if (found.length === 0) return html;
  const shift = level - Math.min(...found);
  return html.replaceAll(/<(\/?)h([1-6])>/g, (_, slash: string, digit: string) => `<${slash}h${Math.min(6, Number(digit) + shift)}>`);
}
