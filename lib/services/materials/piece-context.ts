import type { SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import type { PieceContext } from '@/lib/domain/materials/library/draft';
import type { SchoolCard } from '../directory/get-school';

/** What the pieces of a school take from its settings and its région's; the address is that of its help page. */
export const buildPieceContext = (
  { publicUrl }: { publicUrl: string },
  scope: SchoolScope,
  school: SchoolCard,
  on: Day,
): PieceContext => ({
  on,
  school: {
    name: school.name,
    addressLines: school.addressLines,
    city: school.city,
    phone: school.phone,
    email: school.email,
    entName: school.entName,
  },
  contacts: school.contacts,
  helpUrl: `${publicUrl}/aide/${scope.uai}`,
});
