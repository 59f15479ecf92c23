import { expect, test } from 'vitest';
import type { CallSummary } from '@ingang/contracts/timeline';
import { en } from './messages/en.ts';
import { summaryText } from './summary.ts';

const t = ((key: keyof typeof en, values: Record<string, string | number> = {}) => en[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]))) as never;

test.each<[CallSummary, string]>([
  [{ waitedSeconds: 4, queue: 'general', ending: 'talked' }, ''],
  [{ waitedSeconds: 130, queue: 'general', transfers: 1, ending: 'talked' }, 'waited 2:10 · put through once'],
  [{ waitedSeconds: 45, queue: 'general', ending: 'abandoned' }, 'hung up while waiting, after 0:45'],
  [{ waitedSeconds: 3, ending: 'abandoned' }, ''],
  [{ waitedSeconds: 400, missed: 1, callbackAttempts: 2, ending: 'talked' }, 'waited 6:40 · not answered at first · phoned back after 2 attempts'],
  [{ callbackAttempts: 3, ending: 'callback-failed' }, 'not reached after 3 attempts'],
  [{ heardCalamity: true, ending: 'message' }, 'heard a message · heard the calamity message'],
])('%o is told as "%s"', (call, told) => {
  expect(summaryText(call, t)).toBe(told);
});
