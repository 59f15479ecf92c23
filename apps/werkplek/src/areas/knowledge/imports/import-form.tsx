import type { NewImport } from '@ingang/contracts/knowledge';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { useAuthorities } from '../../region/region.ts';
import { useKnowledgeText } from '../messages/index.ts';

export type ChosenFile = Pick<NewImport, 'kind' | 'content' | 'fileName' | 'authorityId' | 'publish'>;

interface ImportFormProps {
  readonly error: unknown;
  readonly onStart: (file: ChosenFile, dryRun: boolean) => void;
}

export function ImportForm({ error, onStart }: ImportFormProps) {
  const t = useKnowledgeText();
  const authorities = useAuthorities();
  const [kind, setKind] = useState<NewImport['kind']>('vac');
  const [file, setFile] = useState<File>();
  const [authorityId, setAuthorityId] = useState('');
  const [publish, setPublish] = useState(false);
  const [dryRun, setDryRun] = useState(true);
  const [fault, setFault] = useState<string>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFault(file ? undefined : t('imports.choose'));
    if (!file) return;
    const vac = kind === 'vac' && { publish, ...(authorityId && { authorityId }) };
    onStart({ kind, content: await file.text(), fileName: file.name, ...vac }, dryRun);
  }

  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <div className="form-grid">
        <SelectField
          label={t('imports.kind')}
          value={kind}
          choices={(['vac', 'upl'] as const).map((value) => ({ value, label: t(`imports.kind.${value}`) }))}
          onChange={(event) => setKind(event.target.value as NewImport['kind'])}
        />
        <TextField label={t('imports.file')} type="file" accept=".csv,text/csv" fault={fault ?? faultOf(error, 'content')} onChange={(event) => setFile(event.target.files?.[0])} />
        {kind === 'vac' && (
          <SelectField label={t('imports.authority')} none={t('library.region')} value={authorityId} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => setAuthorityId(event.target.value)} />
        )}
      </div>
      <div className="row">
        <Tick label={t('imports.dryRun')} checked={dryRun} onChange={(event) => setDryRun(event.target.checked)} />
        {kind === 'vac' && <Tick label={t('imports.publish')} checked={publish} onChange={(event) => setPublish(event.target.checked)} />}
      </div>
      <div>
        <Button submit look="primary">
          {t('imports.start')}
        </Button>
      </div>
    </form>
  );
}
