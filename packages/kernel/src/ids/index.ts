/** A string that names one kind of thing; two kinds cannot be mixed up at compile time. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type AuthorityId = Id<'authority'>;
export type DepartmentId = Id<'department'>;
export type UserId = Id<'user'>;
export type CustomerId = Id<'customer'>;
export type ContactId = Id<'contact'>;
export type QuestionId = Id<'question'>;
export type ArticleId = Id<'article'>;
export type ProductId = Id<'product'>;
export type FollowUpId = Id<'follow-up'>;

/** Where new ids come from: a port, so that pure code stays pure and tests repeatable. */
export type NewId = () => string;

/**
 * UUID version 7 (RFC 9562, section 5.7): time-ordered, so that new rows land together in an index.
 *
 * @param unixMilliseconds time of creation, 0 to 2^48 − 1
 * @param randomBytes ten random bytes
 * @example uuidV7(0, new Uint8Array(10)) // '00000000-0000-7000-8000-000000000000'
 */
export function uuidV7(unixMilliseconds: number, randomBytes: Uint8Array): string {
  if (randomBytes.length < 10) throw new RangeError('uuidV7 needs ten random bytes');
  const time = Math.floor(unixMilliseconds).toString(16).padStart(12, '0');
  const random = Array.from(randomBytes.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((randomBytes[2]! & 0x3f) | 0x80).toString(16).padStart(2, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-${variant}${random.slice(6, 8)}-${random.slice(8, 20)}`;
}
