export * from './queueing/index.ts';
export * from './cost/index.ts';
export * from './quantity/index.ts';
export * from './scenario/index.ts';
export * from './forecast/index.ts';
