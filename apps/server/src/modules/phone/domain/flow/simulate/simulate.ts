/**
 * Tries a flow without a telephone: the same `advance` as for real calls, on a clock of its own.
 *
 * Purpose: "what does a caller at 16:59 on Good Friday hear?" Trade-off: how long speech takes is estimated from its length.
 */
import { advance } from '../advance.ts';
import type { CallFlow, Digit } from '../flow.ts';
import { startOf, type FlowPosition } from '../position.ts';
import type { FlowAction, FlowFacts, FlowInput, QueueNow } from '../protocol.ts';
import { plainWord } from '../words.ts';
import type { CallerStep, Happening, Transcript, TranscriptLine } from './transcript.ts';

export interface Simulation {
  readonly flow: CallFlow;
  /** `now` is when the call arrives. */
  readonly facts: FlowFacts;
  readonly caller: readonly CallerStep[];
  /** How long until an agent takes the call out of a queue; undefined: nobody does. */
  readonly agentAfterSeconds: number | undefined;
  readonly forwardsAnswered: boolean;
}

const lettersASecond = 14;
const ringSeconds = 15;
const longestWaitSeconds = 1800;
const mostTurns = 600;

/**
 * What one caller hears and does, line by line.
 *
 * @example simulate({ flow: { languages: ['nl'], start: 'bye', fallbackQueue: 'q', nodes: { bye: { kind: 'hang-up', prompt: { nl: 'Dag.' } } } }, facts: { now: new Date(0), callerNumber: undefined, known: undefined, authorityName: () => '', hours: () => undefined, calamity: () => undefined }, caller: [], agentAfterSeconds: undefined, forwardsAnswered: true }).lines.map(({ what }) => what) // ['hears', 'hung-up']
 */
export function simulate(simulation: Simulation): Transcript {
  return new VirtualCall(simulation).run();
}

