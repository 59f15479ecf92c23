import { APPLICATION, CARRIER, EMERGENCY, type Telephony } from './telephony.ts';

/** So many times, a second apart, a call is offered to us before the emergency route takes it: as long as taking over or a restart takes. */
const TRIES = 6;

/**
 * What Asterisk does with a number by itself: hand the call to us. When nobody of us is connected, it rings for a few seconds,
 * and then the emergency route says so and forwards the call. Those who were waiting already are sent there by the keeper.
 */
export function dialplan({ emergency }: Telephony): string {
  const announcement = soundOf(emergency.announcement);
  const forward = emergency.forwardTo === undefined ? [] : [` same => n,Dial(PJSIP/${numberOf(emergency.forwardTo)}@${CARRIER},60)`, ` same => n,Playback(${announcement})`];
  const handOver = (context: string, kind: string) => [
    `[${context}]`,
    `exten => _[+0-9*#]!,1,Stasis(${APPLICATION},${kind},\${EXTEN})`,
    ` same => n,GotoIf($["\${STASISSTATUS}" = "SUCCESS"]?done)`,
    ' same => n,Set(INGANG_TRIES=$[0${INGANG_TRIES} + 1])',
    ` same => n,GotoIf($[\${INGANG_TRIES} >= ${TRIES}]?away)`,
    ' same => n,Ringing()',
    ' same => n,Wait(1)',
    ' same => n,Goto(1)',
    ` same => n(away),Goto(${EMERGENCY.context},${EMERGENCY.extension},1)`,
    ' same => n(done),Hangup()',
    '',
  ];
  return [
    '[general]',
    'static = yes',
    'writeprotect = yes',
    '',
    ...handOver('from-carrier', 'inbound'),
    ...handOver('from-phone', 'inbound'),
    `[${EMERGENCY.context}]`,
    `exten => ${EMERGENCY.extension},1,Answer()`,
    ` same => n,Playback(${announcement})`,
    ...forward,
    ' same => n,Hangup()',
    '',
  ].join('\n');
}

/** Asterisk names sounds without their ending. */
export const soundOf = (file: string): string => file.replace(/\.wav$/, '');

function numberOf(number: string): string {
  if (!/^\+?\d{3,15}$/.test(number)) throw new RangeError('the emergency number must be digits, with or without a leading +');
  return number;
}
