export { callKeeper, type HeldKeeper } from './call-keeper.ts';
export type { KeeperOrder } from './order.ts';
export { Place, type AsteriskAddress, type KeeperNote } from './place.ts';
