import { join, resolve } from 'node:path';

/**
 * Everything that can be set from outside, read once. No other file reads the environment.
 * All faults are listed at once, so that an administrator corrects them in one go.
 */
export interface Config {
  /** PORT: where the server listens. Default 8080; 0 lets the system choose. */
  readonly port: number;
  /** HOST: the address to listen on. Default 127.0.0.1: nothing is exposed by accident. */
  readonly host: string;
  /** PUBLIC_URL: the address that browsers use; decides on secure cookies. Default http://localhost:PORT. */
  readonly publicUrl: string | undefined;
  /** DATA_DIR: where the embedded database lives. Default .data in the working directory. */
  readonly dataDir: string;
  /** DATABASE_URL: a PostgreSQL server (15 or newer) instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** CONTENT: demo (region with believable content), empty (region without demo content). Only at first start. */
  readonly content: 'demo' | 'empty';
  /** LOG_LEVEL: trace, debug, info, warn, error or silent. Default info. */
  readonly logLevel: string;
  /** OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: sign-in with OpenID Connect; all three or none. */
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined;
  /** TRUST_PROXY: 1 when a reverse proxy in front sets X-Forwarded-For. Default 0. */
  readonly trustProxy: boolean;
  /** BRP_URL, BRP_API_KEY: the national persons API (Haal Centraal BRP personen bevragen 2). */
  readonly brp: { readonly url: string; readonly apiKey: string | undefined } | undefined;
  /** BRP_TEST_PERSONS: file with the register's public test persons, for the stand-in that serves when there is no BRP_URL. Default: looked for beside the project. */
  readonly brpTestPersons: string;
  /** PERSON_NUMBER_KEY: 64 hexadecimal digits that lock citizen service numbers (BSN). Without it and with DATABASE_URL they are not kept. */
  readonly personNumberKey: string | undefined;
  /** WERKPLEK_DIR: the built staff app. Default apps/werkplek/dist. */
  readonly werkplekDir: string;
  /** PHONE: auto (the telephone when it is installed, or ARI_URL is set) or off. Default auto. */
  readonly phone: 'auto' | 'off';
  /** ARI_URL, ARI_USER, ARI_PASSWORD: an Asterisk of your own instead of the installed one, such as http://127.0.0.1:8088. */
  readonly ari: { readonly url: string; readonly user: string; readonly password: string } | undefined;
  /** PHONE_EMERGENCY_NUMBER: where calls go when no server is there to take them, by the installed Asterisk. Without it they hear that, and end. */
  readonly phoneEmergencyNumber: string | undefined;
  /** RECORDING_KEYS: keys that seal recorded conversations, as name:64 hexadecimal digits, separated by commas; the first one seals, all open. Without it and with DATABASE_URL nothing is recorded. */
  readonly recordingKeys: readonly { readonly id: string; readonly hex: string }[];
  /** RECORDINGS_DIR: where sealed recordings lie, shared by all processes. Default recordings in DATA_DIR. */
  readonly recordingsDir: string;
  /** PHONE_ICE_SERVERS: servers that help telephones in browsers through routers and firewalls, with commas: stun:host:port, turn:host:port?transport=udp, turns:host:port. Default none. */
  readonly phoneIceServers: readonly string[];
  /** PHONE_TURN_SECRET: the secret shared with the TURN server (coturn: use-auth-secret), of which each telephone gets credentials for half a day. Needed with turn: and turns: addresses. */
  readonly phoneTurnSecret: string | undefined;
  /** RATE_LIMIT_PER_MINUTE: requests a minute for each user or address. Default 1200; 0 switches it off. */
  readonly rateLimitPerMinute: number;
}

