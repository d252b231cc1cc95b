import Link from 'next/link';
import type { ReactNode } from 'react';
import { Unbroken } from '@/app/_ui/unbroken';

export type CardPiece = {
  key: string;
  href: string;
  thumbnail: string;
  title: string;
  /** Under the title, one line each. */
  lines: ReactNode[];
  marks?: ReactNode;
  isWide: boolean;
};

/** Pieces in small. Every picture has its place before it is there: nothing moves while they come. */
export function PieceCards({ pieces }: { pieces: CardPiece[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4">
      {pieces.map((piece) => (
        <li className={piece.isWide ? 'col-span-2' : ''} key={piece.key}>
          <Link
            className="group flex h-full flex-col overflow-hidden rounded-lg border border-line bg-surface no-underline hover:border-line-strong"
            href={piece.href}
          >
            <span className="flex h-44 items-center justify-center overflow-hidden border-b border-line bg-sunken p-3 sm:h-56 sm:p-4">
              {/* biome-ignore lint/performance/noImgElement: drawn in its size by our own engine, and kept by the browser. */}
              <img
                alt=""
                className="max-h-full w-auto max-w-full bg-white object-contain shadow-raised transition-transform group-hover:scale-[1.02]"
                decoding="async"
                height={piece.isWide ? 107 : 224}
                loading="lazy"
                src={piece.thumbnail}
                width={piece.isWide ? 640 : 158}
              />
            </span>
            <span className="flex flex-1 flex-col gap-1 p-3">
              <span className="font-semibold leading-snug text-ink group-hover:text-accent">
                <Unbroken>{piece.title}</Unbroken>
              </span>
              {piece.lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one card keep their places.
                <span className="text-xs text-muted" key={at}>
                  {line}
                </span>
              ))}
              {piece.marks && <span className="mt-auto flex flex-wrap gap-1 pt-1">{piece.marks}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
