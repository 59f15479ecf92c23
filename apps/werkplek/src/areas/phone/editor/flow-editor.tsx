import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CallFlow, FlowCard, FlowVersion } from '@ingang/contracts/call-flows';
import { Button } from '@ingang/ui/button';
import { Notice } from '@ingang/ui/notice';
import { Segments } from '@ingang/ui/segments';
import { Failure } from '../../../app/failure.tsx';
import { Drawing } from '../drawing/drawing.tsx';
import { usePhoneText } from '../messages/index.ts';
import { NodeForm } from '../node/node-form.tsx';
import { drawNew } from '../node/shape.ts';
import { SettingsForm } from '../node/settings-form.tsx';
import { TrialPanel, type Trial } from '../trial/trial-panel.tsx';
import { wallClockAt } from '../trial/wall-clock.ts';
import { FaultsPanel } from './faults-panel.tsx';
import { FlowHead } from './flow-head.tsx';
import { useDrawing } from './use-drawing.ts';

interface FlowEditorProps {
  readonly card: FlowCard;
  readonly opened: FlowVersion;
}

/** The drawing on the left; on the right the chosen step, a trial call, or what is wrong. */
export function FlowEditor({ card, opened }: FlowEditorProps) {
  const t = usePhoneText();
  const drawing = useDrawing(card.id, opened);
  const [selected, setSelected] = useState<string>();
  const [panel, setPanel] = useState<'node' | 'trial' | 'faults'>('node');
  const [visited, setVisited] = useState<ReadonlySet<string>>(() => new Set());
  const [trial, setTrial] = useState<Trial>(() => firstTrial(card));
  const titleField = useRef<HTMLInputElement>(null);
  const side = useRef<HTMLElement>(null);
  const readOnly = drawing.version.state !== 'draft' || !card.allowed;
  const { content: flow, version } = drawing;
  const { faults } = version;
  const select = (key: string | undefined) => {
    setSelected(key);
    if (panel !== 'trial') setPanel('node');
  };
  const openNode = () => {
    setPanel('node');
    requestAnimationFrame(() => (titleField.current ?? side.current)?.focus());
  };
  const back = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && selected !== undefined) document.querySelector<HTMLElement>(`[data-node="${selected}"]`)?.focus();
  });
  useEffect(() => {
    const here = side.current;
    here?.addEventListener('keydown', back);
    return () => here?.removeEventListener('keydown', back);
  }, []);
  const shown = selected !== undefined && Object.hasOwn(flow.nodes, selected) ? selected : undefined;
  const change = (changed: CallFlow) => {
    const drawn = drawNew(changed);
    drawing.change(drawn.flow);
    if (drawn.key !== undefined) select(drawn.key);
  };
  const form = { flow, faults, readOnly, onChange: change };
  return (
    <div className="flow-page">
      <FlowHead card={card} drawing={drawing} />
      {drawing.theirs && (
        <Notice state="warn" live actions={<ConflictActions onTake={drawing.takeTheirs} onKeep={drawing.keepMine} />}>
          {t('editor.conflict', { name: drawing.theirs.changedByName })}
        </Notice>
      )}
      {drawing.status === 'failed' && <Failure error={drawing.error} />}
      <div className="flow-body">
        <Drawing flow={flow} faults={faults} selected={shown} visited={visited} onSelect={select} onOpen={openNode} />
        <aside className="flow-side" aria-label={t('editor.panel')} tabIndex={-1} ref={side}>
          <Segments
            label={t('editor.panel')}
            value={panel}
            segments={[{ value: 'node', label: t('editor.node') }, { value: 'trial', label: t('editor.trial') }, { value: 'faults', label: t('editor.faults', { count: faults.length }) }]}
            onChange={setPanel}
          />
          {panel === 'node' && (shown === undefined ? <SettingsForm card={card} {...form} /> : <NodeForm key={shown} nodeKey={shown} onSelect={select} titleField={titleField} {...form} />)}
          {panel === 'trial' && <TrialPanel card={card} version={version.number} flow={flow} trial={trial} onChange={setTrial} onSelect={setSelected} onVisit={setVisited} />}
          {panel === 'faults' && <FaultsPanel flow={flow} faults={faults} onSelect={select} />}
        </aside>
      </div>
    </div>
  );
}

function ConflictActions({ onTake, onKeep }: { readonly onTake: () => void; readonly onKeep: () => void }) {
  const t = usePhoneText();
  return (
    <span className="row">
      <Button onClick={onTake}>{t('editor.takeTheirs')}</Button>
      <Button onClick={onKeep}>{t('editor.keepMine')}</Button>
    </span>
  );
}

function firstTrial(card: FlowCard): Trial {
  const [date, time] = wallClockAt('Europe/Amsterdam', new Date());
  return { date, time, dialled: card.numbers[0]?.number ?? '', script: '', agentAfter: '60', withheld: false, calamity: false, noAnswer: false };
}
