import { APPLICATION, CARRIER, EMERGENCY, type Telephony } from './telephony.ts';

/**
 * What Asterisk does with a number by itself: hand the call to us. When nobody of us is connected, the emergency route
 * says so and forwards the call. Those who were waiting already are sent there by the keeper.
 */
export function dialplan({ emergency }: Telephony): string {
  const announcement = soundOf(emergency.announcement);
  const forward = emergency.forwardTo === undefined ? [] : [` same => n,Dial(PJSIP/${numberOf(emergency.forwardTo)}@${CARRIER},60)`, ` same => n,Playback(${announcement})`];
  const handOver = (context: string, kind: string) => [
    `[${context}]`,
    `exten => _[+0-9*#]!,1,Stasis(${APPLICATION},${kind},\${EXTEN})`,
    ` same => n,GotoIf($["\${STASISSTATUS}" = "SUCCESS"]?done)`,
    ` same => n,Goto(${EMERGENCY.context},${EMERGENCY.extension},1)`,
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
