import { checkModel } from './check-model.ts';
import { type ContactChange, Run } from './engine/run.ts';
import type { AgentChange } from './engine/staff.ts';
import { type CentreModel, intervalsOf } from './model.ts';

/** What a scene of the film is about; in the film by its place here. */
export const scenes = ['arrives', 'answered', 'gives-up', 'sent-away', 'chooses-callback', 'ends', 'comes', 'pauses', 'resumes', 'goes', 'wraps-up', 'has-wrapped-up'] as const satisfies readonly (ContactChange | AgentChange)[];
export type Scene = (typeof scenes)[number];

/**
 * One simulated day, scene by scene, to be shown: who comes, waits, is helped or gives up, and what every agent does. Plain lists of numbers,
 * so that it can go over a wire; some twelve numbers a call.
 */
export interface DayFilm {
  /** From the beginning of the simulation. */
  readonly startsAtSeconds: number;
  readonly lengthSeconds: number;
  readonly streams: readonly string[];
  readonly groups: readonly string[];
  /** Of each agent the number of the group. */
  readonly groupOf: readonly number[];
  /** Seconds from the beginning of the film, to the millisecond, rising; below 0 for who was there before. */
  readonly atSeconds: readonly number[];
  /** Places in `scenes`. */
  readonly scene: readonly number[];
  /** Number of the contact; -1 in scenes of an agent alone. */
  readonly contact: readonly number[];
  /** Number of the agent in scenes with one; of the stream when somebody arrives. */
  readonly where: readonly number[];
}

interface Shot {
  readonly atMs: number;
  readonly scene: Scene;
  readonly contact: number;
  readonly where: number;
}

const none = -1;
const dayMs = 86_400_000;

/**
 * Films one day of a simulation.
 *
 * @param day which one, from 0; the days before are played too, so that whoever still waits is there
 * @throws SimulationFaults; RangeError when the simulation has no such day
 */
export function filmDay(model: CentreModel, { seed = 1, day = 0 }: { readonly seed?: number; readonly day?: number } = {}): DayFilm {
  checkModel(model);
  const endMs = intervalsOf(model) * model.intervalSeconds * 1000 * model.cycles;
  const lengthMs = Math.min(dayMs, intervalsOf(model) * model.intervalSeconds * 1000);
  const fromMs = day * lengthMs;
  if (!(Number.isInteger(day) && day >= 0 && fromMs < endMs)) throw new RangeError('the simulation has no such day');
  const camera = new Camera(fromMs);
  const run = new Run(model, { seed, replication: 0, watcher: camera });
  run.advance(fromMs + lengthMs);
  const shots = camera.film();
  return {
    startsAtSeconds: fromMs / 1000, lengthSeconds: lengthMs / 1000, streams: model.streams.map(({ name }) => name), groups: model.groups.map(({ name }) => name), groupOf: Array.from(run.groupOf),
    atSeconds: shots.map(({ atMs }) => (atMs - fromMs) / 1000), scene: shots.map(({ scene }) => scenes.indexOf(scene)), contact: shots.map(({ contact }) => contact), where: shots.map(({ where }) => where),
  };
}

/** Sees everything, and keeps of the time before only what still counts. */
class Camera {
  readonly #fromMs: number;
  readonly #shots: Shot[] = [];
  /** Of contacts and agents who are there when the film begins, what brought them where they are. */
  readonly #contactsBefore = new Map<number, Shot[]>();
  readonly #agentsBefore = new Map<number, Shot[]>();

  constructor(fromMs: number) {
    this.#fromMs = fromMs;
  }

