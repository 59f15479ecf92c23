import type { CallFlow, FlowFault } from '@ingang/contracts/call-flows';
import { Notice } from '@ingang/ui/notice';
import { usePhoneText } from '../messages/index.ts';
import { useNames } from '../node/names.ts';

interface FaultsPanelProps {
  readonly flow: CallFlow;
  readonly faults: readonly FlowFault[];
  readonly onSelect: (key: string | undefined) => void;
}

/** Everything that is wrong, each a click away from where it is mended. */
export function FaultsPanel({ flow, faults, onSelect }: FaultsPanelProps) {
  const t = usePhoneText();
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length === 0 && <Notice state="good">{t('faults.none')}</Notice>}
      {errors.length > 0 && <FaultList title={t('faults.errors')} faults={errors} flow={flow} onSelect={onSelect} />}
      {warnings.length > 0 && <FaultList title={t('faults.warnings')} faults={warnings} flow={flow} onSelect={onSelect} />}
    </>
  );
}

function FaultList({ title, faults, flow, onSelect }: FaultsPanelProps & { readonly title: string }) {
  const t = usePhoneText();
  const { nodeName } = useNames(flow);
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      <ul className="transcript fault-list">
        {faults.map(({ node, field, code, message }) => (
          <li key={`${node} ${field} ${code} ${message}`}>
            <button type="button" onClick={() => onSelect(node ?? undefined)}>
              <span className="strong">{node === null ? t('faults.whole') : nodeName(node)}</span>
              <br />
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
