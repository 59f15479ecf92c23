import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { ground } from '../../../../../tests/support/ground.ts';
import { describeWithData } from '../../../../../tests/support/test-data.ts';
import { readContent } from '../../seed/content/index.ts';
import { findProductsByUplUri, importUplRows, seedRegion, type UplRow } from './index.ts';

describeWithData('the Uniforme Productnamenlijst as it is published', 'upl/UPL-actueel.nlportal.csv', (file) => {
  const rows = parse(readFileSync(file), { columns: true, bom: true }) as UplRow[];

  it('adds every product once, keeps our own words, and changes nothing when repeated', async () => {
    const { inWork } = await ground();
    await inWork((work) => seedRegion(work, readContent()));
    const dryRun = await inWork((work) => importUplRows(work, rows, { dryRun: true }));
    const first = await inWork((work) => importUplRows(work, rows));
    expect(first).toEqual(dryRun);
    expect(first).toMatchObject({ products: 1213, skipped: 1, faults: [] });
    expect(first.added).toBe(1213 - 150);
    const again = await inWork((work) => importUplRows(work, rows));
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1213 });
    const paspoort = 'http://standaarden.overheid.nl/owms/terms/paspoort';
    const product = (await inWork((work) => findProductsByUplUri(work, [paspoort]))).get(paspoort);
    expect(product).toMatchObject({ name: 'Paspoort', theme: 'documents', isCommon: true });
  });

  it('reports lines with faults by number and takes in the others', async () => {
    const { inWork } = await ground();
    const some: UplRow[] = [rows[1]!, { ...rows[2], URI: 'geen adres' }, { ...rows[3], UniformeProductnaam: ' ' }];
    const report = await inWork((work) => importUplRows(work, some));
    expect(report).toMatchObject({
      rows: 3, added: 1,
      faults: [{ row: 3, column: 'URI', code: 'input.format' }, { row: 4, column: 'UniformeProductnaam', code: 'input.required' }],
    });
  });

  it('follows a newer official name, and leaves a name that somebody chose', async () => {
    const { inWork } = await ground();
    const uri = 'http://standaarden.overheid.nl/owms/terms/x';
    const line = (name: string): UplRow[] => [{ UniformeProductnaam: name, URI: uri, Gemeente: 'X' }];
    await inWork((work) => importUplRows(work, line('hondenpenning')));
    expect(await inWork((work) => importUplRows(work, line('hondenpenning aanvraag')))).toMatchObject({ changed: 1 });
    const known = (await inWork((work) => findProductsByUplUri(work, [uri]))).get(uri);
    expect(known).toMatchObject({ name: 'Hondenpenning aanvraag', uplName: 'hondenpenning aanvraag' });
  });
});
