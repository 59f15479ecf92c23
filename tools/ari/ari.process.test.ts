import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ariRoutes, type AriRoute } from '../../apps/server/src/modules/phone/asterisk/ari/ari.gen.ts';
import { describeWithPhone } from '../../tests/support/phone.ts';
import { readDescription, type AriDescription } from './description.ts';
import { print } from './print.ts';

const GENERATED = join(import.meta.dirname, '../../apps/server/src/modules/phone/asterisk/ari/ari.gen.ts');

describeWithPhone('the typed interface to Asterisk', ({ installation }) => {
  const text = readFileSync(GENERATED, 'utf8');
  const description = readDescription(installation.layout.ariDescription);

  test('is what its generator makes, or fits a newer Asterisk that was installed since', () => {
    if (text.includes(description.digest)) expect(text).toBe(print(description));
    else expect(whatIsMissing(description)).toEqual([]);
  });

  test('would notice what a newer Asterisk has no more', () => {
    const newer = { ...description, operations: description.operations.filter(({ name }) => name !== 'channels.answer') };
    expect(whatIsMissing(newer)).toEqual(['channels.answer']);
  });
});

/** The operations of ours that a newer description does not have, or in another way. It may offer more. */
function whatIsMissing({ operations }: AriDescription): string[] {
  const known = new Map(operations.map((one) => [one.name, one]));
  const fits = (name: string, { method, path, query }: AriRoute): boolean => {
    const newer = known.get(name);
    return newer?.method === method && newer.path === path && query.every((one) => newer.parameters.some((parameter) => parameter.name === one));
  };
  return Object.entries(ariRoutes).filter(([name, route]) => !fits(name, route)).map(([name]) => name);
}
