import { sql, type RawBuilder } from 'kysely';
import type { KeyRange } from '../domain/index.ts';

/** Just after every text that starts so, in the order of code points in which keys are kept. */
export function endOfRange(start: string): string {
  return `${start}\u{10FFFF}`;
}

/** @example patternHolding(' 12;') // '% 12;%' */
export function patternHolding(part: string): string {
  return `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Whether the column `key` lies in the range: the part that an index serves first, then what must be held. */
export function keyInRange({ start, holding = [] }: KeyRange): RawBuilder<unknown> {
  const holds = holding.map((part) => sql` AND key LIKE ${patternHolding(part)}`);
  return sql`key >= ${start} AND key < ${endOfRange(start)}${sql.join(holds, sql``)}`;
}
