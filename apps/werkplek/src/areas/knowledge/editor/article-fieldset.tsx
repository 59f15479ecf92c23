import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SelectField, TextArea, TextField, Tick } from '@ingang/ui/field';
import { Picker } from '@ingang/ui/picker';
import { faultOf } from '../../../api/errors.ts';
import { productsQuery, useAuthorities } from '../../region/region.ts';
import { articlesOfRegionQuery } from '../knowledge.ts';
import { useKnowledgeText } from '../messages/index.ts';
import type { ArticleField, ArticleFields } from './article-input.ts';

interface ArticleFieldsetProps {
  readonly fields: ArticleFields;
  readonly productName: string | undefined;
  readonly variantOfQuestion: string | undefined;
  readonly error: unknown;
  readonly onChange: (change: Partial<ArticleFields>) => void;
}

const audiences = ['resident', 'entrepreneur', 'agent'] as const;

export function ArticleFieldset({ fields, productName, variantOfQuestion, error, onChange }: ArticleFieldsetProps) {
  const t = useKnowledgeText();
  const authorities = useAuthorities();
  const [productWords, setProductWords] = useState('');
  const { data: products } = useQuery(productsQuery(productWords));
  const [baseWords, setBaseWords] = useState('');
  const { data: bases } = useQuery(articlesOfRegionQuery(baseWords, fields.authorityId !== ''));
  const field = (name: Exclude<ArticleField, 'onWebsite'>) => ({
    name,
    value: fields[name],
    fault: faultOf(error, name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <div className="form">
      <TextField label={t('editor.question')} autoFocus {...field('question')} />
      <TextArea label={t('editor.answer')} rows={3} hint={t('editor.answerHint', { count: fields.answer.length })} {...field('answer')} />
      <TextArea label={t('editor.details')} hint={t('editor.detailsHint')} {...field('details')} />
      <div className="form-grid">
        <Picker
          label={t('editor.product')}
          items={(products ?? []).map(({ id, name, uplName }) => ({ id, label: name, note: uplName && uplName !== name ? uplName : undefined }))}
          value={fields.productId || undefined}
          valueLabel={productName}
          fault={faultOf(error, 'productId')}
          onType={setProductWords}
          onChange={(id) => onChange({ productId: id ?? '' })}
        />
        <SelectField label={t('editor.authority')} none={t('library.region')} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} {...field('authorityId')} />
        {fields.authorityId !== '' && (
          <Picker
            label={t('editor.variantOf')}
            hint={t('editor.variantOfHint')}
            items={(bases ?? []).map(({ id, question }) => ({ id, label: question }))}
            value={fields.variantOf || undefined}
            valueLabel={variantOfQuestion}
            fault={faultOf(error, 'variantOf')}
            onType={setBaseWords}
            onChange={(id) => onChange({ variantOf: id ?? '' })}
          />
        )}
        <SelectField label={t('editor.audience')} choices={audiences.map((value) => ({ value, label: t(`article.audience.${value}`) }))} {...field('audience')} />
        <TextField label={t('editor.validFrom')} type="date" {...field('validFrom')} />
        <TextField label={t('editor.validTo')} type="date" {...field('validTo')} />
      </div>
      <TextField label={t('editor.keywords')} hint={t('editor.keywordsHint')} {...field('keywords')} />
      <TextArea label={t('editor.sources')} hint={t('editor.sourcesHint')} rows={2} {...field('sources')} />
      <Tick label={t('editor.onWebsite')} checked={fields.onWebsite} onChange={(event) => onChange({ onWebsite: event.target.checked })} />
    </div>
  );
}
