/**
 * What can go wrong in a use case, in four kinds, and a fifth for another party that does not answer. Each carries a code (a key of the message catalogue, such as
 * `callback.deadline-in-past`) and parameters for the message; never personal data. One mapper turns them into
 * problem details (RFC 9457).
 */
export type ErrorKind = 'not-found' | 'invalid' | 'refused' | 'conflict' | 'unavailable';

export type MessageParams = Readonly<Record<string, string | number>>;

/** A fault in one field of the input. `field` is a path such as `questions[0].productId`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly params?: MessageParams;
}

export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly params: MessageParams;
  constructor(kind: ErrorKind, code: string, params: MessageParams = {}) {
    super(code);
    this.name = new.target.name;
    this.kind = kind;
    this.code = code;
    this.params = params;
  }
}

/** The thing asked for does not exist, or may not be known to exist by whoever asks. */
export class NotFound extends DomainError {
  constructor(code: string, params?: MessageParams) {
    super('not-found', code, params);
  }
}

/** The input is understood but wrong; lists every fault at once. */
export class Invalid extends DomainError {
  readonly faults: readonly FieldFault[];
  constructor(code: string, faults: readonly FieldFault[], params?: MessageParams) {
    super('invalid', code, params);
    this.faults = faults;
  }
}

/** Whoever asks may not do this. */
export class Refused extends DomainError {
  constructor(code: string, params?: MessageParams) {
    super('refused', code, params);
  }
}

/** Somebody or something was first. `current` is the state to merge with, when there is one. */
export class Conflict extends DomainError {
  readonly current: unknown;
  constructor(code: string, current?: unknown, params?: MessageParams) {
    super('conflict', code, params);
    this.current = current;
  }
}

/** Another system that was needed did not answer, or not usefully; the same request may succeed later. */
export class Unavailable extends DomainError {
  constructor(code: string, params?: MessageParams) {
    super('unavailable', code, params);
  }
}
