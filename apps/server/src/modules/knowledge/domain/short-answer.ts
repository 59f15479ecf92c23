/**
 * The beginning of a long answer that can be read aloud: whole sentences from the first paragraph, up to
 * `mostCharacters`; one very long sentence is cut at a word, with an ellipsis.
 *
 * @param text plain text, paragraphs separated by an empty line
 * @param mostCharacters upper bound of the result, from 20
 * @example shortAnswer('Ja. Dat kan altijd.\n\nMeer uitleg.', 60) // 'Ja. Dat kan altijd.'
 */
export function shortAnswer(text: string, mostCharacters = 400): string {
  const paragraph = text.trim().split(/\n\s*\n/)[0]!.replaceAll(/\s+/g, ' ').trim();
  if (paragraph.length <= mostCharacters) return paragraph;
  const sentences = paragraph.match(/[^.!?]+[.!?]+(?=\s|$)/g) ?? [];
  let short = '';
  for (const sentence of sentences) {
    if ((short + sentence).trim().length > mostCharacters) break;
    short += sentence;
  }
  if (short.trim() !== '') return short.trim();
  const cut = paragraph.slice(0, mostCharacters - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
