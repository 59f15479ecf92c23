export type * from './ari.gen.ts';
export { AriClient, AriError } from './client.ts';
