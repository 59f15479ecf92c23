/**
 * What happened to a call, as somebody would tell it.
 *
 * Purpose: a dozen technical notes become a few lines: a wait with its length and what ended it, a transfer with from, to and what
 * came of it. Trade-off: notes that say nothing to a customer or a team lead are left out; they stay in the log.
 * Modes: an open wait, hold or consultation is kept until the note that ends it; what is open at the end is told as it is.
 */
import type { StoryLine, ToldEvent } from './event.ts';

interface Telling {
  readonly lines: readonly StoryLine[];
  readonly wait?: { readonly since: Date; readonly queue: string; readonly told?: number };
  readonly hold?: { readonly since: Date; readonly agent: string };
  readonly consult?: { readonly since: Date; readonly agent: string; readonly to: ToldEvent; readonly isAnswered: boolean };
  readonly talk?: { readonly since: Date; readonly agent: string };
  /** How often the citizen's telephone rang. */
  readonly attempts: number;
}

type Teller = (telling: Telling, event: ToldEvent) => Telling;

/**
 * The story of a call.
 *
 * @param events in the order in which they happened
 * @example storyOf([{ at: new Date(0), event: 'queued', detail: 'taxes' }, { at: new Date(65000), event: 'answered', agentName: 'Anouk' }]).map(({ key }) => key) // ['call.story.waited', 'call.story.answered']
 */
