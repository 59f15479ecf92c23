/** What a command tells: lines for people, one JSON document for programs. */
export interface Output {
  readonly json: boolean;
  /** Prints the JSON when it was asked for, and else the lines. */
  tell(value: unknown, lines: readonly string[]): void;
  /** Says how far it is; never on standard output. */
  progress(line: string): void;
}

export function consoleOutput(json: boolean): Output {
  return {
    json,
    tell: (value, lines) => process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join('')),
    progress: (line) => {
      if (process.stderr.isTTY && !json) process.stderr.write(`${line}\n`);
    },
  };
}

/** Rows in columns that are as wide as they need to be. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
