import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { CallFlow, Prompt, Words } from '@ingang/contracts/call-flows';
import { flowLanguages } from '@ingang/contracts/flow-words';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAuthorities, useRegion } from '../../region/region.ts';
import type { nl } from '../messages/nl.ts';
import { usePhoneText } from '../messages/index.ts';
import { PromptRecording } from '../recorded/prompt-recording.tsx';
import { queuesQuery } from '../queues/queues-query.ts';
import { useNames } from './names.ts';
import { kinds, type Field } from './shape.ts';

type Data = Readonly<Record<string, unknown>>;
type FieldText = Extract<keyof typeof nl, `field.${string}`>;
type ChoiceText = Extract<keyof typeof nl, `choice.${string}`>;

export interface FieldContext {
  readonly flow: CallFlow;
  readonly readOnly: boolean;
  /** What is wrong with a field, by its path. */
  readonly fault: (path: string) => string | undefined;
}

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly data: Data;
  /** `options[0].` in front of a path. */
  readonly path?: string;
  readonly context: FieldContext;
  readonly onChange: (data: Data) => void;
}

/** The fields of a node or of a part of it. */
export function Fields({ fields, data, path = '', context, onChange }: FieldsProps) {
  return fields.map((field) => (
    <OneField
      key={field.field}
      field={field}
      value={data[field.field]}
      path={`${path}${field.field}`}
      context={context}
      onChange={(value) => onChange(value === undefined ? Object.fromEntries(Object.entries(data).filter(([name]) => name !== field.field)) : { ...data, [field.field]: value })}
    />
  ));
}

interface OneFieldProps {
  readonly field: Field;
  readonly value: unknown;
  readonly path: string;
  readonly context: FieldContext;
  readonly onChange: (value: unknown) => void;
}

function OneField({ field, value, path, context, onChange }: OneFieldProps) {
  const t = usePhoneText();
  const label = t(`field.${field.field}` as FieldText);
  switch (field.as) {
    case 'prompt':
      return <PromptField label={label} value={(value ?? {}) as Prompt} path={path} context={context} onChange={onChange} />;
    case 'words':
      return <WordsField label={label} value={(value ?? {}) as Words} path={path} context={context} onChange={onChange} />;
    case 'exit':
      return <ExitField label={label} value={(value ?? '') as string} fault={context.fault(path) ?? context.fault(path.replace(/\.to$/, ''))} optional={field.optional} context={context} onChange={onChange} />;
    case 'list':
      return <ListField label={label} field={field} items={value as readonly Data[]} path={path} context={context} onChange={onChange} />;
    case 'part':
      return <PartField label={label} field={field} value={value as Data | undefined} path={path} context={context} onChange={onChange} />;
    default:
      return <SimpleField label={label} field={field} value={value} path={path} context={context} onChange={onChange} />;
  }
}

/** Fields of one line: text, number, or a choice out of a few. */
function SimpleField({ label, field, value, path, context, onChange }: OneFieldProps & { readonly label: string }) {
  const choices = useChoices(field);
  const optional = 'optional' in field && field.optional;
  const shared = { label, fault: context.fault(path) };
  if (choices) {
    return <SelectField {...shared} disabled={context.readOnly} choices={choices} value={String(value ?? '')} none={optional || value === '' ? '' : undefined} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)} />;
  }
  if (field.as !== 'seconds') return <TextField {...shared} readOnly={context.readOnly} value={String(value ?? '')} onChange={({ target }) => onChange(target.value)} />;
  return (
    <TextField
      {...shared}
      readOnly={context.readOnly}
      type="number"
      min={1}
      value={value === undefined ? '' : Number(value)}
      onChange={({ target }) => {
        if (target.value === '' && optional) onChange(undefined);
        else if (target.valueAsNumber >= 1) onChange(Math.round(target.valueAsNumber));
      }}
    />
  );
}

function useChoices(field: Field): { value: string; label: string }[] | undefined {
  const t = usePhoneText();
  const { language } = useLanguage();
  const authorities = useAuthorities();
  const { skills } = useRegion();
  const { data: queues = [] } = useQuery({ ...queuesQuery, enabled: field.as === 'queue' });
  const named = authorities.map(({ id, name }) => ({ value: id as string, label: name }));
  switch (field.as) {
    case 'authority':
      return named;
    case 'owner':
      return [{ value: 'asked-for', label: t('field.ofAskedFor') }, ...named];
    case 'queue':
      return queues.length === 0 ? undefined : [...new Map(queues.map(({ code, name }) => [code, { value: code, label: name[language] }])).values()];
    case 'subject':
      return skills.filter(({ kind }) => kind === 'subject').map(({ code, name }) => ({ value: code, label: name[language] }));
    case 'choice':
      return field.values.map((value) => ({ value, label: field.field === 'language' ? t(`language.${value as 'nl'}`) : /^[a-z]/.test(value) ? t(`choice.${value}` as ChoiceText) : value }));
    default:
      return undefined;
  }
}

interface PathedProps<V> {
  readonly label: string;
  readonly value: V;
  readonly path: string;
  readonly context: FieldContext;
  readonly onChange: (value: V) => void;
}

