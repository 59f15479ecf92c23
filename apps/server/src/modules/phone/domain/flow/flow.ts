import type { AuthorityId } from '@ingang/kernel';

/** Languages in which a caller can be received. The first of a flow is spoken until the caller chooses another. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** What is said, per language. Synthesised, or played from a recording of the same text. */
export type Prompt = Readonly<Partial<Record<Language, string>>>;

/** What may be said to choose something, per language: the closed list of the recogniser. */
export type Words = Readonly<Partial<Record<Language, readonly string[]>>>;

export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'] as const;
export type Digit = (typeof digits)[number];

/** The name of a node within its flow, such as `welcome`. */
export type NodeKey = string;

/** What every node may have. */
interface Titled {
  /** What those who draw call it. */
  readonly title?: string | undefined;
}

/** Says something and goes on. A key switches to another language and says it again. */
export interface SayNode extends Titled {
  readonly kind: 'say';
  readonly prompt: Prompt;
  readonly languageKey?: { readonly digit: Digit; readonly language: Language } | undefined;
  readonly next: NodeKey;
}

/** Open or closed: opening hours, holidays and exceptions as the region keeps them. */
export interface HoursNode extends Titled {
  readonly kind: 'hours';
  /** The channel whose hours count, such as `phone`. */
  readonly channel: string;
  /** Whose hours: of the authority the caller asked for, or always of one. */
  readonly of: 'asked-for' | AuthorityId;
  readonly open: NodeKey;
  readonly closed: NodeKey;
}

/** Says the calamity message of the authority, or of the whole region, when there is one now. */
export interface CalamityNode extends Titled {
  readonly kind: 'calamity';
  readonly next: NodeKey;
}

export interface AuthorityChoice {
  readonly authorityId: AuthorityId;
  readonly digit: Digit;
  /** How people say it. */
  readonly words: Words;
  /** Left out: where the node goes on. */
  readonly to?: NodeKey | undefined;
}

/** A place with the same area code that belongs to another region. */
export interface ElsewhereChoice {
  readonly name: string;
  readonly digit?: Digit | undefined;
  readonly words: Words;
  readonly to: NodeKey;
}

/** Which municipality? By speech, confirmed; by keys after two tries. Skipped when it is known already. */
export interface WhichAuthorityNode extends Titled {
  readonly kind: 'which-authority';
  readonly question: Prompt;
  readonly again: Prompt;
  /** `{authority}` stands for what was heard. */
  readonly confirm: Prompt;
  readonly keys: Prompt;
  readonly listenSeconds: number;
  readonly choices: readonly AuthorityChoice[];
  readonly elsewhere: readonly ElsewhereChoice[];
  readonly next: NodeKey;
  /** When it stays unclear: a person asks. */
  readonly unknown: NodeKey;
}

export interface MenuOption {
  readonly digit: Digit;
  /** What the figures and the editor call it. */
  readonly label: string;
  readonly subject?: string | undefined;
  readonly to: NodeKey;
}

/** Press 1 for …; wrong keys get a second chance, and so does silence, unless that leads to a person. */
export interface MenuNode extends Titled {
  readonly kind: 'menu';
  readonly prompt: Prompt;
  readonly listenSeconds: number;
  readonly options: readonly MenuOption[];
  readonly otherwise: NodeKey;
}

export interface SubjectOption {
  readonly subject: string;
  readonly label: string;
  readonly words: Words;
  readonly digit?: Digit | undefined;
  readonly to: NodeKey;
}

/** Says with whom or about what the caller wants to speak. */
export interface SubjectNode extends Titled {
  readonly kind: 'subject';
  readonly question: Prompt;
  readonly again: Prompt;
  readonly listenSeconds: number;
  readonly options: readonly SubjectOption[];
  readonly otherwise: NodeKey;
}

/** A recorded answer to one of the most asked questions; keys repeat it or lead to a person. */
export interface AnswerNode extends Titled {
  readonly kind: 'answer';
  /** What the figures call it. */
  readonly topic: string;
  readonly prompt: Prompt;
  readonly after: Prompt;
  readonly listenSeconds: number;
  readonly repeatDigit: Digit;
  readonly personDigit: Digit;
  readonly person: NodeKey;
  readonly next: NodeKey;
}

