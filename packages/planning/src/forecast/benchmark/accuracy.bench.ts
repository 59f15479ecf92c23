/** Backtests on calls of two banks, by length of interval, and during the day: `npm run benchmark -- accuracy`. */
import { backtest, backtestIntraday, type Accuracy } from '../index.ts';
import { bankCalls, bankCircumstances, shortHistory } from '../testing/bank-calls.ts';

const request = { horizonDays: 28, circumstances: bankCircumstances };
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const told = ({ wape, wapeNaive, wapeFloor, mase, coverages, compared }: Accuracy): string =>
  `error ${percent(wape)}, week as before ${percent(wapeNaive)} (${percent(1 - wape / wapeNaive)} less), chance alone ${percent(wapeFloor)}, MASE ${mase.toFixed(3)}, ` +
  `${coverages.map(({ asked, held }) => `within ${percent(asked)}: ${percent(held)}`).join(', ')}, ${compared} compared`;

for (const minutes of [5, 15, 30, 60]) {
  const before = performance.now();
  const { intervals, days, origins } = backtest(bankCalls(minutes), request);
  console.log(`${minutes} minutes, ${origins.length} origins: ${told(intervals)}; ${((performance.now() - before) / 1000).toFixed(1)} s`);
  if (minutes !== 5) continue;
  console.log(`days: ${told(days)}`);
  for (const { date, wape, wapeNaive, wapeOfDays } of origins) console.log(`  from ${date}: ${percent(wape)}, week as before ${percent(wapeNaive)}, days ${percent(wapeOfDays)}`);
}
for (const horizonDays of [28, 7]) {
  for (const { shareOver, days, wapeBefore, wapeAfter, wapeRestBefore, wapeRestAfter } of backtestIntraday(bankCalls(5), { ...request, horizonDays })) {
    console.log(`${horizonDays} days ahead, ${percent(shareOver)} over, ${days} days: rest as one number ${percent(wapeRestBefore)} to ${percent(wapeRestAfter)}, by 5 minutes ${percent(wapeBefore)} to ${percent(wapeAfter)}`);
  }
}
for (const minutes of [15, 60]) {
  const { intervals, days, origins } = backtest(shortHistory(minutes), { horizonDays: 7, leastDays: 28, stepDays: 3, circumstances: { holidays: 'none' } });
  console.log(`another bank, four to seven weeks of history, 7 days ahead, ${minutes} minutes, ${origins.length} origins: ${told(intervals)}; days: ${told(days)}`);
}