export function storyOf(events: readonly ToldEvent[]): readonly StoryLine[] {
  const told = events.reduce<Telling>((telling, event) => tellers[event.event]?.(telling, event) ?? telling, { lines: [], attempts: 0 });
  return told.lines.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

const seconds = (from: Date, until: Date): number => Math.max(0, Math.round((until.getTime() - from.getTime()) / 1000));

function line(telling: Telling, at: Date, key: string, values: StoryLine['values'] = {}, text?: string): Telling {
  return { ...telling, lines: [...telling.lines, { at, key: `call.story.${key}`, values, ...(text !== undefined && text !== '' && { text }) }] };
}

const nameOf = ({ agentName }: ToldEvent): string => agentName ?? '–';

/** Whom it went to; a number is not told. */
function toOf({ about }: ToldEvent): string {
  return about?.toName ?? about?.to?.name ?? '';
}

function without(telling: Telling, part: 'wait' | 'hold' | 'consult' | 'talk'): Telling {
  const { [part]: _over, ...rest } = telling;
  return rest;
}

/** The wait that was going on is over. */
function waited(telling: Telling, until: Date): Telling {
  const { wait } = telling;
  if (wait === undefined) return telling;
  const spent = seconds(wait.since, until);
  const key = wait.told === undefined ? 'waited' : 'waited-told';
  return without(line(telling, wait.since, key, { seconds: spent, queue: wait.queue, ...(wait.told !== undefined && { told: wait.told }) }), 'wait');
}

function held(telling: Telling, until: Date): Telling {
  const { hold } = telling;
  return hold === undefined ? telling : without(line(telling, hold.since, 'held', { agent: hold.agent, seconds: seconds(hold.since, until) }), 'hold');
}

function consulted(telling: Telling, until: Date): Telling {
  const { consult } = telling;
  if (consult === undefined) return telling;
  const whom = toOf(consult.to) === '' ? 'consulted-number' : 'consulted';
  return without(line(telling, consult.since, consult.isAnswered ? whom : `${whom}-called`, { agent: consult.agent, to: toOf(consult.to), seconds: seconds(consult.since, until) }), 'consult');
}

const settled = (telling: Telling, until: Date): Telling => consulted(held(waited(telling, until), until), until);

/** How a telephone that was not answered is told. */
function unanswered(cause: string | undefined): string {
  if (cause?.endsWith('busy')) return 'busy';
  return cause?.endsWith('rejected') ? 'rejected' : 'missed';
}

const transferred: Teller = (telling, event) => {
  const { about, at } = event;
  const key = about?.isWarm === false ? 'transferred-cold' : 'transferred-warm';
  const after = line(settled(telling, at), at, toOf(event) === '' ? `${key}-number` : key, { agent: nameOf(event), to: toOf(event) }, about?.text);
  const queue = about?.to?.kind === 'queue' ? toOf(event) : undefined;
  return without(queue === undefined ? after : { ...after, wait: { since: at, queue } }, 'talk');
};

const tellers: Readonly<Record<string, Teller>> = {
  'authority-known': (telling, { at, detail = 'agent', about }) => line(telling, at, `asked-for.${detail}`, { authority: about?.authorityName ?? '' }),
  choice: (telling, { at, detail = '' }) => {
    const choice = detail.slice(detail.indexOf(': ') + 2);
    return choice === 'emergency' ? line(telling, at, 'emergency') : line(telling, at, 'chose', { choice });
  },
  'calamity-heard': (telling, { at, about }) => line(telling, at, 'heard-calamity', {}, about?.text),
  queued: (telling, { at, detail = '' }) => ({ ...waited(telling, at), wait: { since: at, queue: detail } }),
  'wait-told': (telling, { about }) => (telling.wait && about?.seconds !== undefined && telling.wait.told === undefined ? { ...telling, wait: { ...telling.wait, told: about.seconds } } : telling),
  'left-queue': (telling, { at, detail }) => line(waited(telling, at), at, detail === 'emergency' ? 'emergency' : 'overflow'),
  missed: (telling, event) => line(telling, event.at, 'missed', { agent: nameOf(event) }),
  answered: (telling, event) => {
    const after = settled(telling, event.at);
    return { ...line(after, event.at, 'answered', { agent: nameOf(event) }), talk: { since: event.at, agent: nameOf(event) } };
  },
  held: (telling, event) => ({ ...telling, hold: { since: event.at, agent: nameOf(event) } }),
  retrieved: (telling, { at }) => held(telling, at),
  'held-long': (telling, event) => line(telling, event.at, 'held-long', { agent: nameOf(event) }),
  'held-returned': (telling, event) => waitsAgain(line(held(telling, event.at), event.at, 'held-returned', { agent: nameOf(event) }), event.at),
  consulted: (telling, event) => ({ ...held(telling, event.at), consult: { since: event.at, agent: nameOf(event), to: event, isAnswered: false } }),
  'consult-answered': (telling) => (telling.consult ? { ...telling, consult: { ...telling.consult, isAnswered: true } } : telling),
  'consult-ended': (telling, { at }) => consulted(telling, at),
  'consult-failed': (telling, event) => {
    const key = `consult-${unanswered(event.detail)}`;
    return line(without(telling, 'consult'), event.at, toOf(event) === '' ? `${key}-number` : key, { agent: nameOf(event), to: toOf(event) });
  },
  conference: (telling, event) => line(consulted(telling, event.at), event.at, 'conference', { agent: nameOf(event) }),
  'transfer-forced': (telling, event) => line(telling, event.at, event.detail === undefined ? 'transfer-forced' : `transfer-forced.${event.detail}`, { agent: nameOf(event) }),
  voicemail: (telling, event) => line(telling, event.at, 'voicemail', { agent: nameOf(event) }),
  transferred,
  'transfer-failed': (telling, event) => waitsAgain(line(telling, event.at, toOf(event) === '' ? 'transfer-failed-number' : 'transfer-failed', { to: toOf(event) }), event.at),
  forwarding: (telling, { at, detail = 'elsewhere' }) => line(waited(telling, at), at, `forwarding.${detail}`),
  forwarded: (telling, { at }) => line(telling, at, 'forwarded'),
  'forward-failed': (telling, { at }) => line(telling, at, 'forward-failed'),
  'agent-lost': (telling, event) => waitsAgain(line(settled(telling, event.at), event.at, 'agent-lost', { agent: nameOf(event) }), event.at),
  'cut-off': (telling, { at }) => line(settled(telling, at), at, 'cut-off'),
  'callback-booked': (telling, { at }) => line(telling, at, 'callback-booked'),
  dialled: (telling, event) => ({ ...line(withoutAnswer(telling), event.at, 'dialled', { agent: nameOf(event), attempt: telling.attempts + 1 }), attempts: telling.attempts + 1 }),
  'taken-over': (telling, event) => ({ ...line(settled(telling, event.at), event.at, 'taken-over', { agent: nameOf(event) }), talk: { since: event.at, agent: nameOf(event) } }),
  'not-reached': (telling, { at, detail }) => (detail === 'agent' ? telling : line(telling, at, detail === 'busy' ? 'not-reached-busy' : 'not-reached')),
  ended: (telling, event) => finished(telling, event),
};

/** That an agent took the own telephone, before the citizen is phoned, is nothing to tell. */
function withoutAnswer(telling: Telling): Telling {
  return telling.lines.at(-1)?.key === 'call.story.answered' ? { ...telling, lines: telling.lines.slice(0, -1) } : telling;
}

/** Back in the own queue, with the waiting time kept. */
function waitsAgain(telling: Telling, at: Date): Telling {
  return { ...without(telling, 'talk'), wait: { since: at, queue: '' } };
}

function finished(telling: Telling, { at, detail = 'talked' }: ToldEvent): Telling {
  const { wait, talk } = telling;
  const after = settled(telling, at);
  if (detail === 'abandoned') return line(after, at, wait === undefined ? 'ended.before-queue' : 'ended.while-waiting');
  if (detail === 'talked' && talk !== undefined) return line(after, at, 'ended.talked', { seconds: seconds(talk.since, at) });
  return line(after, at, `ended.${detail}`, { attempts: telling.attempts });
}
