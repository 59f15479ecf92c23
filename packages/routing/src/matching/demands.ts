import { fits, stagesOf, type Stage } from '../rules/fit.ts';
import type { RelaxationStep, Work } from '../work.ts';
import { setBit, type Bits } from './bits.ts';
import type { Roster } from './roster.ts';

type Asker = Pick<Work, 'channel' | 'authority' | 'notAgents'>;

/** A ladder of demands that much work shares, with the row of each rung in the matrix; −1 until somebody has waited that long. */
export interface Ladder {
  readonly key: string;
  readonly asker: Asker;
  readonly stages: readonly Stage[];
  readonly rows: number[];
  users: number;
}

/**
 * Which agents fit which demands: a matrix with a row for each demand that is waiting, and a bit for each agent. Purpose: "may this
 * agent take that work?" is one look. Trade-off: a new demand costs an intersection of sets over the roster, about two microseconds for 2,000 agents,
 * and a new agent a look at every row.
 */
export class Demands {
  matrix: Bits;
  readonly #roster: Roster;
  readonly #ladders = new Map<string, Ladder>();
  readonly #freeRows: number[] = [];
  readonly #stepKeys = new WeakMap<readonly RelaxationStep[], string>();
  #rows = 0;
  #capacity = 64;
  #words: number;

  constructor(roster: Roster) {
    this.#roster = roster;
    this.#words = roster.words;
    this.matrix = new Uint32Array(this.#capacity * this.#words);
  }

  /** Words in a row. */
  get words(): number {
    return this.#words;
  }

  /** The ladder of this work; to be given back with `release`. */
  take(work: Work): Ladder {
    const key = this.keyOf(work);
    let ladder = this.#ladders.get(key);
    if (!ladder) {
      const stages = stagesOf(work);
      ladder = { key, asker: work, stages, rows: stages.map(() => -1), users: 0 };
      this.#ladders.set(key, ladder);
    }
    ladder.users += 1;
    return ladder;
  }

  release(ladder: Ladder): void {
    ladder.users -= 1;
    if (ladder.users > 0) return;
    this.#ladders.delete(ladder.key);
    for (const row of ladder.rows) if (row >= 0) this.#freeRows.push(row);
  }

  /** The row of a rung. */
  rowOf(ladder: Ladder, stage: number): number {
    const known = ladder.rows[stage]!;
    if (known >= 0) return known;
    const row = this.#freeRows.pop() ?? this.#rows++;
    if (row >= this.#capacity) this.#growTo(this.#capacity * 2);
    this.#write(ladder, stage, row);
    ladder.rows[stage] = row;
    return row;
  }

  /** Takes in that somebody came to, or left, this slot. */
  agentChanged(slot: number): void {
    if (this.#roster.words !== this.#words) return this.#widen();
    const agent = this.#roster.records[slot]?.agent;
    this.#eachRow((ladder, stage, row) => {
      const demand = ladder.stages[stage]!.demand;
      setBit(this.matrix, slot, agent !== undefined && fits(agent, ladder.asker, demand), row * this.#words);
    });
  }

  /** Everything that decides which agents fit, now and later. Steps are recognised by their list, which work of one queue shares. */
  keyOf(work: Work): string {
    let steps = this.#stepKeys.get(work.steps);
    if (steps === undefined) this.#stepKeys.set(work.steps, (steps = JSON.stringify(work.steps)));
    let key = `${work.channel}|${work.authority}|${work.language ?? ''}|${work.places.join()}|${steps}`;
    for (const { skill, level } of work.skills) key += `|${skill}:${level}`;
    if (work.onlyAgents) key += `|only ${work.onlyAgents.join()}`;
    if (work.notAgents) key += `|not ${work.notAgents.join()}`;
    return key;
  }

  #write(ladder: Ladder, stage: number, row: number): void {
    this.#roster.writeFitting(ladder.asker, ladder.stages[stage]!.demand, this.matrix, row * this.#words);
  }

  #eachRow(visit: (ladder: Ladder, stage: number, row: number) => void): void {
    for (const ladder of this.#ladders.values()) {
      ladder.rows.forEach((row, stage) => {
        if (row >= 0) visit(ladder, stage, row);
      });
    }
  }

  #growTo(capacity: number): void {
    this.#capacity = capacity;
    const wider = new Uint32Array(capacity * this.#words);
    wider.set(this.matrix);
    this.matrix = wider;
  }

  #widen(): void {
    this.#words = this.#roster.words;
    this.matrix = new Uint32Array(this.#capacity * this.#words);
    this.#eachRow((ladder, stage, row) => this.#write(ladder, stage, row));
  }
}
