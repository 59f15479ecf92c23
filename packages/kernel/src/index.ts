export * from './ids/index.ts';
export * from './clock/index.ts';
export * from './errors/index.ts';
