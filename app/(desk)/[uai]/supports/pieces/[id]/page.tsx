import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { buildEditorData } from '@/app/_parts/piece-editor/editor-data';
import { PieceEditor } from '@/app/_parts/piece-editor/piece-editor';
import { readProblem } from '@/app/_parts/piece-problem-address';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Section } from '@/app/_ui/card';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { formatAgo } from '@/lib/messages/format';
import { DOWNLOAD, GALLERY, PIECE_PAGE } from '@/lib/messages/materials/desk';
import { EDITOR } from '@/lib/messages/materials/editor';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import { getSchoolGround } from '@/lib/services/materials/get-school-ground';
import { openPiece } from '@/lib/services/materials/open-piece';
import { DownloadLinks } from '../../_parts/download-links';
import { listApproved } from '../../_parts/list-approved';
import { PutToUse } from '../../_parts/put-to-use';
import { PieceHead } from './_parts/piece-head';
import { PieceTools } from './_parts/piece-tools';
import { ReadOnlyPiece } from './_parts/read-only-piece';
import { savePieceAction } from './actions';

export const metadata: Metadata = { title: GALLERY.title };

type Props = {
  params: Promise<{ uai: string; id: string }>;
  searchParams: Search<'langue' | 'probleme' | 'max'>;
};

/** One piece of the school: its form beside its preview, its files, its name. */
export default async function PiecePage({ params, searchParams }: Props) {
  const { uai, id } = await params;
  const asked = await readSearch(searchParams);
  const { ctx, scope, can } = await getDesk(uai);
  const opened = await openPiece(ctx, scope, { id });
  if (!opened.ok) notFound();
  const { piece: row, current, template, newerTemplate } = opened.value;
  const piece = getPiece(row.pieceId);
  const { context, schoolType } = await getSchoolGround(ctx, scope);
  const approved = await listApproved(ctx, scope);
  const { settings } = current;
  const language = piece.languages.find((one) => one === asked.langue) ?? settings.language;
  const page = `/${uai}/supports/pieces/${id}`;
  const files = `/api/desk/${uai}/pieces/etablissement/${id}`;
  const status = EDITOR.saved(current.version, formatAgo(current.changedAt, ctx.now), current.changedBy);
  const notes = [EDITOR.previewNote, ...(piece.kind === 'post' ? [EDITOR.postPreview] : [])];
  const problem = readProblem(asked);
  return (
    <>
      <PieceHead
        actions={
          <>
            {!row.archivedAt && <PutToUse can={can} piece={piece} pieceKey={id} uai={uai} />}
            <LinkButton href="#fichiers" icon="download" look="quiet">
              {PIECE_PAGE.toFiles}
            </LinkButton>
            {can('edit_pieces') && (
              <LinkButton href="#gerer" look="quiet">
                {PIECE_PAGE.toTools}
              </LinkButton>
            )}
          </>
        }
        current="edit"
        row={row}
        status={status}
        template={template}
        uai={uai}
      />
      <div className="space-y-4 empty:hidden">
        {problem && (
          <Alert live tone="error">
            {problem}
          </Alert>
        )}
        {newerTemplate && !newerTemplate.isDeclined && (
          <Alert title={EDITOR.newer(newerTemplate.version)} tone="info">
            <p>
              <LinkButton href={`${page}/modele`} look="secondary">
                {EDITOR.newerLink}
              </LinkButton>
            </p>
          </Alert>
        )}
        {newerTemplate?.isDeclined && (
          <p className="text-sm text-muted">
            {EDITOR.declined(newerTemplate.version)}{' '}
            <Link className="link" href={`${page}/modele`}>
              {EDITOR.declinedLink}
            </Link>
          </p>
        )}
      </div>
      <div className="mt-4">
        {can('edit_pieces') ? (
          <PieceEditor
            base={current.version}
            data={buildEditorData({
              piece,
              settings,
              language,
              schoolType,
              context,
              approved,
              locked: template?.locked ?? [],
              asRegion: false,
            })}
            key={`${id}-${current.version}`}
            page={page}
            preview={`${files}/apercu`}
            previewNotes={notes}
            save={savePieceAction.bind(null, uai, id)}
            saveLabel={EDITOR.save}
            title={row.title}
          />
        ) : (
          <ReadOnlyPiece picture={`${files}/apercu?langue=${language}`} title={row.title} />
        )}
      </div>
      <div className="mt-10 grid gap-8 lg:grid-cols-2">
        <Section id="fichiers" title={DOWNLOAD.title}>
          <DownloadLinks
            address={`${files}/fichier`}
            language={{
              code: language,
              french: LANGUAGE_NAMES[language].french,
              isApproved: approved.has(language),
            }}
            piece={piece}
          />
        </Section>
        {can('edit_pieces') && <PieceTools row={row} uai={uai} />}
      </div>
    </>
  );
}
