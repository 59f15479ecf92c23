export * from './queueing/index.ts';
export * from './cost/index.ts';
