/** The architecture gates: `node tools/gates/run.ts`. Exit code 1 when something is not as the plan of the house says. */
import { join } from 'node:path';
import { RULES, runGates } from './gates.ts';

const { findings, modulesScanned, importsScanned } = await runGates(join(import.meta.dirname, '../..'));
for (const { rule, path, line, message } of findings) {
  process.stdout.write(`${path}${line === undefined ? '' : `:${line}`} ${message} [${rule}]\n`);
}
process.stdout.write(
  `${RULES.length} rules held against ${modulesScanned} modules with ${importsScanned} imports: ${findings.length} finding(s)\n`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