export class ConfigFaults extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n- ${faults.join('\n- ')}`);
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** @throws ConfigFaults naming every variable that is wrong and what it should be */
export function readConfig(env: Environment, projectDir: string): Config {
  const faults: string[] = [];
  const whole = (name: string, fallback: number, max: number): number => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= 0 && value <= max) return value;
    faults.push(`${name} must be a whole number from 0 to ${max}, not "${text}"`);
    return fallback;
  };
  const oneOf = (name: string, allowed: readonly string[], fallback: string): string => {
    const text = env[name] || fallback;
    if (!allowed.includes(text)) faults.push(`${name} must be one of ${allowed.join(', ')}, not "${text}"`);
    return text;
  };
  const url = (name: string, protocols: readonly string[]): string | undefined => {
    const text = env[name];
    if (!text) return undefined;
    // A PostgreSQL address over a socket (postgresql://user@/name?host=…) has no host, which URL does not accept.
    const readable = URL.canParse(text) || /^postgres(ql)?:\/\/[^\s]+$/.test(text);
    if (readable && protocols.some((protocol) => text.startsWith(`${protocol}//`))) return text;
    faults.push(`${name} must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    return undefined;
  };
  const hexKey = (name: string): string | undefined => {
    const text = env[name];
    if (text && !/^[0-9a-f]{64}$/i.test(text)) faults.push(`${name} must be 64 hexadecimal digits`);
    return text || undefined;
  };
  const oidcParts = [env['OIDC_ISSUER'], env['OIDC_CLIENT_ID'], env['OIDC_CLIENT_SECRET']];
  if (oidcParts.some(Boolean) && !oidcParts.every(Boolean)) {
    faults.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together');
  }
  const issuer = url('OIDC_ISSUER', ['https:', 'http:']);
  const ari = readAri(env, url('ARI_URL', ['http:', 'https:']), faults);
  const emergencyNumber = env['PHONE_EMERGENCY_NUMBER'] || undefined;
  if (emergencyNumber && !/^\+?\d{3,15}$/.test(emergencyNumber)) faults.push('PHONE_EMERGENCY_NUMBER must be digits, with or without a + in front');
  const brpUrl = url('BRP_URL', ['https:', 'http:']);
  const config: Config = {
    port: whole('PORT', 8080, 65_535),
    host: env['HOST'] || '127.0.0.1',
    publicUrl: url('PUBLIC_URL', ['https:', 'http:'])?.replace(/\/$/, ''),
    dataDir: resolve(projectDir, env['DATA_DIR'] || '.data'),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    content: oneOf('CONTENT', ['demo', 'empty'], 'demo') as 'demo' | 'empty',
    logLevel: oneOf('LOG_LEVEL', levels, 'info'),
    oidc: issuer ? { issuer, clientId: oidcParts[1]!, clientSecret: oidcParts[2]! } : undefined,
    trustProxy: whole('TRUST_PROXY', 0, 1) === 1,
    brp: brpUrl ? { url: brpUrl, apiKey: env['BRP_API_KEY'] } : undefined,
    brpTestPersons: resolve(projectDir, env['BRP_TEST_PERSONS'] || '../shared/data/brp/20220502_Testset_persoonslijsten_proefomgeving_GBA-V.csv'),
    personNumberKey: hexKey('PERSON_NUMBER_KEY'),
    werkplekDir: resolve(projectDir, env['WERKPLEK_DIR'] || 'apps/werkplek/dist'),
    recordingKeys: readRecordingKeys(env['RECORDING_KEYS'], faults),
    recordingsDir: resolve(projectDir, env['RECORDINGS_DIR'] || join(env['DATA_DIR'] || '.data', 'recordings')),
    phone: oneOf('PHONE', ['auto', 'off'], 'auto') as 'auto' | 'off',
    ari,
    phoneEmergencyNumber: emergencyNumber,
    phoneIceServers: readIceServers(env, faults),
    phoneTurnSecret: env['PHONE_TURN_SECRET'] || undefined,
    rateLimitPerMinute: whole('RATE_LIMIT_PER_MINUTE', 1200, 1_000_000),
  };
  if (faults.length > 0) throw new ConfigFaults(faults);
  return config;
}

function readIceServers(env: Environment, faults: string[]): readonly string[] {
  const servers = (env['PHONE_ICE_SERVERS'] ?? '').split(',').map((server) => server.trim()).filter(Boolean);
  for (const server of servers) {
    if (!/^(stuns?:[^\s:?]+(:\d{1,5})?|turns?:[^\s:?]+(:\d{1,5})?(\?transport=(udp|tcp))?)$/.test(server)) faults.push(`PHONE_ICE_SERVERS: "${server}" must look like stun:host:3478 or turn:host:3478?transport=udp`);
  }
  if (servers.some((server) => server.startsWith('turn')) && !env['PHONE_TURN_SECRET']) faults.push('PHONE_TURN_SECRET must be set with a turn: address in PHONE_ICE_SERVERS');
  return servers;
}

function readAri(env: Environment, url: string | undefined, faults: string[]): Config['ari'] {
  const [user, password] = [env['ARI_USER'], env['ARI_PASSWORD']];
  if (url === undefined && !user && !password) return undefined;
  if (url && user && password) return { url: url.replace(/\/$/, ''), user, password };
  faults.push('ARI_URL, ARI_USER and ARI_PASSWORD must be set together');
  return undefined;
}

function readRecordingKeys(text: string | undefined, faults: string[]): Config['recordingKeys'] {
  const keys = (text ?? '').split(',').filter((one) => one.trim() !== '').map((one) => one.trim().split(':'));
  const isRight = keys.every(([id = '', hex = '', ...more]) => /^[\w-]{1,40}$/.test(id) && /^[0-9a-f]{64}$/i.test(hex) && more.length === 0);
  if (isRight && new Set(keys.map(([id]) => id)).size === keys.length) return keys.map(([id, hex]) => ({ id: id!, hex: hex! }));
  faults.push('RECORDING_KEYS must be name:64 hexadecimal digits, with other names separated by commas');
  return [];
}
