export type { AriAddress } from './ari/index.ts';
export { AsteriskEngine } from './engine/engine.ts';
export { callKeeper, type HeldKeeper, type KeeperNote } from './keeper/index.ts';
