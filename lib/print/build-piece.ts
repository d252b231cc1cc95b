import type { TypstJob } from '@/lib/adapters/typst/compile-child';
import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import { getPiece, type Piece } from '@/lib/domain/materials/library/pieces';
import { buildAffiche } from './affiche/build-document';
import { afficheSchema } from './affiche/schema';
import { buildBanniere } from './banniere/build-document';
import { banniereSchema } from './banniere/schema';
import type { CheckedRequest } from './check-request';
import { buildFicheEleve } from './fiche-eleve/build-document';
import { ficheEleveSchema } from './fiche-eleve/schema';
import { buildFlyer } from './flyer/build-document';
import { flyerSchema } from './flyer/schema';
import { buildLettre } from './lettre/build-document';
import { lettreSchema } from './lettre/schema';
import { buildListeClasse } from './liste-classe/build-document';
import { listeClasseSchema } from './liste-classe/schema';
import { buildMotCarnet } from './mot-carnet/build-document';
import { motCarnetSchema } from './mot-carnet/schema';

export type PieceJob = Required<Pick<TypstJob, 'piece' | 'parts' | 'data'>>;

const parts = ['kit'];

/** Throws when the people of a request are not those of its piece: a defect of the caller. */
function needPeople<Merge extends PieceRequest['people']['merge']>(
  { people, draft }: PieceRequest,
  ...merges: Merge[]
): Extract<PieceRequest['people'], { merge: Merge }> {
  if (!merges.some((merge) => merge === people.merge)) {
    throw new Error(`${draft.pieceId} is merged with ${merges.join(' or ')}, not with ${people.merge}`);
  }
  return people as Extract<PieceRequest['people'], { merge: Merge }>;
}

/**
 * Template and document data of a piece, from a checked request. `mustFit` asks a letter to stay on its page, which a
 * preview wants and a pile does not: a family of twelve children gets a second one.
 * A post (`article-ent`) is no drawing: its picture is that of the banner, its text is `buildPost`.
 */
export async function buildPiece(
  request: PieceRequest,
  { values, valuesIn, size }: CheckedRequest,
  mustFit: boolean,
): Promise<PieceJob> {
  const { draft, context } = request;
  const kind: Piece['kind'] = getPiece(draft.pieceId).kind;
  switch (kind) {
    case 'letter': {
      const people = needPeople(request, 'families', 'pupils');
      const data = await buildLettre(draft, valuesIn, context, people, mustFit);
      return { piece: 'lettre', parts, data: lettreSchema.parse(data) };
    }
    case 'sheet': {
      const { accounts } = needPeople(request, 'accounts');
      const data = await buildFicheEleve(draft, values, context, size, accounts);
      return { piece: 'fiche-eleve', parts, data: ficheEleveSchema.parse(data) };
    }
    case 'list': {
      const { piles } = needPeople(request, 'classes');
      const data = buildListeClasse(draft, values, context, piles);
      return { piece: 'liste-classe', parts, data: listeClasseSchema.parse(data) };
    }
    case 'flyer':
      return { piece: 'flyer', parts, data: flyerSchema.parse(await buildFlyer(draft, values, context)) };
    case 'poster': {
      const data = await buildAffiche(draft, values, context, size);
      return { piece: 'affiche', parts, data: afficheSchema.parse(data) };
    }
    case 'note':
      return {
        piece: 'mot-carnet',
        parts,
        data: motCarnetSchema.parse(await buildMotCarnet(draft, values, context)),
      };
    case 'banner':
    case 'post':
      return {
        piece: 'banniere',
        parts,
        data: banniereSchema.parse(buildBanniere(draft, values, context, size)),
      };
  }
}