export const priorities = ['normal', 'high', 'emergency'] as const;
export type Priority = (typeof priorities)[number];

/** Waits for an agent. */
export interface QueueNode extends Titled {
  readonly kind: 'queue';
  readonly queue: string;
  readonly subject?: string | undefined;
  readonly priority: Priority;
  /** After so long, at once when so many wait, or when nobody attends the queue. */
  readonly overflow?: { readonly afterSeconds: number; readonly mostWaiting?: number | undefined; readonly to: NodeKey } | undefined;
  /** Tells how long it will take, honestly or not at all: `{wait}` and `{position}`. Again as often as the rules say. */
  readonly announce?: { readonly afterSeconds: number; readonly prompt: Prompt } | undefined;
  /** A node that offers a callback, while the caller keeps the place. */
  readonly offer?: { readonly afterSeconds: number; readonly to: NodeKey } | undefined;
}

/** Offers to phone the caller back. Who waits in a queue keeps the place, and goes on waiting when not accepting. */
export interface CallbackOfferNode extends Titled {
  readonly kind: 'callback-offer';
  readonly prompt: Prompt;
  readonly digit: Digit;
  readonly listenSeconds: number;
  readonly accepted: Prompt;
  /** Asks who calls with a withheld or foreign number for one that can be phoned; `{number}` is what they entered. Left out: nothing is offered to them. */
  readonly askNumber?: { readonly question: Prompt; readonly readBack: Prompt } | undefined;
  /** For who does not wait in a queue, or cannot be phoned. */
  readonly declined: NodeKey;
}

export const forwardPurposes = ['overflow', 'night-service', 'calamity-service', 'elsewhere', 'department'] as const;
export type ForwardPurpose = (typeof forwardPurposes)[number];

/** Connects to a number outside. */
export interface ForwardNode extends Titled {
  readonly kind: 'forward';
  readonly prompt: Prompt;
  readonly number: string;
  readonly purpose: ForwardPurpose;
  /** Not answered, engaged or unreachable. */
  readonly failed: NodeKey;
}

/** A last message, and the end. */
export interface HangUpNode extends Titled {
  readonly kind: 'hang-up';
  readonly prompt: Prompt;
}

/** Switches a calamity message on or off by phone, with a code of digits that ends with #. */
export interface CalamitySwitchNode extends Titled {
  readonly kind: 'calamity-switch';
  readonly question: Prompt;
  readonly refused: Prompt;
  /** 1 for on, 2 for off. */
  readonly choose: Prompt;
  readonly switchedOn: Prompt;
  readonly switchedOff: Prompt;
  readonly next: NodeKey;
}

export type FlowNode =
  | SayNode
  | HoursNode
  | CalamityNode
  | WhichAuthorityNode
  | MenuNode
  | SubjectNode
  | AnswerNode
  | QueueNode
  | CallbackOfferNode
  | ForwardNode
  | HangUpNode
  | CalamitySwitchNode;
export type NodeKind = FlowNode['kind'];

/** A word or key that leads straight to the calamity service, wherever the caller is. */
export interface Emergency {
  readonly digit?: Digit | undefined;
  readonly words: Words;
  readonly to: NodeKey;
}

/** How a caller is received: plain data, so that it can be drawn, checked, kept in versions and simulated. */
export interface CallFlow {
  readonly languages: readonly Language[];
  readonly start: NodeKey;
  readonly emergency?: Emergency | undefined;
  /** Where a caller goes when the flow itself is at fault: nobody is lost to a mistake in a drawing. */
  readonly fallbackQueue: string;
  readonly nodes: Readonly<Record<NodeKey, FlowNode>>;
}

/**
 * A node of a flow; undefined for a name that is not drawn, whatever that name is.
 *
 * @example nodeAt({ languages: ['nl'], start: 'x', fallbackQueue: 'q', nodes: {} }, 'constructor') // undefined
 */
export function nodeAt({ nodes }: Pick<CallFlow, 'nodes'>, key: NodeKey): FlowNode | undefined {
  return Object.hasOwn(nodes, key) ? nodes[key] : undefined;
}