  contact(scene: ContactChange, contact: number, stream: number, agent: number, atMs: number): void {
    const shot = { atMs, scene, contact, where: scene === 'arrives' ? stream : agent };
    if (atMs >= this.#fromMs) this.#shots.push(shot);
    else if (scene === 'arrives') this.#contactsBefore.set(contact, [shot]);
    else if (scene === 'answered') this.#contactsBefore.get(contact)?.push(shot);
    else if (scene !== 'chooses-callback') this.#contactsBefore.delete(contact);
  }

  agent(agent: number, change: AgentChange, atMs: number): void {
    const shot = { atMs, scene: change, contact: none, where: agent };
    if (atMs >= this.#fromMs) this.#shots.push(shot);
    else if (change === 'goes') this.#agentsBefore.delete(agent);
    else this.#agentsBefore.set(agent, change === 'comes' ? [shot] : [...(this.#agentsBefore.get(agent) ?? []).slice(0, 1), ...(change === 'resumes' || change === 'has-wrapped-up' ? [] : [shot])]);
  }

  film(): readonly Shot[] {
    const before = [...this.#agentsBefore.values(), ...this.#contactsBefore.values()].flat().toSorted((a, b) => a.atMs - b.atMs);
    return [...before, ...this.#shots];
  }
}

/** What an agent does. */
export type AgentDoing = 'away' | 'pause' | 'free' | 'talking' | 'wrapping-up';

/** The centre at one moment. */
export interface Frame {
  readonly atSeconds: number;
  /** Of each stream, how long who waits has waited, in seconds, longest first. */
  readonly waiting: readonly (readonly number[])[];
  /** Of each agent. */
  readonly doing: readonly AgentDoing[];
  /** So far in the film. */
  readonly answered: number;
  readonly gaveUp: number;
}

/**
 * Plays a film: asked for a moment, gives the frame. Forwards it goes on from the last one; backwards it begins again.
 *
 * @returns the frame at a moment, in seconds from the beginning of the film
 */
export function filmPlayer(film: DayFilm): (atSeconds: number) => Frame {
  let stage = new Stage(film);
  return (atSeconds) => {
    if (atSeconds < stage.atSeconds) stage = new Stage(film);
    return stage.goTo(atSeconds);
  };
}

class Stage {
  atSeconds = -Infinity;
  readonly #film: DayFilm;
  readonly #waiting = new Map<number, { readonly stream: number; readonly since: number }>();
  readonly #isThere: boolean[];
  readonly #pauses: boolean[];
  readonly #wrapsUp: boolean[];
  readonly #hands: number[];
  #answered = 0;
  #gaveUp = 0;
  #next = 0;

  constructor(film: DayFilm) {
    this.#film = film;
    [this.#isThere, this.#pauses, this.#wrapsUp] = [film.groupOf.map(() => false), film.groupOf.map(() => false), film.groupOf.map(() => false)];
    this.#hands = film.groupOf.map(() => 0);
  }

  goTo(atSeconds: number): Frame {
    for (; this.#next < this.#film.atSeconds.length && this.#film.atSeconds[this.#next]! <= atSeconds; this.#next++) this.#play(this.#next);
    this.atSeconds = atSeconds;
    const waiting = this.#film.streams.map((): number[] => []);
    for (const { stream, since } of this.#waiting.values()) waiting[stream]!.push(atSeconds - since);
    for (const stream of waiting) stream.sort((a, b) => b - a);
    return { atSeconds, waiting, doing: this.#film.groupOf.map((_, agent) => this.#doing(agent)), answered: this.#answered, gaveUp: this.#gaveUp };
  }

  #play(index: number): void {
    const { atSeconds, scene, contact, where } = this.#film;
    const [at, who, place] = [atSeconds[index]!, contact[index]!, where[index]!];
    switch (scenes[scene[index]!]!) {
      case 'arrives': return void this.#waiting.set(who, { stream: place, since: at });
      case 'answered': return this.#answer(who, place, at);
      case 'gives-up': return this.#leave(who);
      case 'sent-away': return void this.#waiting.delete(who);
      case 'chooses-callback': return undefined; // waits on, at home
      case 'ends': return void this.#hands[place]!--;
      case 'comes': return void ([this.#isThere[place], this.#pauses[place]] = [true, false]);
      case 'goes': return void (this.#isThere[place] = false);
      case 'pauses': return void (this.#pauses[place] = true);
      case 'resumes': return void (this.#pauses[place] = false);
      case 'wraps-up': return void (this.#wrapsUp[place] = true);
      case 'has-wrapped-up': return void (this.#wrapsUp[place] = false);
    }
  }

  #answer(who: number, agent: number, at: number): void {
    this.#waiting.delete(who);
    this.#hands[agent]!++;
    if (at >= 0) this.#answered++;
  }

  #leave(who: number): void {
    this.#waiting.delete(who);
    this.#gaveUp++;
  }

  #doing(agent: number): AgentDoing {
    if (this.#hands[agent]! > 0) return 'talking';
    if (this.#wrapsUp[agent]!) return 'wrapping-up';
    if (!this.#isThere[agent]!) return 'away';
    return this.#pauses[agent]! ? 'pause' : 'free';
  }
}
