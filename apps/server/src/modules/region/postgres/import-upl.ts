import type { Work } from '../../../platform/database/work.ts';
import type { UplRow } from '../domain/product.ts';
import { importUpl, type UplImportReport } from '../usecases/import-upl.ts';
import { PostgresProducts } from './products.ts';

/** Takes lines of the UPL in; see `importUpl`. */
export async function importUplRows(work: Work, rows: readonly UplRow[], options: { readonly dryRun?: boolean } = {}): Promise<UplImportReport> {
  const report = await importUpl({ products: new PostgresProducts(work) }, rows, options);
  if (!options.dryRun && report.added + report.changed > 0) {
    work.publish({ topic: 'region.products-changed', subjectId: 'upl', about: { added: report.added, changed: report.changed } });
  }
  return report;
}
