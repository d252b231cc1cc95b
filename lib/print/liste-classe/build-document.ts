import type { ClassPile, PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { formatDayPlain } from '@/lib/messages/format';
import { staffTexts } from '@/lib/messages/materials/staff';
import { buildFrame } from '../build-frame';
import { makeSay } from '../make-say';
import { printableName } from '../printable-text';
import type { ListeClasseData } from './schema';

const sum = (pile: ClassPile) => pile.rows.reduce((total, row) => total + row.count, 0);

export function buildListeClasse(
  draft: PieceDraft,
  values: FieldValues,
  context: PieceContext,
  piles: readonly ClassPile[],
): ListeClasseData {
  const { cover, ticking } = staffTexts;
  const say = makeSay(draft.language, values, context);
  return {
    frame: buildFrame(draft, values, `${values.title ?? ''} – ${context.school.name}`),
    kind: draft.pieceId === 'page-de-garde' ? 'cover' : 'ticking',
    school: printableName(context.school.name),
    dateLine: staffTexts.dateLine(formatDayPlain(context.on)),
    heading: say.sentence(values.title),
    lead: say.paragraph(values.lead),
    extra: say.paragraph(values.extra),
    page: ticking.page,
    confidential: ticking.confidential,
    columns: [...ticking.columns],
    toFill: [cover.handedBy, cover.from, cover.to, cover.left],
    countsLabel: cover.counts,
    piles: piles.map((pile) => ({
      label: staffTexts.classLabel(printableName(pile.classCode)),
      counts: [cover.pupils(pile.rows.length), cover.documents(sum(pile))],
      total: ticking.total(sum(pile)),
      rows: pile.rows.map(({ name, document, count }) => ({
        name: printableName(name),
        document: staffTexts.documentOf(printableName(document), count),
      })),
    })),
  };
}
