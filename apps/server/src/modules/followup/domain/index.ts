/** The rules of promises: pure, over values passed in. */
export * from './follow-up.ts';
export * from './transitions.ts';
export * from './actors.ts';
export * from './act.ts';
export * from './attempt-rule.ts';
export * from './due.ts';
export * from './promise-state.ts';
export * from './time-window.ts';
export * from './spoken-moment.ts';
export * from './honest-promise.ts';
export * from './new-callback.ts';
