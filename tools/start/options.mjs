import { parseArgs } from 'node:util';
import { Stop } from '../bootstrap/steps.mjs';
import { countOf } from '../callers/options.mjs';

export const HELP = `npm start -- [options]

Starts Ingang: installs what is missing, builds the staff app when it changed, starts the
embedded database (or uses DATABASE_URL), and serves until Ctrl-C.

  --fresh       delete the data first and start anew
  --yes         with --fresh and DATABASE_URL: do not ask for confirmation
  --empty       the region without demo content (for new data only)
  --port PORT   listen on this port (default 8080)
  --callers N   N invented citizens phone in, again and again (needs the telephone: npm run phone:install)
  --seed TEXT   with --callers: the same people and questions as the last time with this text
  --help        show this text

Environment: PORT, HOST, PUBLIC_URL, DATA_DIR (default .data), DATABASE_URL, PHONE (off),
LOG_LEVEL;
apps/server/src/config.ts documents all of them.
`;

/**
 * @param {readonly string[]} args
 * @throws {Stop} with exit code 2 for an option that does not exist or a value that is none of its values
 */
export function parseOptions(args) {
  const { fresh = false, yes = false, empty = false, port, callers, seed, help = false } = parse(args);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw new Stop(`--port must be a whole number from 0 to 65535, not "${port}".`, 2);
  }
  if (seed !== undefined && callers === undefined) throw new Stop('--seed goes with --callers.', 2);
  return { fresh, yes, empty, port, callers: callers === undefined ? undefined : countOf(callers, '--callers'), seed, help };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        fresh: { type: 'boolean' },
        yes: { type: 'boolean' },
        empty: { type: 'boolean' },
        port: { type: 'string' },
        callers: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new Stop(`${reason}.\nThe options are: --fresh, --yes, --empty, --port PORT, --callers N, --seed TEXT, --help.`, 2);
  }
}
