import { Card, Section } from '@/app/_ui/card';
import { REPORT } from '@/lib/messages/data-imports';
import type { ImportReport } from '@/lib/services/import/list-imports';
import { DropFiles } from '../../_parts/drop-files';

/** The files whose columns have just been told, and the place to drop them again: they were not kept. */
export function DropAgain({ report, uai }: { report: ImportReport; uai: string }) {
  const files = report.files.filter((file) => file.errorCode === 'drop_again');
  if (files.length === 0 || report.status === 'discarded') return null;
  const first = report.status === 'checked' && report.files.some((file) => file.status === 'ready');
  return (
    <Section id="redeposer" title={REPORT.dropAgain}>
      <Card className="space-y-4">
        <div className="max-w-prose space-y-2 text-sm">
          <p>{REPORT.dropAgainText(files.map((file) => file.name))}</p>
          {first && <p>{REPORT.applyFirst}</p>}
        </div>
        <DropFiles uai={uai} />
      </Card>
    </Section>
  );
}
