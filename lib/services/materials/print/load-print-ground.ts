import type { Tx } from '@/db/client';
import { listApprovedLanguages, listGuardianLanguages } from '@/db/queries/print-pieces';
import { listPupils, type StoredPupil } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { type DescribedPerson, displayNameOf } from '@/lib/domain/adoption/describe-families';
import { cellOf } from '@/lib/domain/adoption/measure';
import { narrowToClasses } from '@/lib/domain/adoption/snapshot';
import { byLevelThenCode } from '@/lib/domain/directory/class-order';
import type { Day, Level } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { type FamilyView, loadFamilies } from '../../adoption/load-families';

export type PrintPupil = Omit<DescribedPerson<StoredPupil>, 'state' | 'place' | 'accountsTold'> & {
  classCode: string;
  level: Level;
};

/** The people for whom somebody may print, as they are on a day. */
export type PrintGround = {
  on: Day;
  /** In the order of the piles. */
  classes: { code: string; level: Level }[];
  families: FamilyView[];
  /** All of those classes, also without a legal guardian; in the order of the piles. */
  pupils: PrintPupil[];
  /** The language noted for a guardian. */
  languages: ReadonlyMap<string, Language>;
  /** Those of which somebody here has read the texts over. */
  approved: ReadonlySet<Language>;
};

const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** The people of these classes, in the order of classes and names, as print runs choose among them. */
export async function loadPrintGround(
  tx: Tx,
  on: Day,
  within: 'all' | readonly string[],
): Promise<PrintGround> {
  const snapshot = narrowToClasses(await loadSnapshot(tx, { on }), within);
  const stored = new Map((await listPupils(tx)).map((pupil) => [pupil.id, pupil]));
  const classes = [...snapshot.classes].sort(byLevelThenCode);
  const rank = new Map(classes.map(({ code }, at) => [code, at]));
  const levelOf = new Map(classes.map(({ code, level }) => [code, level]));
  const pupils = snapshot.pupils.flatMap(({ id, classCode }): PrintPupil[] => {
    const pupil = stored.get(id);
    if (!pupil) return [];
    const activated = snapshot.activated.has(id);
    const cell = cellOf(activated, snapshot.connected.has(id));
    const level = levelOf.get(classCode) ?? 'autre';
    return [{ ...pupil, displayName: displayNameOf(pupil), activated, cell, classCode, level }];
  });
  pupils.sort(
    (a, b) =>
      (rank.get(a.classCode) ?? 0) - (rank.get(b.classCode) ?? 0) ||
      byName.compare(a.displayName, b.displayName) ||
      byName.compare(a.firstName, b.firstName) ||
      (a.id < b.id ? -1 : 1),
  );
  return {
    on,
    classes,
    families: await loadFamilies(tx, on, within),
    pupils,
    languages: await listGuardianLanguages(tx),
    approved: await listApprovedLanguages(tx),
  };
}
