import type { Work } from '../../../platform/database/work.ts';
import type { ContentProduct } from '../../../seed/content/index.ts';
import { regionTx } from './tables.ts';

/** The commonest products, ahead of whatever an import of the whole list brings. */
export async function seedProducts(work: Work, products: readonly ContentProduct[]): Promise<void> {
  const rows = products.map((product) => ({
    id: work.newId(),
    upl_uri: product.uri,
    upl_name: product.uplName,
    name: product.name,
    synonyms: [...product.synonyms],
    theme: product.theme,
    target_groups: product.targetGroup === 'both' ? ['inwoner', 'ondernemer'] : [product.targetGroup],
    life_events: [...product.lifeEvents],
    levels: ['municipality'],
    department_kind: product.departmentKind,
    is_common: true,
  }));
  await regionTx(work).insertInto('product').values(rows).onConflict((conflict) => conflict.column('upl_uri').doNothing()).execute();
}
