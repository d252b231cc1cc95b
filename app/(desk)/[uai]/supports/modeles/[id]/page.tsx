import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { GALLERY, PIECE_PAGE } from '@/lib/messages/materials/desk';
import { FIELD_NAMES } from '@/lib/messages/materials/library';
import { findOffered } from '@/lib/services/materials/find-offered';
import { OfferedPiece } from '../../_parts/offered-piece';
import { createPieceAction } from '../../actions';

export const metadata: Metadata = { title: PIECE_PAGE.fromRegion };

type Props = { params: Promise<{ uai: string; id: string }>; searchParams: Search<'langue'> };

/** What the région offers. */
export default async function OfferedTemplatePage({ params, searchParams }: Props) {
  const { uai, id } = await params;
  const { langue } = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const offered = (await findOffered(desk.ctx, desk.scope, { id })) ?? notFound();
  return (
    <OfferedPiece
      adapt={createPieceAction.bind(null, uai, { templateId: id }, randomUUID())}
      asked={langue ?? offered.settings.language}
      desk={desk}
      note={
        <Alert title={`${PIECE_PAGE.fromRegion}, ${PIECE_PAGE.note(offered.version)}`} tone="info">
          <p>{GALLERY.note(offered.note)}</p>
        </Alert>
      }
      piece={getPiece(offered.pieceId)}
      source={`modeles/${id}`}
      title={offered.title}
      {...(offered.locked.length > 0 && {
        locked: offered.locked.map((field) => FIELD_NAMES[field].label).join(', '),
      })}
    />
  );
}
