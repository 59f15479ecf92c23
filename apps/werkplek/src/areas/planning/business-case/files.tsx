import { useMutation } from '@tanstack/react-query';
import { Download, Printer, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@ingang/ui/button';
import { requestFile } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useLanguage } from '../../../i18n/language.tsx';
import { useBusinessCaseText } from './messages/index.ts';

const formats = { pdf: 'report', xlsx: 'workbook', csv: 'figures' } as const;
type Format = keyof typeof formats;

interface FilesProps {
  readonly scenarioIds: readonly string[];
  /** Of an analysis of these scenarios that is done. */
  readonly analysisId: string | undefined;
}

/** The business case as a file. It is made at the server, which can be told that nobody waits any more. */
export function Files({ scenarioIds, analysisId }: FilesProps) {
  const t = useBusinessCaseText();
  const { language } = useLanguage();
  const abort = useRef<AbortController>(undefined);
  const making = useMutation({
    mutationFn: async (format: Format) => {
      abort.current = new AbortController();
      const query = new URLSearchParams([...scenarioIds.map((id) => ['scenarioId', id]), ['language', language], ...(analysisId ? [['analysisId', analysisId]] : []), ...(format === 'csv' && language === 'en' ? [['separator', 'comma']] : [])]);
      save(await requestFile(`/scenarios/${formats[format]}?${query}`, { signal: abort.current.signal }), `businesscase.${format}`);
    },
  });
  const wasStopped = making.error instanceof DOMException && making.error.name === 'AbortError';
  return (
    <section className="stack business-case-panel" aria-labelledby="files-panel">
      <h2 id="files-panel">{t('files')}</h2>
      <div className="row">
        {(Object.keys(formats) as Format[]).map((format) => <Button key={format} icon={Download} disabled={making.isPending} onClick={() => making.mutate(format)}>{t(`files.${format}`)}</Button>)}
        <Button icon={Printer} onClick={() => window.print()}>{t('files.print')}</Button>
        {making.isPending && <Button look="plain" icon={X} onClick={() => abort.current?.abort()}>{t('files.cancel')}</Button>}
      </div>
      <p className="small" role="status">{making.isPending ? t('files.making') : making.isSuccess ? t('files.done') : ''}</p>
      <p className="small soft">{t('files.recorded')}</p>
      {making.error && !wasStopped && <Failure error={making.error} />}
    </section>
  );
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
