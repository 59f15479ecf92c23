type Given = Readonly<Record<string, unknown>>;

/** Search parameters of each view's address. What is not understood is left out rather than refused. */
const text = (given: Given, key: string): string | undefined => {
  const value = given[key];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
};
const oneOf = <V extends string>(given: Given, key: string, allowed: readonly V[]): V | undefined => allowed.find((value) => value === given[key]);
const yes = (given: Given, key: string): true | undefined => (given[key] === true || given[key] === 'true' ? true : undefined);

/** Leaves out what is not there, so that an address stays short. */
function given<Shape extends object>(shape: Shape): { [K in keyof Shape]?: Exclude<Shape[K], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as { [K in keyof Shape]?: Exclude<Shape[K], undefined> };
}

export const signIn = (from: Given) => given({ to: text(from, 'to'), fault: text(from, 'fault') });
export const desk = (from: Given) => given({ contact: text(from, 'contact') });
export const contacts = (from: Given) =>
  given({
    q: text(from, 'q'),
    status: oneOf(from, 'status', ['open', 'finished', 'discarded']),
    channel: oneOf(from, 'channel', ['phone', 'desk', 'email', 'post', 'web', 'chat', 'social']),
    outcome: oneOf(from, 'outcome', ['open', 'answered', 'transferred', 'callback', 'web-intake', 'zaak', 'referred', 'abandoned']),
    authority: text(from, 'authority'),
    agent: text(from, 'agent'),
    product: text(from, 'product'),
    from: text(from, 'from'),
    until: text(from, 'until'),
    mine: yes(from, 'mine'),
  });
export const customers = (from: Given) => given({ q: text(from, 'q') });
export const address = (from: Given) => given({ postcode: text(from, 'postcode'), houseNumber: text(from, 'houseNumber') });
export const callbacks = (from: Given) =>
  given({ list: oneOf(from, 'list', ['mine', 'department', 'due-today', 'overdue', 'open', 'returned', 'closed']), department: text(from, 'department') });
export const knowledge = (from: Given) =>
  given({ q: text(from, 'q'), authority: text(from, 'authority'), status: oneOf(from, 'status', ['draft', 'published', 'withdrawn']) });
export const callFlow = (from: Given) => given({ version: Number(text(from, 'version')) || undefined });
export const businessCase = (from: Given) => given({ scenarios: text(from, 'scenarios') });
export const planningTeam = (from: Given) => given({ team: text(from, 'team') });
export const planningSchedule = (from: Given) => given({ team: text(from, 'team'), week: text(from, 'week') });
export const imports = (from: Given) => given({ run: text(from, 'run') });
export const departments = (from: Given) => given({ q: text(from, 'q'), authority: text(from, 'authority') });
export const locations = (from: Given) => given({ authority: text(from, 'authority') });
export const users = (from: Given) => given({ q: text(from, 'q'), user: text(from, 'user') });
export const audit = (from: Given) =>
  given({
    customer: text(from, 'customer'),
    user: text(from, 'user'),
    action: oneOf(from, 'action', ['look', 'search', 'create', 'change', 'merge', 'unmerge', 'export', 'erase', 'sign-in', 'sign-out', 'refuse']),
    from: text(from, 'from'),
    until: text(from, 'until'),
  });
export const planningForecast = (from: Given) => given({ forecast: text(from, 'forecast') });
export const planningStaffing = (from: Given) => given({ forecast: text(from, 'forecast'), monday: text(from, 'monday') });
