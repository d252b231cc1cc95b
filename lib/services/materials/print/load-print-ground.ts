import type { Tx } from '@/db/client';
import { listGuardianLanguages } from '@/db/queries/print-pieces';
import { listPupils, type StoredPupil } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { type DescribedPerson, displayNameOf } from '@/lib/domain/adoption/describe-families';
import { byLevelThenCode, cellOf } from '@/lib/domain/adoption/measure';
import { narrowToClasses } from '@/lib/domain/adoption/snapshot';
import type { Day, Level, SchoolKind } from '@/lib/domain/directory/types';
import type { PieceContext } from '@/lib/domain/materials/library/draft';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import { type FamilyView, loadFamilies } from '../../adoption/list-families';
import type { SchoolCard } from '../../directory/get-school';

export type PrintPupil = Omit<DescribedPerson<StoredPupil>, 'state'> & { classCode: string; level: Level };

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
};

const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

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
  };
}

/** Collèges and lycées are written to in other words. */
export const schoolTypeOf = (kind: SchoolKind): SchoolType => (kind === 'college' ? 'college' : 'lycee');

/** What a piece takes from the settings of the school and its région. */
export function buildPieceContext(school: SchoolCard, on: Day, publicUrl: string): PieceContext {
  const { name, addressLines, city, phone, email, entName } = school;
  return {
    on,
    school: { name, addressLines, city, phone, email, entName },
    contacts: school.contacts,
    helpUrl: `${publicUrl}/aide/${school.uai}`,
  };
}
