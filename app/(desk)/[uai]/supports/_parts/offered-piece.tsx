import type { ReactNode } from 'react';
import type { Desk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { Tabs } from '@/app/_ui/tabs';
import type { Piece } from '@/lib/domain/materials/library/pieces';
import { DOWNLOAD, GALLERY, PIECE_PAGE } from '@/lib/messages/materials/desk';
import { EDITOR } from '@/lib/messages/materials/editor';
import { AUDIENCE_NAMES, describeSize, LANGUAGE_NAMES, PIECE_NAMES } from '@/lib/messages/materials/library';
import { listLanguages } from '@/lib/services/materials/list-languages';
import { DownloadLinks } from './download-links';
import { PutToUse } from './put-to-use';

/** A piece that is not the school's own yet: how it looks in each language, its files, and the way to a copy. */
export async function OfferedPiece({
  desk,
  piece,
  title,
  source,
  asked,
  adapt,
  usable,
  note,
  locked,
}: {
  desk: Desk;
  piece: Piece;
  title: string;
  /** Where it comes from, as addresses name it: `bibliotheque/flyer-4-etapes`. */
  source: string;
  asked: string | undefined;
  adapt: () => Promise<void>;
  /** Whether it can be put to use without a copy, as what ships can. */
  usable?: boolean;
  note?: ReactNode;
  locked?: string;
}) {
  const { ctx, scope, can } = desk;
  const states = await listLanguages(ctx, scope);
  const code = piece.languages.find((one) => one === asked) ?? piece.languages[0] ?? 'fr';
  const isApproved = states.some((state) => state.language === code && state.isApproved);
  const page = `/${scope.uai}/supports/${source}`;
  const files = `/api/desk/${scope.uai}/pieces/${source}`;
  const facts = [
    { label: PIECE_PAGE.audience, value: AUDIENCE_NAMES[piece.audience] },
    { label: PIECE_PAGE.sizes, value: piece.sizes.map(describeSize).join(', ') },
    {
      label: PIECE_PAGE.languages,
      value: piece.languages.map((one) => LANGUAGE_NAMES[one].french).join(', '),
    },
    ...(locked ? [{ label: PIECE_PAGE.locked, value: locked }] : []),
  ];
  return (
    <>
      <PageHeader
        actions={usable && <PutToUse can={can} piece={piece} pieceKey={piece.id} uai={scope.uai} />}
        above={<Breadcrumbs trail={[{ href: `/${scope.uai}/supports`, label: GALLERY.title }]} />}
        lead={PIECE_NAMES[piece.id].purpose}
        title={title}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="min-w-0">
          {piece.languages.length > 1 && (
            <Tabs
              label={EDITOR.languages}
              tabs={piece.languages.map((one) => ({
                href: `${page}?langue=${one}`,
                label: LANGUAGE_NAMES[one].own,
                current: one === code,
              }))}
            />
          )}
          <div className="grid min-h-64 place-items-center rounded-lg border border-line bg-sunken p-4 sm:p-6">
            {/* biome-ignore lint/performance/noImgElement: drawn by our own engine, as an image it runs nothing. */}
            <img
              alt={EDITOR.previewAlt(title)}
              className="max-h-[75vh] w-auto max-w-full bg-white shadow-raised"
              src={`${files}/apercu?langue=${code}`}
            />
          </div>
          <p className="mt-2 text-xs text-muted">{EDITOR.previewNote}</p>
        </div>
        <div className="space-y-6">
          <Card className="space-y-3">
            {can('edit_pieces') ? (
              <form action={adapt}>
                <SubmitButton className="w-full" icon="file">
                  {PIECE_PAGE.adapt}
                </SubmitButton>
              </form>
            ) : (
              <DisabledWithReason label={PIECE_PAGE.adapt} reason={PIECE_PAGE.adaptNotYours} />
            )}
            <p className="text-sm text-muted">{PIECE_PAGE.adaptNote}</p>
          </Card>
          {note}
          <Section id="fichiers" title={DOWNLOAD.title}>
            <DownloadLinks
              address={`${files}/fichier`}
              language={{ code, french: LANGUAGE_NAMES[code].french, isApproved }}
              piece={piece}
            />
          </Section>
          <Section id="faits" title={PIECE_PAGE.facts}>
            <Card>
              <dl className="space-y-3 text-sm">
                {facts.map(({ label, value }) => (
                  <div key={label}>
                    <dt className="text-muted">{label}</dt>
                    <dd className="font-medium">{value}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          </Section>
        </div>
      </div>
    </>
  );
}
