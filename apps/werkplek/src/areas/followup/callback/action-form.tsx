import { useQuery } from '@tanstack/react-query';
import type { Callback } from '@ingang/contracts/followup';
import type { Colleague } from '@ingang/contracts/people';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField, TextArea, type Choice } from '@ingang/ui/field';
import { faultOf, Problem } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useDepartments } from '../../region/region.ts';
import { useFollowupText } from '../messages/index.ts';

export type FormAction = 'log-attempt' | 'close' | 'reassign' | 'return';

interface ActionFormProps {
  readonly action: FormAction;
  readonly callback: Callback;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSend: (input: object) => void;
  readonly onCancel: () => void;
}

const attempts = ['spoken', 'no-answer', 'voicemail', 'busy', 'wrong-number'] as const;
const closings = ['reached', 'not-reached', 'answered-otherwise', 'withdrawn'] as const;
const reasons = ['wrong-department', 'information-missing', 'number-wrong', 'other'] as const;

/** The few things that must be known for a step: one choice and a note. */
export function ActionForm({ action, callback, error, busy, onSend, onCancel }: ActionFormProps) {
  const t = useFollowupText();
  const app = useAppText();
  const choices: Record<'log-attempt' | 'close' | 'return', readonly Choice[]> = {
    'log-attempt': attempts.map((value) => ({ value, label: t(`attempt.${value}`) })),
    close: closings.map((value) => ({ value, label: t(`close.${value}`) })),
    return: reasons.map((value) => ({ value, label: t(`why.${value}`) })),
  };
  const [choice, setChoice] = useState(action === 'reassign' ? callback.departmentId : (choices[action][0]?.value ?? ''));
  const [person, setPerson] = useState('');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const noted = note.trim() && { note: note.trim() };
    if (action === 'reassign') onSend({ departmentId: choice, ...(person && { assigneeId: person }), ...noted });
    else onSend({ [action === 'return' ? 'why' : 'result']: choice, ...noted });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {action === 'reassign' ? (
        <Receiver departmentId={choice} person={person} onDepartment={setChoice} onPerson={setPerson} />
      ) : (
        <SelectField label={t(action === 'return' ? 'action.reason' : 'action.result')} autoFocus value={choice} choices={choices[action]} onChange={(event) => setChoice(event.target.value)} />
      )}
      <TextArea label={t('action.note')} rows={3} value={note} fault={faultOf(error, 'note')} onChange={(event) => setNote(event.target.value)} />
      {error instanceof Problem && <Failure error={error} />}
      <div className="row">
        <Button submit look="primary" disabled={busy}>
          {app('save')}
        </Button>
        <Button onClick={onCancel}>{app('cancel')}</Button>
      </div>
    </form>
  );
}

interface ReceiverProps {
  readonly departmentId: string;
  readonly person: string;
  readonly onDepartment: (id: string) => void;
  readonly onPerson: (id: string) => void;
}

function Receiver({ departmentId, person, onDepartment, onPerson }: ReceiverProps) {
  const t = useFollowupText();
  const { language } = useLanguage();
  const departments = useDepartments();
  const { data: colleagues } = useQuery({
    queryKey: ['people', 'colleagues', departmentId],
    queryFn: async ({ signal }) => (await request<{ results: Colleague[] }>('/colleagues', { query: { departmentId, limit: 200 }, signal })).results,
  });
  return (
    <div className="form-grid">
      <SelectField label={t('page.department')} autoFocus value={departmentId} choices={departments.map(({ id, name }) => ({ value: id, label: name[language] }))} onChange={(event) => onDepartment(event.target.value)} />
      <SelectField label={t('action.person')} none={t('action.anybody')} value={person} choices={(colleagues ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))} onChange={(event) => onPerson(event.target.value)} />
    </div>
  );
}
