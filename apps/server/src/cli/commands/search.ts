import type { KnowledgeSearchResult } from '@ingang/contracts/knowledge';
import type { Static } from 'typebox';
import type { Config } from '../../config.ts';
import { readArguments, wholeNumber } from '../arguments.ts';
import { ask, inServer } from '../in-server.ts';
import type { Output } from '../output.ts';
import { WrongUse } from '../usage.ts';

export async function searchCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const options = { authority: { type: 'string' }, limit: { type: 'string' } } as const;
  const { values, positionals } = readArguments('search', args, options, 100);
  if (positionals.length === 0) throw new WrongUse('the words to search for are missing', 'search');
  const limit = wholeNumber('search', values.limit, '--limit') ?? 10;
  const query = new URLSearchParams({ q: positionals.join(' '), limit: String(limit), ...(values.authority && { authority: values.authority }) });
  const found = await inServer(config, (server) => ask<Static<typeof KnowledgeSearchResult>>(server, { method: 'GET', url: `/knowledge/search?${query}` }));
  const lines = found.results.flatMap(({ question, answer, authority }) => [`${question}${authority ? `  (${authority})` : ''}`, `  ${answer}`, '']);
  output.tell(found, lines.length === 0 ? ['Nothing was found.', ...didYouMean(found.didYouMean)] : lines);
}

function didYouMean(suggestion: string | undefined): string[] {
  return suggestion === undefined ? [] : [`Did you mean: ${suggestion}`];
}
