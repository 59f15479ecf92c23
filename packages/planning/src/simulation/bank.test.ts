import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeWithData } from '../../../../tests/support/test-data.ts';
import { simulate } from './index.ts';
import { bankModel, behaviourIn, readBankCalls } from './testing/bank.ts';

/** Chosen on January: whoever is not in a conversation for so long is not there. */
const awayAfterSeconds = 420;

describeWithData('the call centre of a bank, two months of real calls', 'calls/technion_bank_1999-01.tsv', (file) => {
  const months = [file, file.replace('01.tsv', '02.txt')].map((path) => readBankCalls(readFileSync(path, 'utf8')));
  const behaviour = behaviourIn(months[0]!);

  it.each([['January', 0], ['February, with people as in January', 1]])('%s: waits and giving up as they were', (_name, month) => {
    const calls = months[month]!;
    const answered = calls.filter(({ gaveUp }) => !gaveUp).map(({ waited }) => waited).toSorted((a, b) => a - b);
    const real = { meanWait: calls.reduce((sum, { waited }) => sum + waited, 0) / calls.length, abandonment: 1 - answered.length / calls.length };
    expect(calls.length).toBeGreaterThan(29_000);
    const { all, waits } = simulate(bankModel(calls, behaviour, awayAfterSeconds), { replications: 3 });
    expect(Math.abs(all.meanWaitSeconds.mean / real.meanWait - 1)).toBeLessThan(0.12);
    expect(Math.abs(all.abandonment.mean - real.abandonment)).toBeLessThan(0.02);
    for (const [share, simulated] of [[0.8, waits.p80], [0.9, waits.p90], [0.95, waits.p95]] as const) {
      expect(Math.abs(simulated / answered[Math.floor(share * answered.length)]! - 1)).toBeLessThan(0.15);
    }
  });
});
