import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { PhoneRuleList, PhoneRules } from '@ingang/contracts/phone-rules';
import { Button } from '@ingang/ui/button';
import { Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useMay } from '../../people/session/session.ts';
import { AdminTabs } from '../../region/administration/admin-tabs.tsx';
import { useAuthorities } from '../../region/region.ts';
import { useRulesText } from './messages/index.ts';
import { RulesDialog } from './rules-dialog.tsx';
import { rulesQuery } from './rules-query.ts';
import { ruleOrder, ruleText, type Rule } from './rules.ts';

type Editing = { readonly rules?: PhoneRules; readonly authorityId?: string | null };

/** The rules of calls: what holds now beside each other, and what is still to come. */
export function RulesPage() {
  const t = useRulesText();
  const app = useAppText();
  const may = useMay()('phone:set-rules');
  useTitle(t('rules.title'));
  const { data, error } = useQuery(rulesQuery);
  const [editing, setEditing] = useState<Editing>();
  return (
    <div className="page">
      <div className="spread">
        <h1>{t('rules.title')}</h1>
        {may && (
          <Button icon={Plus} onClick={() => setEditing({})}>
            {t('rules.new')}
          </Button>
        )}
      </div>
      <AdminTabs />
      <p className="soft measure">{t('rules.lead')}</p>
      {error && <Failure error={error} />}
      {!data && !error && <Waiting>{app('loading')}</Waiting>}
      {data && <HoldingRules list={data} onEdit={may ? setEditing : undefined} />}
      {data && <LaterRules list={data} mayChange={may} onEdit={setEditing} />}
      {data && editing && <RulesDialog key={editing.rules?.version} list={data} rules={editing.rules} authorityId={editing.authorityId ?? null} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

/** One column for the region, and one for each authority that has something of its own. */
function HoldingRules({ list, onEdit }: { readonly list: PhoneRuleList; readonly onEdit: ((editing: Editing) => void) | undefined }) {
  const t = useRulesText();
  const format = useFormat();
  const name = useOwnerName();
  const held = list.results.filter(({ state }) => state === 'now');
  const region = held.find(({ authorityId }) => authorityId === null);
  const owners = [region, ...held.filter(({ authorityId }) => authorityId !== null)];
  const columns: readonly Column<Rule | 'edit'>[] = [
    { key: 'rule', title: t('rules.rule'), cell: (row) => (row === 'edit' ? '' : t(`rule.${row}`)) },
    ...owners.map((rules, i): Column<Rule | 'edit'> => ({
      key: rules?.id ?? `region-${i}`,
      title: name(rules?.authorityId ?? null),
      cell: (row) => {
        if (row !== 'edit') return <RuleCell rule={row} rules={rules} list={list} region={region} />;
        return (
          <span className="row small soft">
            {rules && t('rules.changed', { name: rules.changedByName, when: format.moment(rules.changedAt) })}
            {onEdit && (
              <Button look="plain" icon={Pencil} aria-label={t('rules.changeFor', { name: name(rules?.authorityId ?? null) })} onClick={() => onEdit(rules ? { rules } : { authorityId: null })}>
                {t('rules.change')}
              </Button>
            )}
          </span>
        );
      },
    })),
  ];
  return (
    <section className="stack">
      <h2>{t('rules.now')}</h2>
      <Table label={t('rules.now')} columns={columns} rows={[...ruleOrder, 'edit']} keyOf={(row) => row} />
    </section>
  );
}

function RuleCell({ rule, rules, list, region }: { readonly rule: Rule; readonly rules: PhoneRules | undefined; readonly list: PhoneRuleList; readonly region: PhoneRules | undefined }) {
  const t = useRulesText();
  const own = rules && ruleText(rule, rules.values, t);
  if (own !== undefined) return <span className="strong">{own}</span>;
  const ofRegion = rules?.authorityId != null && region ? ruleText(rule, region.values, t) : undefined;
  return (
    <span className="soft">
      {ofRegion ?? ruleText(rule, list.usual, t)} <span className="small">({ofRegion === undefined ? t('rules.asUsual') : t('rules.asRegion')})</span>
    </span>
  );
}

function LaterRules({ list, mayChange, onEdit }: { readonly list: PhoneRuleList; readonly mayChange: boolean; readonly onEdit: (editing: Editing) => void }) {
  const t = useRulesText();
  const format = useFormat();
  const name = useOwnerName();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: ({ id, version }: PhoneRules) => request(`/phone-rules/${id}/remove`, { method: 'POST', body: { version } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['phone', 'rules'] }),
  });
  const later = list.results.filter(({ state }) => state === 'later');
  if (later.length === 0) return null;
  const columns: readonly Column<PhoneRules>[] = [
    { key: 'for', title: t('rules.for'), cell: ({ authorityId }) => name(authorityId) },
    { key: 'from', title: t('rules.from'), cell: ({ validFrom }) => format.moment(validFrom) },
    { key: 'what', title: t('rules.what'), cell: ({ values }) => ruleOrder.flatMap((rule) => { const text = ruleText(rule, values, t); return text === undefined ? [] : [`${t(`rule.${rule}`)}: ${text}`]; }).join(' · ') },
    {
      key: 'do',
      title: '',
      cell: (rules) => mayChange && (
        <span className="row">
          <Button look="plain" icon={Pencil} aria-label={t('rules.changeFor', { name: name(rules.authorityId) })} onClick={() => onEdit({ rules })} />
          <Button look="plain" disabled={remove.isPending} aria-label={t('rules.removeFor', { name: name(rules.authorityId), when: format.moment(rules.validFrom) })} onClick={() => remove.mutate(rules)}>
            {t('rules.remove')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <section className="stack">
      <h2>{t('rules.later')}</h2>
      {remove.error && <Failure error={remove.error} />}
      <Table label={t('rules.later')} columns={columns} rows={later} keyOf={({ id }) => id} />
    </section>
  );
}

function useOwnerName(): (authorityId: string | null) => string {
  const t = useRulesText();
  const authorities = useAuthorities();
  return (authorityId) => authorities.find(({ id }) => id === authorityId)?.name ?? t('rules.region');
}
