/** What counts wherever it stands: before the command, after it, or between its words; not after `--`. */
export interface Globals {
  readonly json: boolean;
  readonly help: boolean;
  /** Everything else, in its order. */
  readonly rest: readonly string[];
}

/**
 * @example readGlobals(['--json', 'token', 'list']) // { json: true, help: false, rest: ['token', 'list'] }
 * @example readGlobals(['search', '--', '--json']) // { json: false, help: false, rest: ['search', '--', '--json'] }
 */
export function readGlobals(args: readonly string[]): Globals {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const [before, after] = [args.slice(0, end), args.slice(end)];
  const isHelp = (arg: string): boolean => arg === '--help' || arg === '-h';
  return {
    json: before.includes('--json'),
    help: before.some(isHelp),
    rest: [...before.filter((arg) => arg !== '--json' && !isHelp(arg)), ...after],
  };
}
