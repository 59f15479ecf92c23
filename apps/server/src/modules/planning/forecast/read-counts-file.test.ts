import { expect, test } from 'vitest';
import { readCountsFile } from './read-counts-file.ts';

test.each([
  ['tijdstip;aantal\n', [{ code: 'planning.file-empty' }]],
  ['wanneer;aantal\n2026-03-02;1', [{ code: 'planning.file-no-time-column', params: { names: expect.stringContaining('tijdstip') } }]],
  ['tijdstip;hoeveel\n2026-03-02;1', [{ code: 'planning.file-no-count-column', params: { names: expect.stringContaining('aantal') } }]],
  ['tijdstip;aantal\n2026-03-02;1\n2026-03-03;1;2', [{ code: 'planning.file-uneven', params: { line: 3, found: 3, expected: 2 } }]],
  ['tijdstip;aantal\n2026-03-02;"1', [{ code: 'planning.file-quotes', params: { line: 2 } }]],
  ['kanaal;aantal;tijdstip\ntelefoon;1;2026-03-02 09:00\n\n"tele\nfoon";drie;2026-03-02 09:30\ntelefoon;4;2026-02-30', [
    { code: 'planning.file-no-count', params: { line: 5, column: 2, name: 'aantal', value: 'drie' } },
    { code: 'planning.file-no-time', params: { line: 6, column: 3, name: 'tijdstip', value: '2026-02-30' } },
  ]],
])('a file that cannot be used is told by line and column: %j', (content, faults) => {
  expect(readCountsFile(content)).toEqual({ faults });
});

test('a file that can be used is a table', () => {
  expect(readCountsFile('\uFEFFtijdstip,aantal\n2026-03-02 09:30,2\n2026-03-02 10:00,3\n')).toMatchObject({ table: { startDate: '2026-03-02', intervalMinutes: 30, series: [{ channel: null }] } });
});
