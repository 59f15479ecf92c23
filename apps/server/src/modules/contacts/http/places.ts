import { Invalid } from '@ingang/kernel';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts';
import type { Place } from '../usecases/ports.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a page goes on, from the cursor that the page before gave. @throws Invalid `input.invalid` at `cursor` */
export function readPlace(cursor: string | undefined): { after?: Place } {
  const place = decodeCursor(cursor, ['placedAt', 'id']);
  if (!place) return {};
  const at = new Date(place.placedAt);
  const inReach = at.getUTCFullYear() >= 1900 && at.getUTCFullYear() <= 2200;
  if (!inReach || !uuid.test(place.id)) throw new Invalid('input.invalid', [{ field: 'cursor', code: 'input.format' }]);
  return { after: { at, id: place.id } };
}

/** The cursor of the next page, when there is one. */
export function nextPlace<T>(more: boolean, last: T | undefined, placeOf: (item: T) => Place): { nextCursor?: string } {
  if (!more || last === undefined) return {};
  const { at, id } = placeOf(last);
  return { nextCursor: encodeCursor({ placedAt: at.toISOString(), id }) };
}
