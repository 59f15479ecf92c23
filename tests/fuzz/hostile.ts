import type { Random } from './random.ts';

/** Texts that have broken programs before. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u0007\u001b[31m',
  '😀👩‍👩‍👧‍👦ĳß',
  "'; DROP TABLE contact; --",
  '%',
  '_%\\',
  '"\\',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e400',
  '0x10',
  '9'.repeat(40),
  '-1',
  '0',
  'true',
  '__proto__',
  'constructor',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0000-00-00',
  '9999-12-31',
  '-000001-01-01T00:00:00Z',
  '2026-02-30',
  '2026-12-31T23:59:60Z',
  '275760-09-13T00:00:00.000Z',
  '2026-01-14T09:00:00+23:59',
  '2026-01-14 09:00:00Z',
  '(',
  '[a-',
  '*',
  'a'.repeat(5_000),
  'ê'.repeat(70_000),
  'A B '.repeat(2_000),
];

export const hostileNumbers: readonly number[] = [
  0, -0, -1, 0.5, 1e-9, 1e21, 2 ** 31, 2 ** 31 - 1, -(2 ** 31) - 1, 2 ** 53, Number.MAX_VALUE, -Number.MAX_VALUE, 32_768, 65_536,
];

/** A value of any kind, of no particular use to anybody. */
export function anythingHostile(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 5 : 9);
  if (kind === 0) return random.pick(hostileTexts);
  if (kind === 1) return random.pick(hostileNumbers);
  if (kind === 2) return null;
  if (kind === 3) return random.chance(0.5);
  if (kind === 4) return [];
  if (kind === 5) return {};
  if (kind === 6) return Array.from({ length: random.below(4) }, () => anythingHostile(random, depth + 1));
  if (kind === 7) return nested(200 + random.below(1_300));
  return Object.fromEntries(
    Array.from({ length: random.below(4) }, () => [random.pick(hostileTexts).slice(0, 50), anythingHostile(random, depth + 1)]),
  );
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Bodies that are no JSON of ours. */
export const hostileBodies: readonly (string | Buffer)[] = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '17',
  '{"a":1}{"b":2}',
  '\ufeff{}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `{"a":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}`,
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  '{"version":1e999}',
  '{"version":123456789012345678901234567890}',
  'x'.repeat(1_500_000),
];

/** Headers in forms that no careful client sends. */
export const hostileHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/xml' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json; charset="' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': '' },
  { 'content-encoding': 'gzip' },
  { 'accept-language': 'x'.repeat(3_000) },
  { 'accept-language': 'en;q=abc,,,,;;;' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'k'.repeat(300) },
  { 'idempotency-key': 'sleutel met spatie' },
  { 'idempotency-key': 'same-for-everything' },
  { purpose: '../../etc' },
  { purpose: 'p'.repeat(2_000) },
  { accept: 'image/png' },
  { 'if-none-match': '"x"' },
  { range: 'bytes=0-1' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-forwarded-for': "1.2.3.4, '; --" },
  { cookie: 'ingang=%E0%A4%A' },
  { authorization: 'Bearer x' },
  { authorization: 'Basic Og==' },
];
