/** Tells the person at the terminal what is being done, and afterwards how long it took. Plain text where there is no terminal. */

const TITLE_WIDTH = 22;
const SIGN_OF_LIFE_MS = 15_000;

/** @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * @param {string} title
 * @param {string} outcome
 */
export function report(title, outcome) {
  process.stdout.write(`  ${title.padEnd(TITLE_WIDTH)} ${outcome}\n`);
}

/**
 * Does one step. While it lasts the terminal shows the seconds; a log gets a line at the start, and a sign of life.
 *
 * @template Result
 * @param {string} title
 * @param {string} doing what is being done, and how long that usually takes
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(title, doing, work) {
  const start = performance.now();
  const stop = process.stdout.isTTY ? showSeconds(title, doing, start) : showLines(title, doing, start);
  try {
    const result = await work();
    stop();
    report(title, `done in ${duration(performance.now() - start)}`);
    return result;
  } catch (error) {
    stop();
    report(title, `failed after ${duration(performance.now() - start)}`);
    throw error;
  }
}

/** @param {string} title @param {string} doing @param {number} start */
function showSeconds(title, doing, start) {
  const draw = () => {
    const seconds = Math.floor((performance.now() - start) / 1000);
    process.stdout.write(`\r\u001B[K  ${title.padEnd(TITLE_WIDTH)} ${doing} ... ${seconds} s`);
  };
  draw();
  const timer = setInterval(draw, 1000);
  return () => {
    clearInterval(timer);
    process.stdout.write('\r\u001B[K');
  };
}

/** @param {string} title @param {string} doing @param {number} start */
function showLines(title, doing, start) {
  report(title, `${doing} ...`);
  const timer = setInterval(() => report(title, `still at it after ${duration(performance.now() - start)}`), SIGN_OF_LIFE_MS);
  return () => clearInterval(timer);
}

/** Whoever reads what we print may stop doing so (`npm start | head -5`): that ends nothing else. */
export function outliveReader() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** A reason to end that the person at the terminal can act on: the message is shown, not the stack. */
export class Stop extends Error {
  /** @param {string} message @param {number} exitCode 2 for a wrong command, 1 for anything else */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** @param {unknown} error */
export function endWith(error) {
  const known = error instanceof Stop;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(known ? error.exitCode : 1);
}
