import { Trash2 } from 'lucide-react';
import type { Ref } from 'react';
import type { CallFlow, FlowFault, FlowNode } from '@ingang/contracts/call-flows';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { usePhoneText } from '../messages/index.ts';
import { Fields, type FieldContext } from './fields.tsx';
import { kindIcons } from './names.ts';
import { shapes, without } from './shape.ts';

interface NodeFormProps {
  readonly flow: CallFlow;
  readonly nodeKey: string;
  readonly faults: readonly FlowFault[];
  readonly readOnly: boolean;
  readonly onChange: (flow: CallFlow) => void;
  readonly onSelect: (key: string | undefined) => void;
  readonly titleField: Ref<HTMLInputElement>;
}

/** Everything about one node. What is wrong stands at its field, the rest on top. */
export function NodeForm({ flow, nodeKey, faults, readOnly, onChange, onSelect, titleField }: NodeFormProps) {
  const t = usePhoneText();
  const node = flow.nodes[nodeKey]!;
  const Icon = kindIcons[node.kind];
  const own = faults.filter((fault) => fault.node === nodeKey);
  const put = (changed: object) => onChange({ ...flow, nodes: { ...flow.nodes, [nodeKey]: changed as FlowNode } });
  const context: FieldContext = {
    flow,
    readOnly,
    fault: (path) => own.find(({ field }) => field === path)?.message,
  };
  return (
    <>
      <h2 className="row">
        <Icon aria-hidden className="icon" />
        {t(`kind.${node.kind}`)}
      </h2>
      {own
        .filter(({ field }) => field === null)
        .map(({ code, message, severity }) => (
          <Notice key={code} state={severity === 'error' ? 'bad' : 'warn'}>
            {message}
          </Notice>
        ))}
      <TextField label={t('node.title')} value={node.title ?? ''} maxLength={60} readOnly={readOnly} ref={titleField} onChange={({ target }) => put(target.value === '' ? dropTitle(node) : { ...node, title: target.value })} />
      <Fields fields={shapes[node.kind]} data={node as unknown as Readonly<Record<string, unknown>>} context={context} onChange={put} />
      {!readOnly && nodeKey !== flow.start && (
        <Button
          look="danger"
          icon={Trash2}
          onClick={() => {
            onSelect(undefined);
            onChange(without(flow, nodeKey));
          }}
        >
          {t('node.remove')}
        </Button>
      )}
    </>
  );
}

function dropTitle({ title: _title, ...node }: FlowNode): object {
  return node;
}
