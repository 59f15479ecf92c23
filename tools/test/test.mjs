/** `npm test`. Needs nothing but Node 20 and npm: it installs the rest, and goes on in run.ts under Node 24. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../bootstrap/packages.mjs';
import { continueOnNode24 } from '../bootstrap/runtime.mjs';
import { endWith, Stop } from '../bootstrap/steps.mjs';

const HELP = `npm test            everything: types, lint, architecture, unused code, and all kinds of tests
npm run check       the quick part of it, in less than a minute: types, lint, architecture, unit tests

For a while on one thing: npx vitest --project unit|database|process|browser [path]
Environment: CI=true (nothing may be skipped), INGANG_TEST_DATA (the real public test data).
`;

const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2);

try {
  const unknown = args.filter((arg) => arg !== '--fast' && arg !== '--help');
  if (unknown.length > 0) throw new Stop(`Unknown option ${unknown[0]}.\n${HELP}`, 2);
  if (args.includes('--help')) {
    process.stdout.write(HELP);
  } else {
    await ensurePackages(projectDir);
    await continueOnNode24(projectDir, 'tools/test/run.ts', args);
  }
} catch (error) {
  endWith(error);
}
