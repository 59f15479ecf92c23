import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { KeptPurpose } from '@ingang/contracts/people-teams';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { usePeopleText } from '../messages/index.ts';

interface FrameProps {
  readonly title: string;
  readonly send: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: (error: unknown) => ReactNode;
}

function Frame({ title, send, onClose, children }: FrameProps) {
  const app = useAppText();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog open wide title={title} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-grid">{children(save.error)}</div>
        <FormFoot error={save.error} isPending={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

export function PurposeForm({ onClose }: { readonly onClose: () => void }) {
  const t = usePeopleText();
  const [key] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState({ code: '', nl: '', en: '', legalBasis: '' });
  const { code, nl, en, legalBasis } = fields;
  const field = (name: keyof typeof fields) => ({ value: fields[name], onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }) });
  return (
    <Frame title={t('purposes.new')} onClose={onClose} send={() => request('/purposes', { method: 'POST', body: { code, name: { nl, en }, legalBasis }, idempotencyKey: key })}>
      {(error) => (
        <>
          <TextField label={t('purposes.nameNl')} autoFocus fault={faultOf(error, 'name.nl')} {...field('nl')} />
          <TextField label={t('purposes.nameEn')} fault={faultOf(error, 'name.en')} {...field('en')} />
          <TextField label={t('purposes.code')} hint={t('purposes.codeHint')} fault={faultOf(error, 'code')} {...field('code')} />
          <TextField label={t('purposes.basis')} hint={t('purposes.basisHint')} fault={faultOf(error, 'legalBasis')} {...field('legalBasis')} />
        </>
      )}
    </Frame>
  );
}

export function PurposeEndForm({ purpose, onClose }: { readonly purpose: KeptPurpose; readonly onClose: () => void }) {
  const t = usePeopleText();
  const { language } = useLanguage();
  const [validUntil, setValidUntil] = useState(purpose.validUntil ?? '');
  return (
    <Frame title={t('purposes.endTitle', { name: purpose.name[language] })} onClose={onClose}
      send={() => request(`/purposes/${purpose.code}`, { method: 'PATCH', body: { version: purpose.version, validUntil } })}>
      {(error) => <TextField label={t('purposes.lastDay')} type="date" autoFocus value={validUntil} fault={faultOf(error, 'validUntil')} onChange={(event) => setValidUntil(event.target.value)} />}
    </Frame>
  );
}
