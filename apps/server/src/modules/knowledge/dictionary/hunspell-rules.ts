/** One way to make a form of a word: take `strip` off the end, put `add` on, when the word ends as `fits` says. */
export interface SuffixRule {
  readonly strip: string;
  readonly add: string;
  /** Flags of the form that this makes. */
  readonly flags: string;
  readonly fits: RegExp;
}

export interface HunspellRules {
  readonly suffixes: ReadonlyMap<string, readonly SuffixRule[]>;
  /** What a prefix flag puts before the word. */
  readonly prefixes: ReadonlyMap<string, readonly string[]>;
}

const RULE = /^([SP])FX (\S\S) (\S+) (\S+)(?: (\S+))?/;

/**
 * Reads the affix rules of a Hunspell `.aff` file with two-character flags. Lines for other purposes are left out, as
 * are forms with a hyphen at the end, which exist only to be glued to something.
 *
 * @see https://manpages.debian.org/hunspell.5 "AFFIX CREATION"
 */
export function readHunspellRules(aff: string): HunspellRules {
  const suffixes = new Map<string, SuffixRule[]>();
  const prefixes = new Map<string, string[]>();
  for (const line of aff.replaceAll('ĳ', 'ij').split('\n')) {
    const match = RULE.exec(line.trim().replace(/\s+/g, ' '));
    if (match === null || match[3] === 'Y' || match[3] === 'N') continue;
    const [, kind, flag, strip, affix, condition] = match;
    const [add = '', flags = ''] = affix!.split('/');
    if (add.endsWith('-') || add.includes("'")) continue;
    if (kind === 'P') listOf(prefixes, flag!).push(emptyIfZero(add));
    else listOf(suffixes, flag!).push({ strip: emptyIfZero(strip!), add: emptyIfZero(add), flags, fits: fitting(condition) });
  }
  return { suffixes, prefixes };
}

function listOf<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: Item[] = [];
  lists.set(key, made);
  return made;
}

function emptyIfZero(affix: string): string {
  return affix === '0' ? '' : affix;
}

function fitting(condition: string | undefined): RegExp {
  const isPattern = condition !== undefined && !condition.includes(':') && !condition.startsWith('#');
  return new RegExp(`${isPattern ? condition : '.'}$`);
}
