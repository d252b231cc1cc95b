import { listPieces, type PieceInList } from '@/db/queries/pieces';
import { listOfferedTemplates, type TemplateVersionRow } from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import { PIECES, type Piece } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';

export type Gallery = {
  own: (PieceInList & {
    /** The région has published a newer version of the template that it was made from, and the school has not declined it. */
    isBehind: boolean;
  })[];
  archived: PieceInList[];
  templates: TemplateVersionRow[];
  /** What ships, for the type of this school. */
  library: readonly Piece[];
};

/** Everything that a school may hand out or show: its own pieces, what its région offers, what ships. */
export async function listGallery(ctx: Pick<ServiceContext, 'db'>, scope: SchoolScope): Promise<Gallery> {
  const { kind } = await getSchool(ctx, scope);
  const type = schoolTypeOf(kind);
  return inSchool(ctx.db, scope, async (tx) => {
    const templates = await listOfferedTemplates(tx);
    const latest = new Map(templates.map(({ templateId, version }) => [templateId, version]));
    const own = await listPieces(tx, 'kept');
    return {
      own: own.map((piece) => ({
        ...piece,
        isBehind:
          (latest.get(piece.templateId ?? '') ?? 0) >
          Math.max(piece.templateVersion ?? 0, piece.declinedVersion ?? 0),
      })),
      archived: await listPieces(tx, 'archived'),
      templates,
      library: PIECES.filter(({ schoolTypes }) => schoolTypes.includes(type)),
    };
  });
}
