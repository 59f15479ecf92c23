import { DomainError, Invalid } from '@ingang/kernel';
import { ConfigFaults } from '../config.ts';
import { LaunchFailure } from '../platform/database/embedded/launch-failure.ts';
import { platformMessages } from '../platform/http/messages/platform.ts';
import { translator } from '../platform/http/messages/translate.ts';
import { RequestFailed } from './request-failed.ts';
import { UnusableInput } from './unusable-input.ts';
import { usages, WrongUse } from './usage.ts';

/** What went wrong, on standard error: in words, or as JSON for programs. */
export async function explain(error: unknown, json: boolean): Promise<1 | 2> {
  const { code, lines } = await described(error);
  process.stderr.write(json ? `${JSON.stringify({ error: lines.join('\n') })}\n` : `${lines.join('\n')}\n`);
  return code;
}

async function described(error: unknown): Promise<{ code: 1 | 2; lines: readonly string[] }> {
  if (error instanceof WrongUse) {
    return { code: 2, lines: [asSentence(error.message, error.command), ...wayOn(error.command)] };
  }
  if (error instanceof UnusableInput) return { code: 2, lines: [`${error.message}:`, ...error.faults.map((fault) => `  ${fault}`)] };
  if (error instanceof DomainError) return { code: 1, lines: await inWords(error) };
  if (error instanceof RequestFailed) {
    return { code: 1, lines: [error.message, ...(error.problem.faults ?? []).map(({ field, message }) => `  ${field}: ${message}`)] };
  }
  if (error instanceof ConfigFaults || error instanceof LaunchFailure) return { code: 1, lines: [error.message] };
  if (isUnreachable(error)) return { code: 1, lines: [`The database cannot be reached: ${error.message}`] };
  return { code: 1, lines: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
}

/** With a capital, unless it begins with the name of the command. */
function asSentence(message: string, command = '--'): string {
  const begun = message.startsWith(command) ? message : message.charAt(0).toUpperCase() + message.slice(1);
  return /[.?]$/.test(begun) ? begun : `${begun}.`;
}

/** What to do next: an example, and where all of it stands. */
function wayOn(command: string | undefined): string[] {
  if (command === undefined) return ['npm run -s ingang -- --help shows the commands.'];
  const example = usages[command]!.split('Example\n')[1]!.trim();
  return [`For example: ${example}`, `npm run -s ingang -- ${command} --help shows all options.`];
}

async function inWords(error: DomainError): Promise<string[]> {
  const { rooms } = await import('../compose/rooms.ts');
  const translate = translator([platformMessages, ...rooms.map((room) => room.messages)]);
  const faults = error instanceof Invalid ? error.faults : [];
  return [translate('en', error.code, error.params), ...faults.map(({ field, code, params }) => `  ${field}: ${translate('en', code, params ?? {})}`)];
}

function isUnreachable(error: unknown): error is Error {
  const code = (error as { code?: string }).code ?? '';
  return error instanceof Error && (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ENOENT', '3D000', '28P01', '28000'].includes(code));
}
