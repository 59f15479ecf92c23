/** Looks at a value and notes what is wrong with it, with the place where it is. */
export type Check = (value: unknown, at: string, note: (fault: string) => void) => void;

export const anything: Check = () => undefined;

export function number(least: number, most = Infinity, isAbove = false): Check {
  const range = `${isAbove ? 'above' : 'at least'} ${least}${most === Infinity ? '' : `, at most ${most}`}`;
  return (value, at, note) => {
    const isRight = typeof value === 'number' && Number.isFinite(value) && (isAbove ? value > least : value >= least) && value <= most;
    if (!isRight) note(`${at} must be a number, ${range}; it is ${shown(value)}`);
  };
}

export function whole(least: number, most = Infinity): Check {
  const asNumber = number(least, most);
  return (value, at, note) => (typeof value === 'number' && !Number.isInteger(value) ? note(`${at} must be a whole number; it is ${shown(value)}`) : asNumber(value, at, note));
}

export const text: Check = (value, at, note) => {
  if (typeof value !== 'string' || value === '') note(`${at} must be a text; it is ${shown(value)}`);
};

export const yesOrNo: Check = (value, at, note) => {
  if (typeof value !== 'boolean') note(`${at} must be true or false; it is ${shown(value)}`);
};

export function oneOf(...allowed: readonly string[]): Check {
  return (value, at, note) => {
    if (!allowed.includes(value as string)) note(`${at} must be one of ${allowed.join(', ')}; it is ${shown(value)}`);
  };
}

export function list(each: Check, least = 0): Check {
  return (value, at, note) => {
    if (!Array.isArray(value)) return note(`${at} must be a list; it is ${shown(value)}`);
    if (value.length < least) note(`${at} must have at least ${least} item(s)`);
    value.forEach((item, index) => each(item, `${at}[${index}]`, note));
  };
}

/** A list of texts, or '*'. */
export const textsOrAll: Check = (value, at, note) => {
  if (value !== '*') list(text)(value, at, note);
};

export function record(each: Check): Check {
  return (value, at, note) => {
    if (!isRecord(value)) return note(`${at} must be an object; it is ${shown(value)}`);
    for (const [name, one] of Object.entries(value)) each(one, `${at}.${name}`, note);
  };
}

/** Named parts; those that end in `?` may be left out, and others may not be there. */
export function object(parts: Readonly<Record<string, Check>>): Check {
  const known = Object.entries(parts).map(([name, check]) => ({ name: name.replace('?', ''), isNeeded: !name.endsWith('?'), check }));
  return (value, at, note) => {
    if (!isRecord(value)) return note(`${at === '' ? 'it' : at} must be an object; it is ${shown(value)}`);
    const inside = (name: string): string => (at === '' ? name : `${at}.${name}`);
    for (const { name, isNeeded, check } of known) {
      if (value[name] !== undefined) check(value[name], inside(name), note);
      else if (isNeeded) note(`${inside(name)} is missing`);
    }
    for (const name of Object.keys(value)) if (!known.some((one) => one.name === name)) note(`${inside(name)} is not known`);
  };
}

/** One of several objects, told apart by a part that only it has. */
export function either(kinds: Readonly<Record<string, Check>>): Check {
  return (value, at, note) => {
    const kind = isRecord(value) ? Object.keys(kinds).find((name) => name in value) : undefined;
    if (kind === undefined) note(`${at} must have one of ${Object.keys(kinds).join(', ')}; it is ${shown(value)}`);
    else kinds[kind]!(value, at, note);
  };
}

/** One of several objects, told apart by what its `kind` says. */
export function ofKind(kinds: Readonly<Record<string, Check>>): Check {
  return (value, at, note) => {
    const kind = isRecord(value) && typeof value.kind === 'string' && Object.hasOwn(kinds, value.kind) ? kinds[value.kind] : undefined;
    if (kind === undefined) note(`${at}.kind must be one of ${Object.keys(kinds).join(', ')}`);
    else kind(value, at, note);
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}
