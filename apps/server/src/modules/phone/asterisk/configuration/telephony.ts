/** Everything that decides how our Asterisk is configured. */
export interface Telephony {
  /** Absolute paths. */
  readonly folders: {
    /** Configuration, state, recordings and logs; for nobody else to read. */
    readonly home: string;
    readonly modules: string;
    readonly data: string;
  };
  readonly ports: Ports;
  readonly ari: AriAccount;
  readonly emergency: {
    /** A WAV file, said when nobody can take calls in. */
    readonly announcement: string;
    /** Then calls go here, through the carrier; without it they end. */
    readonly forwardTo: string | undefined;
  };
}

export interface Ports {
  /** SIP over UDP, for the carrier and for telephones on a desk. */
  readonly sip: number;
  /** ARI, and SIP over WebSocket for telephones in a browser. */
  readonly http: number;
  /** Where the carrier takes calls that we make. */
  readonly carrier: number;
  readonly rtpFirst: number;
  readonly rtpLast: number;
}

export interface AriAccount {
  readonly user: string;
  readonly password: string;
}

/** Our name as an application of Asterisk. */
export const APPLICATION = 'ingang';

/** Everything is on this machine: Asterisk and telephones on one address, the carrier's side on another, as it will be in earnest. */
export const OUR_ADDRESS = '127.0.0.1';
export const CARRIER_ADDRESS = '127.0.0.2';

/** The name of the carrier's line among telephones. */
export const CARRIER = 'carrier';

/** Context and number at which callers are taken care of without us. */
export const EMERGENCY = { context: 'emergency', extension: 's' } as const;
