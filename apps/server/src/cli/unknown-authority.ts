import type { Work } from '../platform/database/work.ts';
import { listAuthorities } from '../modules/region/index.ts';
import { unknownWord, WrongUse } from './usage.ts';

/** An authority that is not there: because of how it was written, or because there is no region yet. */
export async function unknownAuthority(work: Work, text: string, command: string): Promise<WrongUse> {
  const known = await listAuthorities(work);
  if (known.length === 0) return new WrongUse('this database holds no region yet; start the server on it once, which adds it', command);
  const names = known.map(({ id }) => id);
  return new WrongUse(unknownWord(`there is no authority "${text}"`, text.toLowerCase(), names).replace(/"$/, `"; choose from ${names.join(', ')}`), command);
}
