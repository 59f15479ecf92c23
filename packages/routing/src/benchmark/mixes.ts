import type { AuthorityId } from '@ingang/kernel';
import type { Agent } from '../agent.ts';
import type { RelaxationStep, SkillDemand, Work } from '../work.ts';
import { call, person } from '../testing/examples.ts';

/** A kind of contact centre to measure with: what its next agent and its next caller are like. */
export interface Mix {
  readonly name: string;
  readonly agent: (number: number, random: () => number) => Agent;
  readonly work: (number: number, at: number, random: () => number) => Work;
  /** True when agents are free all the time because nobody of them may take what waits. */
  readonly idle?: boolean;
}

const authorities = Array.from({ length: 60 }, (_, n) => `gemeente-${n}` as AuthorityId);
const subjects = Array.from({ length: 12 }, (_, n) => `subject:${n}`);
const manySkills = Array.from({ length: 200 }, (_, n) => `subject:${n}`);
const steps: readonly RelaxationStep[] = [{ afterSeconds: 60, level: 1 }, { afterSeconds: 90, alsoPlaces: ['partner', 'home', 'external'] }];

const one = <T>(random: () => number, values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

function skillSet(random: () => number, from: readonly string[], size: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: size }, () => [one(random, from), 1 + Math.floor(random() * 5)]));
}

function demand(random: () => number, from: readonly string[]): SkillDemand[] {
  return [{ skill: one(random, from), level: 1 + Math.floor(random() * 3) }];
}

const named = (number: number): string => `agent-${String(number).padStart(5, '0')}`;
const places = ['own', 'own', 'home', 'partner', 'external'] as const;

export const mixes: readonly Mix[] = [
  {
    name: 'national: 60 municipalities, 12 subjects, relaxing twice',
    agent: (number, random) => person(named(number), { skills: skillSet(random, subjects, 5), place: one(random, places), authorities: Array.from({ length: 15 }, () => one(random, authorities)) }),
    work: (number, at, random) => call(`work-${number}`, { since: at, authority: one(random, authorities), skills: demand(random, subjects), places: ['own'], steps, norm: one(random, [{ waitSeconds: 20, share: 0.8 }, { waitSeconds: 30, share: 0.9 }]) }),
  },
  {
    name: 'every agent other skills: 20 of 200',
    agent: (number, random) => person(named(number), { skills: skillSet(random, manySkills, 20), place: one(random, places) }),
    work: (number, at, random) => call(`work-${number}`, { since: at, skills: demand(random, manySkills), places: ['own'], steps }),
  },
  {
    name: 'every caller asks something else: 3 skills of 200',
    agent: (number, random) => person(named(number), { skills: skillSet(random, manySkills, 60), place: one(random, places) }),
    work: (number, at, random) => call(`work-${number}`, { since: at, authority: one(random, authorities), skills: [...demand(random, manySkills), ...demand(random, manySkills), ...demand(random, manySkills)], places: ['own'], steps }),
  },
  {
    name: 'all wait for one rare skill, 1,990 agents free without it',
    idle: true,
    agent: (number, random) => person(named(number), { skills: number < 10 ? { 'language:pl': 3 } : skillSet(random, subjects, 5) }),
    work: (number, at) => call(`work-${number}`, { since: at, language: 'pl' }),
  },
];
