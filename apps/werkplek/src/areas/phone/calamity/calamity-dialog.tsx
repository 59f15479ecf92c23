import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalamityMessage } from '@ingang/contracts/call-flows';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextArea, TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useMay } from '../../people/session/session.ts';
import { PromptRecording } from '../recorded/prompt-recording.tsx';
import { usePhoneText } from '../messages/index.ts';
import { useScopeName } from './scope-name.ts';

/** What callers hear, in words that are ready before they are needed. */
export function CalamityDialog({ message, onClose }: { readonly message: CalamityMessage; readonly onClose: () => void }) {
  const t = usePhoneText();
  const app = useAppText();
  const queries = useQueryClient();
  const mayDraw = useMay()('phone:draw-flows');
  const name = useScopeName(message.scope);
  const [text, setText] = useState({ nl: message.text.nl ?? '', en: message.text.en ?? '' });
  const [afterwards, setAfterwards] = useState(message.afterwards);
  const [code, setCode] = useState('');
  const save = useMutation({
    mutationFn: async () => {
      await request(`/calamity-messages/${message.scope}`, { method: 'PUT', body: { version: message.version, text, afterwards } });
      if (code !== '') await request(`/calamity-messages/${message.scope}/code`, { method: 'PUT', body: { code } });
    },
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ['phone', 'calamities'] }),
  });
  return (
    <Dialog open title={t('calamity.dialog', { name })} closeLabel={app('close')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextArea wide label={t('calamity.nl')} lang="nl" rows={3} value={text.nl} fault={faultOf(save.error, 'text.nl')} onChange={({ target }) => setText({ ...text, nl: target.value })} />
        <PromptRecording text={text.nl} language="nl" />
        <TextArea wide label={t('calamity.en')} lang="en" rows={3} value={text.en} fault={faultOf(save.error, 'text.en')} onChange={({ target }) => setText({ ...text, en: target.value })} />
        <PromptRecording text={text.en} language="en" />
        <SelectField
          label={t('calamity.afterwards')}
          choices={(['continue', 'hang-up'] as const).map((value) => ({ value, label: t(`calamity.${value}`) }))}
          value={afterwards}
          onChange={({ target }) => setAfterwards(target.value as CalamityMessage['afterwards'])}
        />
        {mayDraw && (
          <TextField label={t('calamity.code')} hint={message.hasCode ? t('calamity.codeKnown') : t('calamity.codeNone')} inputMode="numeric" value={code} fault={faultOf(save.error, 'code')} onChange={({ target }) => setCode(target.value.replaceAll(/\D/g, ''))} />
        )}
        <FormFoot error={save.error} isPending={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
