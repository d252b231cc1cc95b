import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { formatCount, formatMoment } from '@/lib/messages/format';
import { RUN_PAGE as WORDS } from '@/lib/messages/print-pages';
import { nameFileKind } from '@/lib/messages/print-runs';
import type { RunClass, RunView } from '@/lib/services/materials/print/list-runs';
import { clearRunAction, handOutAction, undoHandOutAction } from '../../actions';

type Props = { run: RunView; uai: string; timeZone: string; todayOn: Day };

/** The files of a run by class, and beside each class whether it was handed out. */
export function Files({ run, uai, timeZone, todayOn }: Props) {
  const address = `/api/desk/${uai}/impressions/${run.id}`;
  const isKept = run.status === 'ready';
  return (
    <Section
      actions={
        isKept && (
          <>
            <LinkButton download href={`${address}?fichier=tout`} icon="print">
              {WORDS.one}
            </LinkButton>
            <LinkButton download href={address} icon="download" look="secondary">
              {WORDS.perClass}
            </LinkButton>
            <form action={clearRunAction.bind(null, uai, run.id)}>
              <SubmitButton look="secondary">{WORDS.clear}</SubmitButton>
            </form>
          </>
        )
      }
      id="fichiers"
      lead={run.filesUntil && `${WORDS.oneHint} ${WORDS.until(formatMoment(run.filesUntil, timeZone))}`}
      title={WORDS.files}
    >
      <Card flush>
        <DataTable
          caption={WORDS.fileCaption}
          columns={[
            {
              id: 'class',
              header: WORDS.classColumn,
              rowHeader: true,
              cell: (one: RunClass) => one.classCode,
            },
            {
              id: 'handed',
              header: WORDS.handedColumn,
              className: 'min-w-44',
              cell: (one: RunClass) => <HandedOut {...{ run, uai, timeZone, todayOn, one }} />,
            },
            {
              id: 'documents',
              header: WORDS.documentsColumn,
              align: 'end',
              cell: (one: RunClass) => formatCount(one.documents),
            },
            ...(isKept
              ? [
                  {
                    id: 'files',
                    header: WORDS.filesColumn,
                    className: 'min-w-52',
                    cell: (one: RunClass) => (
                      <Links address={address} bothSides={run.options.bothSides} one={one} />
                    ),
                  },
                ]
              : []),
          ]}
          rowKey={(one) => one.classCode}
          rows={run.classes}
        />
      </Card>
    </Section>
  );
}

type LinksProps = { address: string; bothSides: boolean; one: RunClass };

function Links({ address, bothSides, one }: LinksProps) {
  return (
    <ul className="space-y-1">
      {one.files.map((file) => (
        <li key={file.position}>
          <a
            aria-label={WORDS.download(nameFileKind(file.fileName), one.classCode)}
            className="link"
            href={`${address}?fichier=${file.position}`}
          >
            {nameFileKind(file.fileName)}
          </a>{' '}
          <span className="text-xs text-muted">{WORDS.pages(file.pages)}</span>
          {/* Both sides: empty backs are pages, too. */}
          {!bothSides && file.count > 0 && file.pages > file.count && (
            <span className="block max-w-prose text-xs text-dormant">{WORDS.flowsOn}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function HandedOut({ run, uai, timeZone, todayOn, one }: Props & { one: RunClass }) {
  if (one.handedOutAt) {
    return (
      <div className="flex flex-wrap items-center gap-x-2">
        <Badge icon="check" tone="adopted">
          {WORDS.handedOn(dayIn(timeZone, one.handedOutAt))}
        </Badge>
        <form action={undoHandOutAction.bind(null, uai, run.id, one.classCode)}>
          <SubmitButton
            ariaLabel={WORDS.undoHanded(one.classCode)}
            className="min-h-8 px-2"
            icon="undo"
            look="quiet"
          >
            {WORDS.undo}
          </SubmitButton>
        </form>
      </div>
    );
  }
  return (
    <form action={handOutAction.bind(null, uai, run.id)}>
      <input name="classe" type="hidden" value={one.classCode} />
      <input name="jour" type="hidden" value={todayOn} />
      <SubmitButton ariaLabel={WORDS.handOutClass(one.classCode)} icon="check" look="secondary">
        {WORDS.handOut}
      </SubmitButton>
    </form>
  );
}
