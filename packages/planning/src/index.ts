export * from './queueing/index.ts';
