import { Alert } from '@/app/_ui/alert';
import { Card } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { ChoiceField, SelectField } from '@/app/_ui/field';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { SubmitButton } from '@/app/_ui/submit-button';
import { OVERRIDE_REASONS } from '@/lib/domain/materials/print/selection';
import { CODES_FORM as WORDS } from '@/lib/messages/print-pages';
import { OVERRIDE_REASON_TEXTS } from '@/lib/messages/print-runs';
import type { CodesState } from '../../codes-state';

type Props = {
  result: NonNullable<CodesState['result']>;
  chosen: CodesState['chosen'];
  /** Why it was not printed: beside the button that was pressed. */
  problem: string | undefined;
};

/** Whose each line is, which lines are refused and why, and the first sheets: before anything is made. */
export function CodesResult({ result, chosen, problem }: Props) {
  const { sheets, refused, activated, previews, validUntil } = result;
  return (
    <div className="space-y-6">
      <div>
        <StatSentence>
          <strong className="font-semibold">{WORDS.recognised(sheets)}</strong>
          {refused.length > 0 && `, ${WORDS.refused(refused.length)}`}.
        </StatSentence>
        {sheets > 0 && <p className="mt-1 text-sm text-muted">{WORDS.validUntil(validUntil)}</p>}
      </div>
      {refused.length > 0 && (
        <div className="space-y-2">
          <p className="text-sm">{WORDS.refusedHint}</p>
          <Card flush>
            <DataTable
              caption={WORDS.caption}
              columns={[
                { id: 'line', header: WORDS.line, cell: (row) => row.line },
                { id: 'name', header: WORDS.name, rowHeader: true, cell: (row) => row.name || '–' },
                { id: 'reason', header: WORDS.reason, className: 'min-w-56', cell: (row) => row.reason },
              ]}
              maxHeight="max-h-96"
              rowKey={(row) => row.line}
              rows={refused}
            />
          </Card>
        </div>
      )}
      {activated.length > 0 && (
        <Disclosure open={Boolean(chosen.exception)} summary={WORDS.override}>
          <Card className="max-w-prose space-y-3">
            <p className="text-sm text-muted">{WORDS.overrideHint}</p>
            <SelectField
              defaultValue={chosen.exception}
              id="exception"
              label={WORDS.overridePupil}
              options={[
                { value: '', label: WORDS.noOverride },
                ...activated.map(({ pupilId, name }) => ({ value: pupilId, label: name })),
              ]}
            />
            <SelectField
              defaultValue={chosen.motif}
              id="motif"
              label={WORDS.overrideReason}
              options={OVERRIDE_REASONS.map((value) => ({ value, label: OVERRIDE_REASON_TEXTS[value] }))}
            />
          </Card>
        </Disclosure>
      )}
      {previews.length > 0 && (
        <figure>
          <figcaption className="mb-2 text-sm text-muted">{WORDS.preview}</figcaption>
          <ul className="grid gap-4 sm:grid-cols-3">
            {previews.map((source, at) => (
              <li key={source}>
                {/* biome-ignore lint/performance/noImgElement: a drawing made for this one answer, never kept. */}
                <img
                  alt={WORDS.previewAlt(at + 1)}
                  className="h-auto w-full rounded border border-line bg-white"
                  src={source}
                />
              </li>
            ))}
          </ul>
        </figure>
      )}
      {sheets > 0 && (
        <div className="space-y-3">
          <p className="max-w-prose text-sm text-muted">{WORDS.decidedLater}</p>
          {refused.length > 0 && (
            <ChoiceField
              defaultChecked={chosen.laisser === '1'}
              id="laisser"
              label={WORDS.leaveOut(refused.length)}
              value="1"
            />
          )}
          {problem && (
            <div className="max-w-prose">
              <Alert live tone="error">
                {problem}
              </Alert>
            </div>
          )}
          <SubmitButton icon="print" name="geste" value="imprimer">
            {WORDS.print(sheets)}
          </SubmitButton>
        </div>
      )}
    </div>
  );
}
