import type { Finding, Rule } from './rule.ts';
import { environment } from './rules/environment.ts';
import { imports } from './rules/imports.ts';
import { messages } from './rules/messages.ts';
import { migrations } from './rules/migrations.ts';
import { names } from './rules/names.ts';
import { purity } from './rules/purity.ts';
import { rooms } from './rules/rooms.ts';
import { size } from './rules/size.ts';
import { sql } from './rules/sql.ts';
import { readProject } from './source.ts';

/** Each has a canary in gates.test.ts: a planted violation that it must find. */
export const RULES: readonly Rule[] = [imports, rooms, sql, environment, purity, size, names, migrations, messages];

export interface GateResult {
  readonly findings: readonly Finding[];
  readonly modulesScanned: number;
  readonly importsScanned: number;
}

/** Holds a source tree against all rules. A scan of nothing is a finding: a gate that sees nothing must not be green. */
export async function runGates(root: string): Promise<GateResult> {
  const project = readProject(root);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    for (const fault of await rule.check(project)) findings.push({ rule: rule.name, ...fault });
  }
  const modulesScanned = project.modules.length;
  const importsScanned = project.modules.reduce((total, module) => total + module.imports.length, 0);
  if (modulesScanned === 0 || importsScanned === 0) {
    findings.push({ rule: 'scan', path: root, message: `saw ${modulesScanned} modules and ${importsScanned} imports` });
  }
  return { findings, modulesScanned, importsScanned };
}
