/** What was given to a command cannot be used, as a file with faults: exit code 2, and nothing was done. */
export class UnusableInput extends Error {
  readonly faults: readonly string[];
  constructor(message: string, faults: readonly string[]) {
    super(message);
    this.faults = faults;
  }
}
