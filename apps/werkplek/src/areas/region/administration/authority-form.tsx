import { useQueryClient } from '@tanstack/react-query';
import type { Authority, AuthorityChange, Look } from '@ingang/contracts/region';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import { same } from '../../../app/merge/three-ways.ts';
import { useSaving } from '../../../app/merge/use-saving.ts';
import { useAppText } from '../../../app/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import { LookFields } from './look-fields.tsx';

const names = ['name', 'officialName', 'phone', 'email', 'website'] as const;

interface Fields extends Pick<Authority, (typeof names)[number]> {
  readonly greetingNl: string;
  readonly greetingEn: string;
  readonly look: Look;
}

function fieldsOf({ name, officialName, phone, email, website, greeting, look }: Authority): Fields {
  return { name, officialName, phone, email, website, greetingNl: greeting.nl, greetingEn: greeting.en, look };
}

/** Only what differs: what one does not touch is nobody's change. */
function changeOf(base: Authority, { greetingNl, greetingEn, ...fields }: Fields): AuthorityChange {
  const wanted = { ...fields, greeting: { nl: greetingNl, en: greetingEn } };
  const differing = Object.entries(wanted).filter(([field, value]) => !same(value, base[field as keyof typeof wanted]));
  return { version: base.version, ...Object.fromEntries(differing) };
}

const lookInWords = ({ shortCode, light, dark }: Look): string => [shortCode, light.background, light.text, dark.background, dark.text].join(' ');

export function AuthorityForm({ authority }: { readonly authority: Authority }) {
  const t = useRegionText();
  const app = useAppText();
  const queries = useQueryClient();
  const saving = useSaving<Authority, Fields>({
    entity: authority,
    fieldsOf: (now) => fieldsOf(now ?? authority),
    send: (base = authority, fields) => request(`/authorities/${authority.id}`, { method: 'PATCH', body: changeOf(base, fields) }),
    reread: ({ id }) => request(`/authorities/${id}`),
    onSaved: () => queries.invalidateQueries({ queryKey: ['region'] }),
  });
  const { fields, error } = saving;
  const labels = {
    ...(Object.fromEntries(names.map((name) => [name, t(`authority.${name}`)])) as Record<(typeof names)[number], string>),
    greetingNl: t('authority.greetingNl'),
    greetingEn: t('authority.greetingEn'),
    look: t('authority.look'),
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.save();
      }}
    >
      <h2>{t('authority.details')}</h2>
      <div className="form-grid">
        {names.map((name) => (
          <TextField key={name} label={labels[name]} value={fields[name]} fault={faultOf(error, name)} onChange={(event) => saving.change({ [name]: event.target.value })} />
        ))}
      </div>
      <TextField
        label={labels.greetingNl}
        hint={t('authority.greetingHint', { open: '{', close: '}' })}
        value={fields.greetingNl}
        fault={faultOf(error, 'greeting.nl')}
        onChange={(event) => saving.change({ greetingNl: event.target.value })}
      />
      <TextField label={labels.greetingEn} value={fields.greetingEn} fault={faultOf(error, 'greeting.en')} onChange={(event) => saving.change({ greetingEn: event.target.value })} />
      <h2>{t('authority.look')}</h2>
      <LookFields look={fields.look} name={fields.name} error={error} onChange={(look) => saving.change({ look })} />
      {error !== null && <Failure error={error} />}
      {saving.isSaved && (
        <Notice state="good" live>
          {t('authority.saved')}
        </Notice>
      )}
      <div>
        <Button submit look="primary" disabled={saving.isPending}>
          {app('save')}
        </Button>
      </div>
      <MergeView saving={saving} labels={labels} show={(field, value) => (field === 'look' ? lookInWords(value.look) : value[field])} />
    </form>
  );
}
