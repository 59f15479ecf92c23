import type { AuthorityId } from '@ingang/kernel';

/** For callers who have not said whom they want: everybody may answer them. */
export const anybody = 'unknown' as AuthorityId;
