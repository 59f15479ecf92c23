import { expect, test } from 'vitest';
import { askedOnce, RememberedNames } from './remembered-names.ts';

const asking = () => {
  const asked: string[][] = [];
  const ask = async (ids: readonly string[]) => {
    asked.push([...ids]);
    return new Map(ids.filter((id) => id !== 'unknown').map((id) => [id, id.toUpperCase()] as const));
  };
  return { asked, ask };
};

test('only what is not remembered is asked for', async () => {
  const { asked, ask } = asking();
  const names = new RememberedNames();
  expect(await names.of(['a', 'b'], ask)).toEqual(new Map([['a', 'A'], ['b', 'B']]));
  expect(await names.of(['b', 'c'], ask)).toEqual(new Map([['b', 'B'], ['c', 'C']]));
  expect(await names.of([], ask)).toEqual(new Map());
  expect(asked).toEqual([['a', 'b'], ['c']]);
});

test('what does not exist is asked for again, because it may by then', async () => {
  const { asked, ask } = asking();
  const once = askedOnce(ask);
  expect((await once(['unknown'])).size).toBe(0);
  await once(['unknown']);
  expect(asked).toHaveLength(2);
});
