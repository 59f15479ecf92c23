import { days, outcome, rules } from '../testing/over-time.ts';

/** The table of docs/benchmarks/staffing-over-time.md: what becomes of days that are staffed by each rule, simulated 1,000 times. */
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
for (const day of days) {
  console.log(`\n**${day.name[0]!.toUpperCase()}${day.name.slice(1)}**\n\n| load | over the period | agent hours | in time | worst period | periods below 78 % |\n|---|---|---|---|---|---|`);
  for (const rule of rules) {
    const { agentHours, inTime, worst, below } = outcome(day, rule, 1000);
    console.log(`| ${rule.of} | ${rule.over} | ${agentHours.toFixed(1)} | ${percent(inTime)} | ${percent(worst)} | ${percent(below)} |`);
  }
}
