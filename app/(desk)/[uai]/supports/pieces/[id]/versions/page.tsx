import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeTable } from '@/app/_parts/change-table';
import { readProblem } from '@/app/_parts/piece-problem-address';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import { formatMoment } from '@/lib/messages/format';
import { VERSIONS } from '@/lib/messages/materials/editor';
import { describeChange } from '@/lib/messages/materials/piece-changes';
import { UI } from '@/lib/messages/ui';
import { type ListedVersion, listVersions } from '@/lib/services/materials/list-versions';
import { restoreVersionAction } from '../../../actions';
import { PieceHead } from '../_parts/piece-head';

export const metadata: Metadata = { title: VERSIONS.title };

type Props = {
  params: Promise<{ uai: string; id: string }>;
  searchParams: Search<'jusque' | 'probleme'>;
};

/** Who changed what of a piece, and the way back to any of its states. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const { uai, id } = await params;
  const { jusque, ...asked } = await readSearch(searchParams);
  const { ctx, scope, school, can } = await getDesk(uai);
  const listed = await listVersions(ctx, scope, { id, ...(jusque && { upTo: Number(jusque) }) });
  if (!listed.ok) notFound();
  const { piece, versions, older } = listed.value;
  const problem = readProblem(asked);
  return (
    <>
      <PieceHead current="versions" row={piece} uai={uai} />
      <p className="mb-4 max-w-prose text-muted">{VERSIONS.lead}</p>
      {problem && (
        <div className="mb-4">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <ol className="space-y-3">
        {versions.map((version) => (
          <li key={version.version}>
            <Card className="space-y-2">
              <div className="flex flex-wrap items-start justify-between gap-3">
                <div>
                  <h2 className="flex flex-wrap items-center gap-2 text-lg">
                    {VERSIONS.number(version.version)}
                    {version.version === piece.currentVersion && (
                      <Badge tone="accent">{VERSIONS.current}</Badge>
                    )}
                  </h2>
                  <p className="text-sm text-muted">
                    {VERSIONS.by(formatMoment(version.changedAt, school.timeZone), version.changedBy)}
                  </p>
                </div>
                {can('edit_pieces') && version.version !== piece.currentVersion && (
                  <form action={restoreVersionAction.bind(null, uai, id, version.version)}>
                    <SubmitButton
                      ariaLabel={VERSIONS.restoreOf(version.version)}
                      icon="undo"
                      look="secondary"
                    >
                      {VERSIONS.restore}
                    </SubmitButton>
                  </form>
                )}
              </div>
              <VersionChanges pieceId={piece.pieceId} version={version} />
            </Card>
          </li>
        ))}
      </ol>
      {older && (
        <p className="mt-4">
          <LinkButton href={`/${uai}/supports/pieces/${id}/versions?jusque=${older}`} look="secondary">
            {VERSIONS.older}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function VersionChanges({ pieceId, version }: { pieceId: PieceId; version: ListedVersion }) {
  const { before, title, settings, changes, restoredFrom } = version;
  if (!before) return <p className="text-sm">{VERSIONS.first}</p>;
  const rows = [
    ...(before.title === title ? [] : [{ name: VERSIONS.name, before: before.title, after: title }]),
    ...changes.map((place) => describeChange(pieceId, before.settings, settings, place)),
  ];
  return (
    <>
      {restoredFrom && <p className="text-sm">{VERSIONS.restoredFrom(restoredFrom)}</p>}
      {rows.length === 0 ? (
        <p className="text-sm">{VERSIONS.noChange}</p>
      ) : (
        <Disclosure
          summary={`${UI.named(VERSIONS.changes(rows.length))}${rows.map(({ name }) => name).join(', ')}`}
        >
          <ChangeTable caption={VERSIONS.number(version.version)} changes={rows} />
        </Disclosure>
      )}
    </>
  );
}
