import type { CallFlow, FlowNode } from '@ingang/contracts/call-flows';
import { BellRing, Clock, DoorClosed, Hourglass, KeyRound, ListOrdered, MapPin, Megaphone, MessageSquareQuote, PhoneForwarded, PhoneIncoming, Speech, type LucideIcon } from 'lucide-react';
import { usePhoneText } from '../messages/index.ts';
import type { Way } from './ways.ts';

export const kindIcons: Readonly<Record<FlowNode['kind'], LucideIcon>> = {
  say: Speech,
  hours: Clock,
  calamity: Megaphone,
  'which-authority': MapPin,
  menu: ListOrdered,
  subject: MessageSquareQuote,
  answer: BellRing,
  queue: Hourglass,
  'callback-offer': PhoneIncoming,
  forward: PhoneForwarded,
  'hang-up': DoorClosed,
  'calamity-switch': KeyRound,
};

type WayKey = 'chosen' | 'open' | 'closed' | 'unknown' | 'otherwise' | 'person' | 'declined' | 'failed' | 'next' | 'offer' | 'overflow';

/** What nodes and their ways out are called on the screen. */
export function useNames(flow: CallFlow) {
  const t = usePhoneText();
  const nodeName = (key: string): string => {
    const node = Object.hasOwn(flow.nodes, key) ? flow.nodes[key] : undefined;
    return node === undefined ? t('exit.nowhere') : (node.title ?? t(`kind.${node.kind}`));
  };
  /** @param among ways that lead to the same node: of many keys only the keys are shown */
  const wayName = ({ label }: Way, among: number): string => {
    if ('text' in label) return among > 1 && label.digit !== undefined ? label.digit : label.text;
    const field = label.field as WayKey;
    if (field === 'offer' || field === 'overflow') return t(`way.${field}`, { seconds: label.seconds ?? 0 });
    return t(`way.${field}`);
  };
  return { nodeName, wayName };
}

/** What a caller hears first at a node, in the flow's first language. */
export function excerptOf(node: FlowNode, flow: CallFlow): string {
  const language = flow.languages[0] ?? 'nl';
  if (node.kind === 'forward') return node.number;
  const prompt = 'prompt' in node ? node.prompt : 'question' in node ? node.question : undefined;
  return prompt?.[language] ?? '';
}
