import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, opened, sealed, type SealingKey } from './sealed-sound.ts';

const key: SealingKey = { id: '2026-a', secret: new Uint8Array(32).fill(7) };
const other: SealingKey = { id: '2027-a', secret: new Uint8Array(32).fill(8) };
const known = (id: string) => [key, other].find((one) => one.id === id);

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function whole(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
const seal = (plain: Uint8Array, by = key) => whole(sealed(cut(plain, 10_000), by, 'r1'));
const open = (file: Uint8Array, about = 'r1', size = 7000) => whole(opened(cut(file, size), known, about));

test('opens what it sealed, of every length and cut in every way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072, 200_001), fc.integer({ min: 1, max: 90_000 }), async (length, size) => {
      const plain = Buffer.alloc(length, 'sound of a conversation');
      expect((await open(await seal(plain), 'r1', Math.max(size, 40))).equals(plain)).toBe(true);
    }),
    { seed: 14078, numRuns: 40 },
  );
});

test('says which key opens it, and an older key still does', async () => {
  expect([keyOf(await seal(Buffer.from('a'))), keyOf(await seal(Buffer.from('a'), other))]).toEqual(['2026-a', '2027-a']);
  expect((await open(await seal(Buffer.from('a'), other))).toString()).toBe('a');
  await expect(whole(opened(cut(await seal(Buffer.from('a')), 100), () => undefined, 'r1'))).rejects.toThrow('not known');
});

test('nothing of the sound can be read, and never the same twice', async () => {
  const plain = Buffer.alloc(1000, 'paspoort');
  const [first, second] = [await seal(plain), await seal(plain)];
  expect(first.includes('paspoort')).toBe(false);
  expect(first.equals(second)).toBe(false);
});

test('what was changed, cut off, put in another order or belongs to another recording is refused', async () => {
  const file = await seal(Buffer.alloc(200_000, 'x'));
  const changed = Buffer.from(file);
  changed[file.length - 500]! ^= 1;
  await expect(open(changed)).rejects.toThrow();
  await expect(open(file.subarray(0, file.length - 1))).rejects.toThrow();
  const [header, piece] = [5 + 6 + 32, 65_536 + 16];
  await expect(open(file.subarray(0, header + piece))).rejects.toThrow();
  const swapped = Buffer.concat([file.subarray(0, header), file.subarray(header + piece, header + 2 * piece), file.subarray(header, header + piece), file.subarray(header + 2 * piece)]);
  await expect(open(swapped)).rejects.toThrow();
  await expect(open(file, 'r2')).rejects.toThrow();
  await expect(open(Buffer.from('RIFF'))).rejects.toThrow('not a sealed sound');
});
