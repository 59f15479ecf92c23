import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Authority, AuthorityChange, Look } from '@ingang/contracts/region';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import { LookFields } from './look-fields.tsx';

type Fields = Pick<Authority, 'name' | 'officialName' | 'phone' | 'email' | 'website'>;
const names = ['name', 'officialName', 'phone', 'email', 'website'] as const satisfies readonly (keyof Fields)[];

type Change = Omit<AuthorityChange, 'version'>;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function changedFrom(base: Authority, wanted: Change): Change {
  return Object.fromEntries(Object.entries(wanted).filter(([field, value]) => !same(value, base[field as keyof Authority]))) as Change;
}

/** The version to base the change on: the newest when nobody else touched these fields; otherwise ours, so that the server objects. */
async function versionFor(base: Authority, change: Change): Promise<number> {
  const now = await request<Authority>(`/authorities/${base.id}`);
  const untouched = (Object.keys(change) as (keyof Change)[]).every((field) => same(now[field], base[field]));
  return untouched ? now.version : base.version;
}

export function AuthorityForm({ authority }: { readonly authority: Authority }) {
  const t = useRegionText();
  const app = useAppText();
  const queries = useQueryClient();
  const [base, setBase] = useState(authority);
  const [fields, setFields] = useState<Fields>(authority);
  const [greeting, setGreeting] = useState(authority.greeting);
  const [look, setLook] = useState<Look>(authority.look);
  const save = useMutation({
    mutationFn: async () => {
      const { name, officialName, phone, email, website } = fields;
      const change = changedFrom(base, { name, officialName, phone, email, website, greeting, look });
      const version = await versionFor(base, change);
      return request<Authority>(`/authorities/${base.id}`, { method: 'PATCH', body: { version, ...change } satisfies AuthorityChange });
    },
    onSuccess: setBase,
    onSettled: () => queries.invalidateQueries({ queryKey: ['region'] }),
  });
  const hint = t('authority.greetingHint', { open: '{', close: '}' });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{t('authority.details')}</h2>
      <div className="form-grid">
        {names.map((name) => (
          <TextField key={name} label={t(`authority.${name}`)} value={fields[name]} fault={faultOf(save.error, name)} onChange={(event) => setFields({ ...fields, [name]: event.target.value })} />
        ))}
      </div>
      <TextField label={t('authority.greetingNl')} hint={hint} value={greeting.nl} fault={faultOf(save.error, 'greeting.nl')} onChange={(event) => setGreeting({ ...greeting, nl: event.target.value })} />
      <TextField label={t('authority.greetingEn')} value={greeting.en} fault={faultOf(save.error, 'greeting.en')} onChange={(event) => setGreeting({ ...greeting, en: event.target.value })} />
      <h2>{t('authority.look')}</h2>
      <LookFields look={look} name={fields.name} error={save.error} onChange={setLook} />
      {save.error && <Failure error={save.error} />}
      {save.isSuccess && (
        <Notice state="good" live>
          {t('authority.saved')}
        </Notice>
      )}
      <div>
        <Button submit look="primary" disabled={save.isPending}>
          {app('save')}
        </Button>
      </div>
    </form>
  );
}
