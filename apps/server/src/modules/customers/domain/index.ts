export * from './identification.ts';
export * from './person-name.ts';
export * from './phone-number.ts';
export * from './address.ts';
