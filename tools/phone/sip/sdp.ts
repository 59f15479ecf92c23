/** What one side of a call says about its sound (RFC 8866). */
export interface SoundOffer {
  readonly host: string;
  readonly port: number;
  /** Payload type of keys; undefined when the other side takes none. */
  readonly digitType: number | undefined;
}

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

export function printSdp(host: string, port: number, digitType: number, direction: Direction): string {
  return [
    'v=0',
    `o=- ${process.pid} ${Date.now()} IN IP4 ${host}`,
    's=-',
    `c=IN IP4 ${host}`,
    't=0 0',
    `m=audio ${port} RTP/AVP 8 ${digitType}`,
    'a=rtpmap:8 PCMA/8000',
    `a=rtpmap:${digitType} telephone-event/8000`,
    `a=fmtp:${digitType} 0-16`,
    'a=ptime:20',
    `a=${direction}`,
    '',
  ].join('\r\n');
}

export function parseSdp(text: string): SoundOffer | undefined {
  const host = text.match(/^c=IN IP4 (\S+)/m)?.[1];
  const port = text.match(/^m=audio (\d+)/m)?.[1];
  const digitType = text.match(/^a=rtpmap:(\d+) telephone-event\/8000/m)?.[1];
  if (host === undefined || port === undefined) return undefined;
  return { host, port: Number(port), digitType: digitType === undefined ? undefined : Number(digitType) };
}
