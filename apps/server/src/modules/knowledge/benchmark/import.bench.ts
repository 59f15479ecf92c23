/**
 * How long `ingang import vac` takes for a large file, on a fresh embedded database, start of the command included: tried
 * out, taken in and published, the same file again, and with a change in every row.
 *
 *   node apps/server/src/modules/knowledge/benchmark/import.bench.ts [rows]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerCorpus } from './corpora.ts';

const rowCount = Number(process.argv[2] ?? 10_000);
const commandLine = join(import.meta.dirname, '../../../../../../tools/ingang.mjs');
const folder = mkdtempSync(join(tmpdir(), 'ingang-import-'));
const answers = answerCorpus('dev').documents;

function fileOf(name: string, rows: number, change = ''): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = Array.from({ length: rows }, (_, number) => {
    const { question, details } = answers[number % answers.length]!;
    return [`rij-${number}`, quoted(`${question} (${number})`), quoted(`${details.slice(0, 600)}${change}`)].join(',');
  });
  const path = join(folder, name);
  writeFileSync(path, ['id,question,answer', ...lines].join('\n'));
  return path;
}

function take(name: string, file: string, ...options: string[]): void {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), CONTENT: 'empty', LOG_LEVEL: 'warn', DATABASE_URL: '' };
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, [commandLine, 'import', 'vac', file, '--publish', ...options], { env, encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  console.log(`${name.padEnd(20)} ${seconds.toFixed(1)} s  ${status === 0 ? stdout.trim() : stderr}`);
}

try {
  take('one row, new region', fileOf('one.csv', 1));
  take('one row', fileOf('one.csv', 1));
  const file = fileOf('all.csv', rowCount);
  take('tried out', file, '--dry-run');
  take('taken in', file);
  take('the same again', file);
  take('every row changed', fileOf('changed.csv', rowCount, ' Nieuw.'));
} finally {
  rmSync(folder, { recursive: true });
}
