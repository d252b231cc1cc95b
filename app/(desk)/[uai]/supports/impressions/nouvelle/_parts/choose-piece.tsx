import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Section } from '@/app/_ui/card';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import { NEW_RUN, RUNS_PAGE } from '@/lib/messages/print-pages';
import type { PrintablePiece } from '@/lib/services/materials/print/choose-piece';
import { type RunParams, writeRunParams } from '../../run-address';

type Props = { base: string; asked: RunParams; pieces: readonly PrintablePiece[] };

/** The pieces with names on them that this person may print; whom they are for is kept from the address. */
export function ChoosePiece({ base, asked, pieces }: Props) {
  if (pieces.length === 0) return <p className="max-w-prose">{RUNS_PAGE.notYours}</p>;
  return (
    <Section id="support" title={NEW_RUN.choosePiece}>
      <ul className="grid gap-3 sm:grid-cols-2">
        {pieces.map((piece) => (
          <li
            className="relative rounded-lg border border-line bg-surface p-4 focus-within:ring-2 hover:border-line-strong"
            key={piece.key}
          >
            <Link
              className="font-semibold after:absolute after:inset-0"
              href={`${base}/nouvelle?${writeRunParams({ ...asked, support: piece.key, voir: false })}`}
            >
              {piece.title}
            </Link>{' '}
            {piece.schoolPieceId && <Badge tone="accent">{NEW_RUN.own}</Badge>}
            <p className="mt-1 text-sm text-muted">{PIECE_NAMES[piece.pieceId].purpose}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