class VirtualCall {
  readonly #simulation: Simulation;
  readonly #lines: TranscriptLine[] = [];
  readonly #steps: CallerStep[];
  #position: FlowPosition;
  #now: number;
  #queue: { readonly name: string; readonly since: number; readonly moments: readonly number[] } | undefined;
  #reached: { readonly queue?: string; readonly number?: string } = {};

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#steps = [...simulation.caller];
    this.#position = startOf(simulation.flow);
    this.#now = simulation.facts.now.getTime();
  }

  run(): Transcript {
    let input: FlowInput | undefined = { on: 'entered' };
    for (let turn = 0; turn < mostTurns && input !== undefined; turn += 1) {
      const { flow, facts } = this.#simulation;
      const { position, actions } = advance(flow, this.#position, input, { ...facts, now: new Date(this.#now), queue: (name) => ({ ...(facts.queue?.(name) ?? { attended: true, waiting: 0 }), ...this.#expected() }) });
      this.#position = position;
      input = this.#carryOut(actions);
    }
    return { lines: this.#lines, outcome: this.#outcome() };
  }

  /** Does the actions in order and tells what happens next; undefined when it is over. */
  #carryOut(actions: readonly FlowAction[]): FlowInput | undefined {
    for (const [index, action] of actions.entries()) {
      const answer = this.#do(action, actions[index + 1]);
      if (answer) return answer;
    }
    if (this.#position.phase === 'ended') return undefined;
    if (actions.some(({ do: what }) => what === 'play') && this.#position.phase !== 'forwarding') return { on: 'played' };
    return this.#position.phase === 'waiting' ? this.#wait() : undefined;
  }

  /** An input when the action leads to one at once. */
  #do(action: FlowAction, next: FlowAction | undefined): FlowInput | undefined {
    switch (action.do) {
      case 'play':
        return this.#hear(action, next);
      case 'listen':
        return this.#answer(action);
      case 'forward':
        return this.#forward(action.number);
      case 'enqueue':
        this.#queue = { name: action.queue, since: this.#now, moments: action.tellAfterSeconds };
        this.#reached = { queue: action.queue };
        return this.#note({ what: 'waits', queue: action.queue }, action.node);
      case 'leave-queue':
        this.#queue = undefined;
        return this.#note({ what: 'leaves-queue', queue: action.queue });
      case 'check-code':
        this.#note({ what: 'code-checked' });
        return { on: 'code-accepted', of: 'region' };
      default:
        return this.#tell(action);
    }
  }

  #tell(action: FlowAction): undefined {
    switch (action.do) {
      case 'set-authority':
        return this.#note({ what: 'authority-known', authorityId: action.authorityId, because: action.because });
      case 'set-elsewhere':
        return this.#note({ what: 'asked-elsewhere', text: action.name });
      case 'book-callback':
        this.#reached = { ...this.#reached, number: action.number };
        return this.#note({ what: 'callback-booked', number: action.number });
      case 'switch-calamity':
        return this.#note({ what: 'calamity-switched', on: action.on });
      case 'report-fault':
        return this.#note({ what: 'fault', code: action.code }, action.node);
      case 'hang-up':
        return this.#note({ what: 'hung-up', by: 'flow' });
      default:
        return undefined;
    }
  }

  #hear(action: Extract<FlowAction, { do: 'play' }>, next: FlowAction | undefined): FlowInput | undefined {
    this.#note({ what: 'hears', text: action.text, language: action.language }, action.node);
    this.#now += Math.ceil(action.text.length / lettersASecond) * 1000;
    const [step] = this.#steps;
    const lastSpoken = next?.do !== 'play' && next?.do !== 'listen';
    if (lastSpoken && step?.does === 'hang-up') return this.#hangUp();
    if (!lastSpoken || step?.does !== 'press' || !action.keys.includes(step.digits as Digit)) return undefined;
    this.#steps.shift();
    this.#note({ what: 'presses', text: step.digits });
    return { on: 'digit', digit: step.digits as Digit };
  }

  #answer(listen: Extract<FlowAction, { do: 'listen' }>): FlowInput {
    const step = this.#steps.shift() ?? { does: 'nothing' };
    switch (step.does) {
      case 'hang-up':
        return this.#hangUp();
      case 'nothing':
        this.#now += listen.timeoutSeconds * 1000;
        this.#note({ what: 'stays-silent' });
        return { on: 'timeout' };
      case 'press':
        this.#now += 1000 * step.digits.length;
        this.#note({ what: 'presses', text: step.digits });
        return listen.until ? { on: 'digits', digits: step.digits.replaceAll(listen.until, '') } : { on: 'digit', digit: step.digits.slice(0, 1) as Digit };
      case 'say': {
        this.#now += 2000;
        const word = recognised(step.words, listen.words);
        this.#note({ what: 'says', text: step.words, understood: word !== undefined });
        return word === undefined ? { on: 'not-understood' } : { on: 'heard', word, confidence: 0.9 };
      }
    }
  }

  /** Until an agent comes, the queue has something to tell, or patience ends. */
  #wait(): FlowInput | undefined {
    const queue = this.#queue;
    if (!queue) return undefined;
    if (this.#steps[0]?.does === 'hang-up') return this.#hangUp();
    const waited = (this.#now - queue.since) / 1000;
    const next = queue.moments.find((moment) => moment > waited) ?? Math.floor(waited / 60) * 60 + 60;
    const { agentAfterSeconds = Infinity } = this.#simulation;
    const until = Math.max(waited, Math.min(next, agentAfterSeconds));
    this.#now = queue.since + until * 1000;
    if (until >= agentAfterSeconds) {
      this.#note({ what: 'agent-takes', seconds: Math.round(until) });
      return { on: 'agent-took' };
    }
    return until > longestWaitSeconds ? undefined : { on: 'waited', seconds: until };
  }

  /** What would be told: as long as it will really take, which nobody can know but here. */
  #expected(): Pick<QueueNow, 'position' | 'expectedSeconds'> {
    const { agentAfterSeconds } = this.#simulation;
    if (this.#queue === undefined || agentAfterSeconds === undefined) return {};
    return { position: 1, expectedSeconds: Math.max(0, agentAfterSeconds - (this.#now - this.#queue.since) / 1000) };
  }

  #forward(number: string): FlowInput {
    this.#reached = { number };
    this.#note({ what: 'forwarded', number });
    this.#now += ringSeconds * 1000;
    const { forwardsAnswered } = this.#simulation;
    this.#note({ what: forwardsAnswered ? 'forward-answered' : 'forward-not-answered' });
    return { on: forwardsAnswered ? 'forward-answered' : 'forward-failed' };
  }

  #hangUp(): FlowInput {
    this.#steps.length = 0;
    this.#note({ what: 'hung-up', by: 'caller' });
    return { on: 'hung-up' };
  }

  #note(happening: Happening, node = this.#position.node): undefined {
    this.#lines.push({ at: new Date(this.#now), node, ...happening } as TranscriptLine);
  }

  #outcome(): Transcript['outcome'] {
    const { ending = 'waiting', node, visits, language, authorityId, elsewhere, subject } = this.#position;
    return {
      ending, endedAt: new Date(this.#now), node, visited: Object.keys(visits), language,
      ...(authorityId !== undefined && { authorityId }),
      ...(elsewhere !== undefined && { elsewhere }),
      ...(subject !== undefined && { subject }),
      ...this.#reached,
    };
  }
}

/** The word that was said, alone or within a sentence; the longest first, since one name may be part of another. */
function recognised(said: string, words: readonly string[]): string | undefined {
  const sentence = ` ${plainWord(said)} `;
  return words.toSorted((one, other) => other.length - one.length).find((word) => sentence.includes(` ${plainWord(word)} `));
}
