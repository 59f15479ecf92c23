import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choiceCriteria, ranks, reasonOf } from '@ingang/routing';
import { routingMessages } from './messages.ts';
import { sayAssignment, sayWaiting } from './words.ts';

const facts = { rank: 'normal', stage: 0, leadMs: 0, criterion: 'longest-free', candidates: 3 } as const;

test('every reason that the rules give can be said in both languages, and no word is left over', () => {
  const reasons = [
    ...ranks.map((rank) => reasonOf({ ...facts, rank }).turn), reasonOf({ ...facts, leadMs: 9000 }).turn,
    ...[...choiceCriteria, 'only' as const].map((criterion) => reasonOf({ ...facts, criterion }).choice), reasonOf({ ...facts, criterion: 'only', stage: 1 }).choice,
  ].map(({ key }) => key);
  const folders = [import.meta.dirname, join(import.meta.dirname, '../../../../../packages/routing/src')];
  const sources = folders.flatMap((folder) => globSync('**/*.ts', { cwd: folder }).map((file) => join(folder, file))).filter((file) => !/messages|\.test\.|testing/.test(file));
  const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  const written = [...text.matchAll(/'(routing\.[a-z.-]+[a-z])'/g)].map(([, key]) => key!);
  const doings = ['handling', 'ringing', 'wrapping-up', 'away', 'full', 'kept-free'].map((doing) => `routing.doing.${doing}`);
  const notSaid = new Set(['routing.changed', 'routing.forget-assignments', 'routing.assignment']);
  const said = new Set([...reasons, ...doings, ...written].filter((key) => !notSaid.has(key)));
  for (const catalogue of [routingMessages.nl, routingMessages.en]) expect(new Set(Object.keys(catalogue))).toEqual(said);
});

test('an assignment in one sentence', () => {
  expect(sayAssignment('nl', { agentName: 'Anouk', waitedMs: 94_000, facts })).toBe('Anouk kreeg dit na 1:34 wachten: het was aan de beurt, en was van 3 het langst vrij.');
  expect(sayAssignment('en', { agentName: 'Ola', waitedMs: 5_000, facts: { ...facts, leadMs: 20_000, criterion: 'only', candidates: 1 } })).toBe(
    'Ola got this after 0:05 of waiting: this authority was below what was agreed and had a lead of 20 s, and nobody else who could do it was free.',
  );
});

test('why somebody waits in one sentence', () => {
  const doing = [{ key: 'routing.doing.handling', values: { count: 2 } }, { key: 'routing.doing.away', values: { count: 1 } }];
  expect(sayWaiting('en', { what: { key: 'routing.waiting.able', values: { count: 3 } }, doing, relaxesInSeconds: undefined })).toBe('3 agent(s) can do this: 2 talking, 1 away.');
});
