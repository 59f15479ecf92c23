import { isConsidering, isOpenFor, type AgentRecord } from '../agent.ts';
import { isRare } from '../rules/choice.ts';
import type { Demand } from '../rules/fit.ts';
import { openings, workChannels, type AgentId, type Opening, type Work } from '../work.ts';
import { grown, setBit, type Bits } from './bits.ts';

const LEVELS = 5;

/**
 * Who is signed in, as sets: for each skill and level, authority, place and channel one bit per agent. Purpose: who fits a
 * demand is the intersection of a handful of sets, two thousand agents at 32 a step. Trade-off: an agent's coming and going
 * touches all sets that they are in; that happens a few times a day.
 */
export class Roster {
  words = 2;
  /** Agents by slot; a slot that was left is used again. */
  readonly records: (AgentRecord | undefined)[] = [];
  /** Who is open for each kind of work now. */
  readonly open: Record<Opening, Bits> = { phone: this.#none(), callback: this.#none(), message: this.#none(), chat: this.#none(), promise: this.#none() };
  /** Who looks at something that gives way to a call. */
  considering: Bits = this.#none();
  readonly #slots = new Map<AgentId, number>();
  readonly #freeSlots: number[] = [];
  /** Per skill a set for each level: who has at least that. */
  readonly #skills = new Map<string, { levels: Bits[]; holders: number }>();
  readonly #sets = new Map<string, Bits>();
  #change = 0;
  #rareCounts: { change: number; count: number }[] = [];

  get size(): number {
    return this.#slots.size;
  }

  slotOf(id: AgentId): number | undefined {
    return this.#slots.get(id);
  }

  /** @returns the slot; `words` may have grown */
  join(record: AgentRecord): number {
    const slot = this.#freeSlots.pop() ?? this.records.length;
    if (slot >= this.words * 32) this.#grow();
    this.records[slot] = record;
    this.#slots.set(record.agent.id, slot);
    this.#mark(record, slot, true);
    return slot;
  }

  leave(record: AgentRecord): number {
    const slot = this.#slots.get(record.agent.id)!;
    this.#mark(record, slot, false);
    for (const opening of openings) setBit(this.open[opening], slot, false);
    setBit(this.considering, slot, false);
    this.records[slot] = undefined;
    this.#slots.delete(record.agent.id);
    this.#freeSlots.push(slot);
    return slot;
  }

  /** Takes in for what the agent is open now. @returns whether that changed: who is no longer open for calls is no longer kept free for them either */
  setOpen(slot: number): boolean {
    const record = this.records[slot]!;
    const [word, bit] = [slot >>> 5, 1 << (slot & 31)];
    let changed = false;
    setBit(this.considering, slot, isConsidering(record));
    for (const opening of openings) {
      const bits = this.open[opening];
      const open = isOpenFor(record, opening);
      changed ||= open !== ((bits[word]! & bit) !== 0);
      bits[word] = open ? bits[word]! | bit : bits[word]! & ~bit;
    }
    return changed;
  }

  /** Writes who fits a demand into a row of a matrix. */
  writeFitting(work: Pick<Work, 'channel' | 'authority' | 'notAgents'>, demand: Demand, into: Bits, from: number): void {
    const takes = this.#set(`channel ${work.channel}`);
    const [serves, servesAll] = [this.#set(`authority ${work.authority}`), this.#set('authority *')];
    const places = demand.places.map((place) => this.#set(`place ${place}`));
    const skills = demand.skills.map(({ skill, level }) => this.#skills.get(skill)?.levels[Math.min(Math.max(level, 1), LEVELS + 1) - 1]);
    const impossible = skills.includes(undefined);
    for (let word = 0; word < this.words; word += 1) {
      let bits = impossible ? 0 : takes[word]! & (serves[word]! | servesAll[word]!);
      let place = 0;
      for (const set of places) place |= set[word]!;
      bits &= place;
      for (let i = 0; bits !== 0 && i < skills.length; i += 1) bits &= skills[i]![word]!;
      into[from + word] = bits;
    }
    if (demand.onlyAgents) this.#keepOnly(demand.onlyAgents, into, from);
    for (const agent of work.notAgents ?? []) this.#drop(agent, into, from);
  }

  /** How many of the agent's skills are rare among those signed in (rules/choice.ts). */
  rareSkills(slot: number): number {
    const known = this.#rareCounts[slot];
    if (known?.change === this.#change) return known.count;
    let count = 0;
    for (const skill of Object.keys(this.records[slot]!.agent.skills)) {
      if (isRare(this.#skills.get(skill)!.holders, this.size)) count += 1;
    }
    this.#rareCounts[slot] = { change: this.#change, count };
    return count;
  }

  #keepOnly(agents: readonly AgentId[], into: Bits, from: number): void {
    const only = this.#none();
    for (const agent of agents) {
      const slot = this.#slots.get(agent);
      if (slot !== undefined) setBit(only, slot, true);
    }
    for (let word = 0; word < this.words; word += 1) into[from + word] = into[from + word]! & only[word]!;
  }

  #drop(agent: AgentId, into: Bits, from: number): void {
    const slot = this.#slots.get(agent);
    if (slot !== undefined) setBit(into, slot, false, from);
  }

  #mark({ agent }: AgentRecord, slot: number, on: boolean): void {
    this.#change += 1;
    for (const channel of workChannels) {
      if (agent.attentionPercent[channel] !== undefined) setBit(this.#set(`channel ${channel}`), slot, on);
    }
    for (const authority of agent.authorities === '*' ? ['*'] : agent.authorities) setBit(this.#set(`authority ${authority}`), slot, on);
    setBit(this.#set(`place ${agent.place}`), slot, on);
    for (const [skill, level] of Object.entries(agent.skills)) this.#markSkill(skill, level, slot, on);
  }

  #markSkill(skill: string, level: number, slot: number, on: boolean): void {
    let known = this.#skills.get(skill);
    if (!known) {
      known = { levels: Array.from({ length: LEVELS + 1 }, () => this.#none()), holders: 0 };
      this.#skills.set(skill, known);
    }
    known.holders += on ? 1 : -1;
    for (let least = 1; least <= level && least <= LEVELS + 1; least += 1) setBit(known.levels[least - 1]!, slot, on);
  }

  #set(key: string): Bits {
    let bits = this.#sets.get(key);
    if (!bits) this.#sets.set(key, (bits = this.#none()));
    return bits;
  }

  #none(): Bits {
    return new Uint32Array(this.words);
  }

  #grow(): void {
    this.words *= 2;
    for (const opening of openings) this.open[opening] = grown(this.open[opening], this.words);
    this.considering = grown(this.considering, this.words);
    for (const [key, bits] of this.#sets) this.#sets.set(key, grown(bits, this.words));
    for (const known of this.#skills.values()) known.levels = known.levels.map((bits) => grown(bits, this.words));
  }
}
