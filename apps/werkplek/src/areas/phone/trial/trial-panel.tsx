import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useEffectEvent } from 'react';
import type { CallFlow, FlowCard, SimulatedCall, Transcript } from '@ingang/contracts/call-flows';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { duration } from '../../../i18n/duration.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useAuthority } from '../../region/region.ts';
import { usePhoneText } from '../messages/index.ts';
import { useNames } from '../node/names.ts';
import { parseScript } from './script.ts';
import { momentIn } from './wall-clock.ts';

/** What somebody filled in about an imagined call; kept while one looks at nodes and faults. */
export interface Trial {
  readonly date: string;
  readonly time: string;
  readonly dialled: string;
  readonly script: string;
  readonly agentAfter: string;
  readonly withheld: boolean;
  readonly calamity: boolean;
  readonly noAnswer: boolean;
}

interface TrialPanelProps {
  readonly card: FlowCard;
  readonly version: number;
  readonly flow: CallFlow;
  readonly trial: Trial;
  readonly onChange: (trial: Trial) => void;
  readonly onSelect: (key: string) => void;
  readonly onVisit: (nodes: ReadonlySet<string>) => void;
}

/** A call by hand: filled in above, heard below, at once after every change of the call or of the drawing. */
export function TrialPanel({ card, version, flow, trial, onChange, onSelect, onVisit }: TrialPanelProps) {
  const t = usePhoneText();
  const change = (part: Partial<Trial>) => onChange({ ...trial, ...part });
  const call = useDeferredValue(callOf(trial, flow));
  const { data, error } = useQuery({
    queryKey: ['phone-trial', card.id, version, call],
    placeholderData: keepPreviousData,
    enabled: call !== undefined,
    retry: false,
    queryFn: ({ signal }) => request<Transcript>(`/call-flows/${card.id}/versions/${version}/simulations`, { method: 'POST', body: call, signal }),
  });
  const visit = useEffectEvent(onVisit);
  useEffect(() => {
    visit(new Set(data?.visited));
    return () => visit(new Set());
  }, [data]);
  return (
    <>
      <p className="soft small">{t('trial.lead')}</p>
      <div className="trial-fields">
        <TextField label={t('trial.date')} type="date" value={trial.date} onChange={({ target }) => change({ date: target.value })} />
        <TextField label={t('trial.time')} type="time" value={trial.time} onChange={({ target }) => change({ time: target.value })} />
        {card.numbers.length > 0 && <SelectField label={t('trial.dialled')} choices={card.numbers.map(({ number, display }) => ({ value: number, label: display }))} value={trial.dialled} onChange={({ target }) => change({ dialled: target.value })} />}
        <TextField label={t('trial.agent')} hint={t('trial.agentHint')} type="number" min={0} value={trial.agentAfter} onChange={({ target }) => change({ agentAfter: target.value })} />
      </div>
      <TextField label={t('trial.caller')} hint={t('trial.callerHint')} value={trial.script} onChange={({ target }) => change({ script: target.value })} />
      <div className="row">
        <Tick label={t('trial.calamity')} checked={trial.calamity} onChange={({ target }) => change({ calamity: target.checked })} />
        <Tick label={t('trial.withheld')} checked={trial.withheld} onChange={({ target }) => change({ withheld: target.checked })} />
        <Tick label={t('trial.noAnswer')} checked={trial.noAnswer} onChange={({ target }) => change({ noAnswer: target.checked })} />
      </div>
      {error && <Failure error={error} />}
      {data && <Heard transcript={data} flow={flow} onSelect={onSelect} />}
    </>
  );
}

function callOf(trial: Trial, content: CallFlow): SimulatedCall | undefined {
  const at = momentIn('Europe/Amsterdam', trial.date, trial.time);
  if (at === undefined) return undefined;
  return {
    content,
    at,
    caller: parseScript(trial.script),
    forwardsAnswered: !trial.noAnswer,
    calamity: trial.calamity ? 'on' : 'as-it-is',
    ...(trial.dialled !== '' && { dialled: trial.dialled }),
    ...(!trial.withheld && { callerNumber: '0612345678' }),
    ...(/^\d{1,5}$/.test(trial.agentAfter) && { agentAfterSeconds: Math.min(Number(trial.agentAfter), 86_400) }),
  };
}

const ofCaller = new Set(['says', 'presses', 'stays-silent']);

function Heard({ transcript, flow, onSelect }: { readonly transcript: Transcript; readonly flow: CallFlow; readonly onSelect: (key: string) => void }) {
  const t = usePhoneText();
  const { nodeName } = useNames(flow);
  const authority = useAuthority(transcript.authorityId);
  const format = useFormat();
  const seconds = (new Date(transcript.endedAt).getTime() - new Date(transcript.lines[0]?.at ?? transcript.endedAt).getTime()) / 1000;
  return (
    <section className="stack-tight" aria-label={t('trial.transcript')}>
      <p className="strong" role="status">
        {t('trial.ended', { sentence: transcript.sentence, duration: duration(seconds) })} {authority ? t('trial.forAuthority', { name: authority.name }) : t('trial.forNobody')}
      </p>
      <ol className="transcript">
        {transcript.lines.map(({ at, node, what, text }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no name and are replaced together
          <li key={index}>
            <time dateTime={at}>{clockOf(at, format.time(at))}</time>
            <button type="button" data-who={what === 'hears' ? 'flow' : ofCaller.has(what) ? 'caller' : 'event'} title={t('trial.goTo', { name: nodeName(node) })} onClick={() => onSelect(node)}>
              {what === 'hears' ? `“${text}”` : text}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function clockOf(at: string, time: string): string {
  return `${time}:${at.slice(17, 19)}`;
}
