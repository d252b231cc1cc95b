import { Alert } from '@/app/_ui/alert';
import { buttonClasses } from '@/app/_ui/button';
import { Icon } from '@/app/_ui/icon';
import type { Piece } from '@/lib/domain/materials/library/pieces';
import { DOWNLOAD } from '@/lib/messages/materials/desk';
import { describeSize } from '@/lib/messages/materials/library';
import { formatsOf } from '@/lib/services/materials/download-piece';

/** A piece as files, in one language; of one that nobody has read over it says so before. */
export function DownloadLinks({
  address,
  piece,
  language,
}: {
  /** Of the piece's files, without a query. */
  address: string;
  piece: Piece;
  language: { code: string; french: string; isApproved: boolean };
}) {
  const files = piece.sizes.flatMap((size) => formatsOf(piece).map((format) => ({ size, format })));
  return (
    <div className="space-y-3">
      {!language.isApproved && <Alert tone="warn">{DOWNLOAD.unread(language.french)}</Alert>}
      <ul className="flex flex-wrap gap-2">
        {files.map(({ size, format }) => {
          const query = new URLSearchParams({ type: format, langue: language.code, format: size.id });
          if (!language.isApproved) query.set('averti', '1');
          const name = DOWNLOAD.file(DOWNLOAD.formats[format], describeSize(size));
          return (
            <li key={`${size.id}-${format}`}>
              <a
                className={buttonClasses('secondary')}
                href={`${address}?${query}`}
                title={language.isApproved ? undefined : DOWNLOAD.anyway}
              >
                <Icon className="-ml-1 size-[1.125rem]" name="download" />
                {name}
                <span className="sr-only"> {DOWNLOAD.language(language.french)}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <p className="text-xs text-muted">{piece.merge === 'none' ? DOWNLOAD.saved : DOWNLOAD.example}</p>
    </div>
  );
}
