export { MemoryTelephoneEngine, type MemoryEngineOptions } from './engine.ts';
export type { Sound } from './exchange.ts';
export type { VirtualCall, VirtualTelephones } from './telephones.ts';
