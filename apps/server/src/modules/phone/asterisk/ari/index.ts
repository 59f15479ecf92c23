export type * from './ari.gen.ts';
export { AriClient, AriError, type AriAddress } from './client.ts';
