export { AsteriskEngine } from './engine/engine.ts';
export { callKeeper, type AsteriskAddress, type HeldKeeper, type KeeperNote, type KeeperOrder } from './keeper/index.ts';
