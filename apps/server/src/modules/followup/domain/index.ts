export * from './follow-up.ts';
export * from './transitions.ts';
