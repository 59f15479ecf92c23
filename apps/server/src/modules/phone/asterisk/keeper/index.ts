export { callKeeper, type HeldKeeper } from './call-keeper.ts';
export type { KeeperOrder } from './order.ts';
export type { KeeperNote } from './place.ts';