function PromptField({ label, value, path, context, onChange }: PathedProps<Prompt>) {
  const t = usePhoneText();
  const id = useId();
  return (
    <fieldset className="item-wide">
      <legend>{label}</legend>
      {context.flow.languages.map((language) => {
        const fault = context.fault(`${path}.${language}`);
        return (
          <div key={language} className="stack-tight">
            <div className="prompt-line">
              <label htmlFor={`${id}${language}`}>
                <span aria-hidden>{language}</span>
                <span className="only-heard">{`${label}, ${t(`language.${language}`)}`}</span>
              </label>
              <textarea
                id={`${id}${language}`}
                className="input"
                lang={language}
                rows={2}
                value={value[language] ?? ''}
                readOnly={context.readOnly}
                aria-invalid={fault ? true : undefined}
                aria-describedby={fault ? `${id}${language}-fault` : undefined}
                onChange={({ target }) => onChange({ ...value, [language]: target.value })}
              />
            </div>
            <PromptRecording text={value[language] ?? ''} language={language} />
            {fault && (
              <span id={`${id}${language}-fault`} className="field-fault">
                {fault}
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

const split = (text: string): string[] => text.split(',').map((word) => word.trim()).filter(Boolean);

export function WordsField({ label, value, path, context, onChange }: PathedProps<Words>) {
  const t = usePhoneText();
  return flowLanguages
    .filter((language) => context.flow.languages.includes(language))
    .map((language) => (
      <div key={language} className="item-wide">
        <WordsLine
          label={`${label}, ${t(`language.${language}`)}`}
          words={value[language] ?? []}
          fault={language === context.flow.languages[0] ? context.fault(path.replace(/\.words$/, '')) : undefined}
          readOnly={context.readOnly}
          onChange={(words) => onChange({ ...value, [language]: words })}
        />
      </div>
    ));
}

function WordsLine({ label, words, fault, readOnly, onChange }: { readonly label: string; readonly words: readonly string[]; readonly fault: string | undefined; readonly readOnly: boolean; readonly onChange: (words: string[]) => void }) {
  const [typed, setTyped] = useState(words.join(', '));
  const shown = split(typed).join() === words.join() ? typed : words.join(', ');
  return (
    <TextField
      label={label}
      value={shown}
      fault={fault}
      readOnly={readOnly}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(split(target.value));
      }}
    />
  );
}

interface ExitFieldProps {
  readonly label: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly optional?: true | undefined;
  readonly context: FieldContext;
  readonly onChange: (key: string | undefined) => void;
}

/** Where it goes: a node that is drawn, or a new one, for which `+kind` is given. */
export function ExitField({ label, value, fault, optional, context, onChange }: ExitFieldProps) {
  const t = usePhoneText();
  const id = useId();
  const { nodeName } = useNames(context.flow);
  const keys = Object.keys(context.flow.nodes).toSorted((one, other) => nodeName(one).localeCompare(nodeName(other)));
  const choose = (chosen: string) => {
    onChange(chosen === '' && optional ? undefined : chosen);
  };
  return (
    <div className="field item-wide">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select id={id} className="input" value={value} disabled={context.readOnly} aria-invalid={fault ? true : undefined} aria-describedby={fault ? `${id}-fault` : undefined} onChange={({ target }) => choose(target.value)}>
        {(optional || !Object.hasOwn(context.flow.nodes, value)) && <option value={Object.hasOwn(context.flow.nodes, value) ? '' : value}>{optional ? t('field.next') : t('exit.nowhere')}</option>}
        <optgroup label={t('exit.existing')}>
          {keys.map((key) => (
            <option key={key} value={key}>
              {nodeName(key)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('exit.new')}>
          {kinds.map((kind) => (
            <option key={kind} value={`+${kind}`}>
              {`+ ${t(`kind.${kind}`)}`}
            </option>
          ))}
        </optgroup>
      </select>
      {fault && (
        <span id={`${id}-fault`} className="field-fault">
          {fault}
        </span>
      )}
    </div>
  );
}

function ListField({ label, field, items, path, context, onChange }: { readonly label: string; readonly field: Extract<Field, { as: 'list' }>; readonly items: readonly Data[]; readonly path: string; readonly context: FieldContext; readonly onChange: (items: readonly Data[]) => void }) {
  const t = usePhoneText();
  const nameOf = (item: Data, index: number) => String(item['label'] ?? item['name'] ?? item['authorityId'] ?? index + 1);
  return (
    <fieldset>
      <legend>{label}</legend>
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an option has no name of its own, and does not move
        <div key={index} className="item" role="group" aria-label={t('node.item', { number: index + 1 })}>
          <Fields fields={field.item} data={item} path={`${path}[${index}].`} context={itemFaults(context, `${path}[${index}]`)} onChange={(changed) => onChange(items.map((one, i) => (i === index ? changed : one)))} />
          {!context.readOnly && (
            <Button small look="plain" icon={X} className="item-wide" aria-label={t('node.removeItem', { name: nameOf(item, index) })} onClick={() => onChange(items.filter((_, i) => i !== index))} />
          )}
        </div>
      ))}
      {!context.readOnly && (
        <Button small icon={Plus} onClick={() => onChange([...items, field.fresh as Data])}>
          {t('node.addItem')}
        </Button>
      )}
    </fieldset>
  );
}

/** A fault of a choice as a whole is shown at its key; what belongs to its way or words is shown there. */
function itemFaults(context: FieldContext, item: string): FieldContext {
  return { ...context, fault: (path) => context.fault(path) ?? (path === `${item}.digit` ? context.fault(item) : undefined) };
}

function PartField({ label, field, value, path, context, onChange }: { readonly label: string; readonly field: Extract<Field, { as: 'part' }>; readonly value: Data | undefined; readonly path: string; readonly context: FieldContext; readonly onChange: (value: Data | undefined) => void }) {
  const app = useAppText();
  return (
    <fieldset aria-label={label}>
      <Tick label={label} checked={value !== undefined} disabled={context.readOnly} onChange={({ target }) => onChange(target.checked ? (field.fresh as Data) : undefined)} />
      {value && (
        <div className="item" role="group" aria-label={`${label}: ${app('yes')}`}>
          <Fields fields={field.parts} data={value} path={`${path}.`} context={context} onChange={onChange} />
        </div>
      )}
    </fieldset>
  );
}
