import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { buildHelpAddress } from '@/lib/domain/materials/help-address';
import type { PieceContext } from '@/lib/domain/materials/library/draft';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import type { ServiceContext } from '../context';
import type { SchoolCard } from '../directory/get-school';

/** What a piece takes from the settings of the school; dated today, or on a day that is asked for. */
export const buildPieceContext = (
  ctx: Pick<ServiceContext, 'now' | 'publicUrl'>,
  school: SchoolCard,
  { pieceId, language, on }: { pieceId: PieceId; language: Language; on?: Day | undefined },
): PieceContext => ({
  on: on ?? dayIn(school.timeZone, ctx.now),
  school: {
    name: school.name,
    addressLines: school.addressLines,
    city: school.city,
    phone: school.phone,
    email: school.email,
    entName: school.entName,
  },
  contacts: school.contacts,
  protection: school.protection,
  helpUrl: buildHelpAddress(ctx.publicUrl, { uai: school.uai, pieceId, language }),
});
