import type { Metadata } from 'next';
import { type CardPiece, PieceCards } from '@/app/_parts/piece-cards';
import { readProblem } from '@/app/_parts/piece-problem-address';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { getPiece, isScreenPiece, type Piece } from '@/lib/domain/materials/library/pieces';
import { formatAgo, formatMoment } from '@/lib/messages/format';
import { GALLERY } from '@/lib/messages/materials/desk';
import { AUDIENCE_NAMES, PIECE_NAMES } from '@/lib/messages/materials/library';
import { listGallery } from '@/lib/services/materials/list-gallery';
import { ArchivedPieces } from './_parts/archived-pieces';
import { GalleryFilters } from './_parts/gallery-filters';
import {
  type GalleryParam,
  isAskedFor,
  isFiltered,
  PURPOSES,
  purposeOf,
  readGalleryQuery,
} from './gallery-query';

export const metadata: Metadata = { title: GALLERY.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<GalleryParam | 'probleme' | 'max'> };

/** Everything that the school may hand out or show: its own pieces first. */
export default async function GalleryPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const asked = await readSearch(searchParams);
  const { ctx, scope, school, can } = await getDesk(uai);
  const query = readGalleryQuery(asked);
  const problem = readProblem(asked);
  const gallery = await listGallery(ctx, scope);
  const { now } = ctx;
  const path = `/${uai}/supports`;
  const pictures = `/api/desk/${uai}/pieces`;
  const own: CardPiece[] = gallery.own
    .filter(({ pieceId, title }) => isAskedFor(query, getPiece(pieceId), title))
    .map((piece) => ({
      key: piece.id,
      href: `${path}/pieces/${piece.id}`,
      thumbnail: `${pictures}/etablissement/${piece.id}/vignette?v=${piece.currentVersion}`,
      title: piece.title,
      lines: [
        <span key="changed" title={GALLERY.changedTitle(formatMoment(piece.changedAt, school.timeZone))}>
          {GALLERY.changed(formatAgo(piece.changedAt, now), piece.changedBy)}
        </span>,
      ],
      marks: piece.isBehind && (
        <Badge icon="info" tone="reachable">
          {GALLERY.isBehind}
        </Badge>
      ),
      isWide: isScreenPiece(getPiece(piece.pieceId)),
    }));
  const templates: CardPiece[] = gallery.templates
    .filter(({ pieceId, title }) => isAskedFor(query, getPiece(pieceId), title))
    .map(({ templateId, pieceId, version, title, note }) => ({
      key: templateId,
      href: `${path}/modeles/${templateId}`,
      thumbnail: `${pictures}/modeles/${templateId}/vignette?v=${version}`,
      title,
      lines: [GALLERY.note(note)],
      isWide: isScreenPiece(getPiece(pieceId)),
    }));
  const library = gallery.library.filter((piece) => isAskedFor(query, piece, ''));
  const isEmpty = own.length + templates.length + library.length === 0;
  return (
    <>
      <PageHeader
        actions={
          <>
            <LinkButton href={`${path}/lettres`} icon="print" look="secondary">
              {GALLERY.letters}
            </LinkButton>
            <LinkButton href={`${path}/langues`} icon="check" look="secondary">
              {GALLERY.languagesPage}
            </LinkButton>
          </>
        }
        lead={GALLERY.lead}
        title={GALLERY.title}
      />
      {problem && (
        <div className="mb-5">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <GalleryFilters path={path} query={query} />
      {isEmpty && (
        <EmptyState
          action={
            <LinkButton href={path} look="secondary">
              {GALLERY.reset}
            </LinkButton>
          }
          icon="search"
          title={GALLERY.none}
        >
          <p>{GALLERY.noneText}</p>
        </EmptyState>
      )}
      <div className="space-y-10">
        {own.length > 0 && (
          <Section id="les-votres" lead={GALLERY.ownLead} title={GALLERY.own}>
            <PieceCards pieces={own} />
          </Section>
        )}
        {gallery.own.length === 0 && !isFiltered(query) && (
          <Section id="les-votres" title={GALLERY.own}>
            <EmptyState icon="file" title={GALLERY.ownNone}>
              <p>{GALLERY.ownNoneText}</p>
            </EmptyState>
          </Section>
        )}
        {templates.length > 0 && (
          <Section id="modeles" lead={GALLERY.templatesLead} title={GALLERY.templates}>
            <PieceCards pieces={templates} />
          </Section>
        )}
        {PURPOSES.map((purpose) => {
          const pieces = library.filter((piece) => purposeOf(piece) === purpose);
          return (
            pieces.length > 0 && (
              <Section id={purpose} key={purpose} title={GALLERY.purposes[purpose]}>
                <PieceCards pieces={pieces.map(shipped)} />
              </Section>
            )
          );
        })}
        {!isFiltered(query) && (
          <ArchivedPieces mayEdit={can('edit_pieces')} pieces={gallery.archived} uai={uai} />
        )}
      </div>
    </>
  );

  function shipped(piece: Piece): CardPiece {
    const { name, purpose } = PIECE_NAMES[piece.id];
    return {
      key: piece.id,
      href: `${path}/bibliotheque/${piece.id}`,
      thumbnail: `${pictures}/bibliotheque/${piece.id}/vignette`,
      title: name,
      lines: [purpose],
      marks: (
        <>
          <Badge>{AUDIENCE_NAMES[piece.audience]}</Badge>
          {piece.languages.length > 1 && <Badge>{GALLERY.languages(piece.languages.length)}</Badge>}
        </>
      ),
      isWide: isScreenPiece(piece),
    };
  }
}
