/** Languages in which callers are received. */
export const flowLanguages = ['nl', 'en'] as const;

/** The keys of a telephone. */
export const flowDigits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'] as const;

/** Why a caller is connected to a number outside. */
export const forwardPurposes = ['overflow', 'night-service', 'calamity-service', 'elsewhere', 'department'] as const;
