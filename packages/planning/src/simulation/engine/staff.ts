import type { Assigner } from '../assign/assigner.ts';
import { type CentreModel, intervalsOf } from '../model.ts';
import { type Agenda, happening } from './agenda.ts';
import { type PresenceChange, type Rhythm, rhythmsOf } from './presence.ts';
import type { Recorder } from './recorder.ts';

const notNow = -1;

/** What can be seen of an agent beside the conversations. Who goes in a conversation still ends it. */
export type AgentChange = PresenceChange['change'] | 'wraps-up' | 'has-wrapped-up';
export type WatchAgents = (agent: number, change: AgentChange, now: number) => void;

/**
 * The agents: who is there, and what they have in hand.
 *
 * Transitions: gone → there (shift) → pause → there → gone. Whose shift ends in a conversation is leaving, and gone after it.
 */
export class Staff {
  /** Of each agent the number of the group. */
  readonly groupOf: Int32Array;
  readonly pace: Float64Array;
  readonly #rhythms: readonly Rhythm[];
  readonly #cycleMs: number;
  readonly #endMs: number;
  readonly #agenda: Agenda;
  readonly #recorder: Recorder;
  readonly #nextChange: Int32Array;
  readonly #hands: Int32Array;
  readonly #busySince: Float64Array;
  readonly #wrapUpUntil: Float64Array;
  readonly #isLeaving: Uint8Array;
  readonly #watch: WatchAgents | undefined;

  constructor(model: CentreModel, agenda: Agenda, recorder: Recorder, watch?: WatchAgents) {
    const all = model.groups.flatMap((group, index) => rhythmsOf(group, model).map((rhythm) => ({ rhythm, index, pace: group.pace ?? 1 })));
    this.#rhythms = all.map(({ rhythm }) => rhythm);
    this.groupOf = Int32Array.from(all, ({ index }) => index);
    this.pace = Float64Array.from(all, ({ pace }) => pace);
    this.#cycleMs = intervalsOf(model) * model.intervalSeconds * 1000;
    this.#endMs = this.#cycleMs * model.cycles;
    this.#agenda = agenda;
    this.#recorder = recorder;
    const count = all.length;
    [this.#nextChange, this.#hands, this.#isLeaving] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)];
    [this.#busySince, this.#wrapUpUntil] = [new Float64Array(count).fill(notNow), new Float64Array(count).fill(notNow)];
    this.#watch = watch;
  }

  begin(assigner: Assigner): void {
    this.#rhythms.forEach((rhythm, agent) => {
      if (!rhythm.isAlways) return this.#planChange(agent);
      this.#watch?.(agent, 'comes', 0);
      assigner.comes(agent, 0);
    });
  }

  /** The next change of the presence of an agent. */
  change(agent: number, now: number, assigner: Assigner): void {
    const { changes } = this.#rhythms[agent]!;
    const { change } = changes[this.#nextChange[agent]! % changes.length]!;
    this.#nextChange[agent]!++;
    this.#planChange(agent);
    this.#watch?.(agent, change, now);
    if (change === 'pauses') return assigner.pauses(agent, now);
    if (change === 'resumes') return assigner.resumes(agent, now);
    if (change === 'comes') return this.#come(agent, now, assigner);
    if (!this.#isBusy(agent)) return assigner.goes(agent, now);
    this.#isLeaving[agent] = 1;
    assigner.pauses(agent, now);
  }

  takes(agent: number, now: number): void {
    if (!this.#isBusy(agent)) this.#busySince[agent] = now;
    this.#hands[agent]!++;
    this.#recorder.agentTook(this.groupOf[agent]!, now);
  }

  /** The conversation that began then is over; so many milliseconds of wrap-up follow, or none when undefined. */
  hangsUp(agent: number, fromMs: number, now: number, wrapUpMs: number | undefined): void {
    this.#recorder.agentTime('talkMs', this.groupOf[agent]!, fromMs, now);
    this.#hands[agent]!--;
    if (wrapUpMs !== undefined) {
      const until = Math.round(now + wrapUpMs * this.pace[agent]!);
      this.#wrapUpUntil[agent] = Math.max(this.#wrapUpUntil[agent]!, until);
      this.#agenda.add(until, happening.wrapUpOver, agent, 0);
      this.#watch?.(agent, 'wraps-up', now);
    }
    this.#noteIdle(agent, now);
  }

  /** After `hangsUp`, and after the assigner was told. */
  leavesIfDone(agent: number, now: number, assigner: Assigner): void {
    if (this.#isLeaving[agent] === 0 || this.#isBusy(agent)) return;
    this.#isLeaving[agent] = 0;
    assigner.goes(agent, now);
  }

  wrapUpOver(agent: number, now: number, assigner: Assigner): void {
    if (this.#wrapUpUntil[agent] !== now) return; // longer by another contact, or over already
    this.#wrapUpUntil[agent] = notNow;
    this.#noteIdle(agent, now);
    this.#watch?.(agent, 'has-wrapped-up', now);
    assigner.wrapUpDone(agent, now);
    this.leavesIfDone(agent, now, assigner);
  }

  /** Counts who is still busy at the end. */
  end(): void {
    for (let agent = 0; agent < this.#hands.length; agent++) {
      if (this.#busySince[agent] !== notNow) this.#recorder.agentTime('busyMs', this.groupOf[agent]!, this.#busySince[agent]!, this.#endMs);
    }
  }

  #come(agent: number, now: number, assigner: Assigner): void {
    if (this.#isLeaving[agent] === 0) return assigner.comes(agent, now);
    this.#isLeaving[agent] = 0;
    assigner.resumes(agent, now);
  }

  #isBusy(agent: number): boolean {
    return this.#hands[agent]! > 0 || this.#wrapUpUntil[agent] !== notNow;
  }

  #noteIdle(agent: number, now: number): void {
    if (this.#isBusy(agent) || this.#busySince[agent] === notNow) return;
    this.#recorder.agentTime('busyMs', this.groupOf[agent]!, this.#busySince[agent]!, now);
    this.#busySince[agent] = notNow;
  }

  #planChange(agent: number): void {
    const { changes } = this.#rhythms[agent]!;
    if (changes.length === 0) return;
    const number = this.#nextChange[agent]!;
    const at = Math.floor(number / changes.length) * this.#cycleMs + changes[number % changes.length]!.atMs;
    if (at < this.#endMs) this.#agenda.add(at, happening.shift, agent, 0);
  }
}
