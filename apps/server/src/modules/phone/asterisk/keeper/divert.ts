import { AriClient, AriError, type AriAddress, type Channel } from '../ari/index.ts';
import { APPLICATION, CARRIER, EMERGENCY } from '../configuration/index.ts';

/**
 * Sends the callers who wait, and with whom nobody talks, to the emergency route: for when there has been no server for a
 * while. Conversations go on. Answers how many.
 */
export async function divertWaiting(address: AriAddress | undefined): Promise<number> {
  if (address === undefined) return 0;
  const nothing = () => undefined;
  const ari = new AriClient({ address: () => address, application: APPLICATION, onEvent: nothing, onOpen: nothing, onLost: nothing });
  try {
    const [channels, bridges] = [await ari.call('channels.list', {}), await ari.call('bridges.list', {})];
    const talking = new Set(bridges.filter(({ bridge_type }) => bridge_type === 'mixing').flatMap(({ channels: members }) => members));
    const waiting = channels.filter((channel) => isCaller(channel) && !talking.has(channel.id));
    for (const { id } of waiting) await ari.call('channels.continueInDialplan', { channelId: id, ...EMERGENCY, priority: 1 });
    return waiting.length;
  } catch (error) {
    if (error instanceof AriError) return 0; // Asterisk is on its way out, or the caller was
    throw error;
  }
}

const isCaller = ({ name, dialplan }: Channel): boolean => name.startsWith(`PJSIP/${CARRIER}-`) && dialplan.app_name === 'Stasis';
