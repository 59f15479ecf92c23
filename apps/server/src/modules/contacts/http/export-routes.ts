import { ExportContacts } from '@ingang/contracts/contacts';
import { Readable } from 'node:stream';
import { route, type Direct, type Route } from '../../../platform/http/route.ts';
import { deskOf } from '../desk-of.ts';
import { exportPage, type ExportPage } from '../usecases/export-contacts.ts';
import type { ContactFilter, Place } from '../usecases/ports.ts';
import { tag } from './contact-routes.ts';
import { csvHeader, csvLines, type CsvOptions } from './contact-csv.ts';
import { readFilter } from './read-filter.ts';

export const exportRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/contacts/export',
    operationId: 'exportContacts',
    tag,
    summary: 'Contacts as a CSV file, one line for each question',
    description: 'Streams, however many there are. Facts only, unless what was said is asked for with content=texts. Exporting is recorded.',
    access: 'contacts:export',
    query: ExportContacts,
    produces: 'text/csv',
    direct: async ({ workFor, inWork }, { query, reply }) => {
      const { separator = 'semicolon', content = 'facts', ...asked } = query;
      const filter = readFilter(asked, workFor.principal);
      const firstPage = await pageOf(inWork, filter);
      void reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="klantcontacten.csv"');
      return Readable.from(csvOf(firstPage, (after) => pageOf(inWork, filter, after), { separator, content }));
    },
  }),
];

const pageOf = (inWork: Direct['inWork'], filter: ContactFilter, after?: Place): Promise<ExportPage> =>
  inWork((work) => exportPage(deskOf(work), filter, after));

async function* csvOf(first: ExportPage, pageAfter: (place: Place) => Promise<ExportPage>, options: CsvOptions): AsyncGenerator<string> {
  yield csvHeader(options);
  for (let page: ExportPage | undefined = first; page; page = page.next && (await pageAfter(page.next))) {
    yield csvLines(page.contacts, page, options);
  }
}
