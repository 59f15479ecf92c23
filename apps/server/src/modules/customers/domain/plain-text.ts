const lettersWithoutDecomposition: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ĸ: 'k',
};

/**
 * Text as people compare it: lower case, without diacritics, only letters, digits and single spaces.
 *
 * @example plainText("Çelik-Øster, 's‑Gravendeel") // 'celik oster s gravendeel'
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[ßæœøđðþłħıŋĸ]/g, (letter) => lettersWithoutDecomposition[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
