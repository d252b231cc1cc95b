import { loadSnapshot } from '@/db/queries/snapshot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { narrowToClasses } from '@/lib/domain/adoption/snapshot';
import { byLevelThenCode } from '@/lib/domain/directory/class-order';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day, Level } from '@/lib/domain/directory/types';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { printClassesOf } from '@/lib/domain/materials/print/print-rights';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { listPieces, type PrintablePiece } from './choose-piece';

/** What the form of a new run offers; `piece` is undefined until one is chosen, or when the address names no piece. */
export type PrintForm = {
  todayOn: Day;
  pieces: PrintablePiece[];
  piece: PrintablePiece | undefined;
  classes: { code: string; level: Level }[];
  levels: Level[];
  /** The run may be for the whole school. */
  wholeSchool: boolean;
};

/** What may be chosen for a print run, by the roles that somebody holds; `key` is the piece that was chosen, if any. */
export async function openPrintForm(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  key: string | undefined,
): Promise<PrintForm> {
  const school = await getSchool(ctx, scope);
  const todayOn = dayIn(school.timeZone, ctx.now);
  return inSchool(ctx.db, scope, async (tx) => {
    const pieces = await listPieces(tx, scope, schoolTypeOf(school.kind));
    const piece = pieces.find((one) => one.key === key);
    const within = piece ? printClassesOf(scope.grants, piece.pieceId) : [];
    const snapshot = narrowToClasses(await loadSnapshot(tx, { on: todayOn }), within);
    const inUse = new Set(snapshot.pupils.map((pupil) => pupil.classCode));
    const classes = snapshot.classes.filter(({ code }) => inUse.has(code)).sort(byLevelThenCode);
    return {
      todayOn,
      pieces,
      piece,
      classes,
      levels: [...new Set(classes.map((one) => one.level))],
      wholeSchool: within === 'all',
    };
  });
}
