import { section, type Entry, type Section } from './ini.ts';
import { CARRIER, CARRIER_ADDRESS, OUR_ADDRESS, type Telephony } from './telephony.ts';

const RTP_LOST_SECONDS = 4;
const RTP_LOST_ON_HOLD_SECONDS = 300;
const LONGEST_REGISTRATION_SECONDS = 120;

/** The transports, and the line to the carrier. Telephones of people are added while it runs, over ARI. */
export function sipSections({ ports }: Telephony): Section[] {
  return [
    // By address first: what comes from the carrier is never taken for a telephone of ours, whatever name it carries.
    section('global', ['type', 'global'], ['user_agent', 'Ingang'], ['endpoint_identifier_order', 'ip,username'], ['send_contact_status_on_update_registration', true]),
    section('transport-udp', ['type', 'transport'], ['protocol', 'udp'], ['bind', `${OUR_ADDRESS}:${ports.sip}`]),
    section('transport-ws', ['type', 'transport'], ['protocol', 'ws'], ['bind', OUR_ADDRESS]),
    section(
      CARRIER,
      ['type', 'endpoint'],
      ['transport', 'transport-udp'],
      ['context', 'from-carrier'],
      ['disallow', 'all'],
      ['allow', 'alaw,ulaw,g722'],
      ['direct_media', false],
      ['dtmf_mode', 'rfc4733'],
      ['trust_id_inbound', true],
      ['send_pai', true],
      ['send_connected_line', false],
      ['aors', CARRIER],
      ['rtp_timeout', 60],
    ),
    section(CARRIER, ['type', 'aor'], ['contact', `sip:${CARRIER_ADDRESS}:${ports.carrier}`], ['qualify_frequency', 0]),
    section(CARRIER, ['type', 'identify'], ['endpoint', CARRIER], ['match', CARRIER_ADDRESS]),
  ];
}

/** What a telephone is to Asterisk, as objects that are pushed over ARI: type and settings. */
export function phoneObjects(phone: string, secret: string, displayName: string, over: 'browser' | 'sip'): readonly (readonly [type: 'auth' | 'aor' | 'endpoint', entries: readonly Entry[]])[] {
  const sound: readonly Entry[] = over === 'browser'
    ? [['transport', 'transport-ws'], ['webrtc', 'yes'], ['dtls_auto_generate_cert', 'yes'], ['allow', 'opus,alaw,ulaw']]
    : [['transport', 'transport-udp'], ['allow', 'alaw,ulaw,g722'], ['dtmf_mode', 'rfc4733']];
  return [
    ['auth', [['auth_type', 'digest'], ['username', phone], ['password', secret]]],
    // Soon enough that a telephone on a desk finds an Asterisk that was started again.
    ['aor', [['max_contacts', '1'], ['remove_existing', 'yes'], ['maximum_expiration', String(LONGEST_REGISTRATION_SECONDS)]]],
    ['endpoint', [
      ['disallow', 'all'],
      ...sound,
      ['context', 'from-phone'],
      ['direct_media', 'no'],
      ['auth', phone],
      ['aors', phone],
      ['callerid', `"${displayName.replaceAll(/["<>\\]/g, '')}" <${phone}>`],
      // A browser that is killed says nothing: the silence on the line tells.
      ['rtp_timeout', String(RTP_LOST_SECONDS)],
      ['rtp_timeout_hold', String(RTP_LOST_ON_HOLD_SECONDS)],
    ]],
  ];
}

/**
 * Where Asterisk keeps its SIP objects: ours come from the file, telephones are in its memory only. Their secrets are never
 * on a disk; who restarts Asterisk admits them again.
 */
export const sorcerySections = (): Section[] => [
  section('res_pjsip', ...['auth', 'aor', 'endpoint'].flatMap((type): Entry[] => [[type, `config,pjsip.conf,criteria=type=${type}`], [type, 'memory']])),
  section('res_pjsip_endpoint_identifier_ip', ['identify', 'config,pjsip.conf,criteria=type=identify']),
];
