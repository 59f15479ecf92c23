export type { CallState, SipCall } from './call.ts';
export { SipTelephone, type SipTelephoneOptions } from './telephone.ts';
export { tone, tonesHeard } from './tones.ts';
export type { RtpSound, Voice } from './rtp.ts';
