export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

interface ProblemDetails {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly instance?: string;
  readonly faults?: readonly Fault[];
  readonly current?: unknown;
}

/** The server understood, and said no: problem details (RFC 9457) in the user's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly instance: string | undefined;
  readonly faults: readonly Fault[];
  /** The present state, when somebody was first (409). */
  readonly current: unknown;
  constructor(details: ProblemDetails) {
    super(details.detail);
    this.name = 'Problem';
    this.status = details.status;
    this.code = details.code;
    this.title = details.title;
    this.instance = details.instance;
    this.faults = details.faults ?? [];
    this.current = details.current;
  }
}

/** The server was not reached, or could not answer for a moment. Nothing is known to be wrong with the request. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

/** The message for one field, when the server named it. */
export function faultOf(error: unknown, field: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  return error.faults.find((fault) => fault.field === field)?.message;
}

export function isSessionExpired(error: unknown): boolean {
  return error instanceof Problem && error.status === 401;
}

export function isConflict(error: unknown): error is Problem {
  return error instanceof Problem && error.status === 409 && error.current !== undefined;
}
