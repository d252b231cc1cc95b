import type { Day } from '../../directory/types';
import { nameKey } from '../../roster/normalise-name';

/** A line of a list of identifiers and codes: what the columns said, '' or null where they said nothing. */
export type CodeRow = {
  line: number;
  /** In either order when `firstName` is ''. */
  familyName: string;
  firstName: string;
  classCode: string;
  bornOn: Day | null;
  identifier: string;
  code: string;
};

export type CodePupil = {
  id: string;
  familyName: string;
  usageName: string | null;
  firstName: string;
  classCode: string;
  bornOn: string | null;
  activated: boolean;
};

/** Why a line is not printed. `twice`: an earlier line is for the same pupil. */
export const CODE_REFUSALS = [
  'no_name',
  'no_identifier',
  'no_code',
  'too_long',
  'unknown_pupil',
  'ambiguous',
  'twice',
  'activated',
] as const;
export type CodeRefusal = (typeof CODE_REFUSALS)[number];

export type MatchedCode = { line: number; pupilId: string; identifier: string; code: string };
export type RefusedCode = { line: number; reason: CodeRefusal; pupilId?: string };

/** What a sheet has room for; identifiers of EduConnect have 8 to 30 signs. */
export const CODE_MAX_LENGTH = 60;

/** Every way in which a list may write a pupil's name. */
const keysOf = ({ familyName, usageName, firstName }: CodePupil): string[] =>
  [familyName, usageName ?? ''].filter(Boolean).flatMap((name) => {
    return [nameKey(`${name} ${firstName}`), nameKey(`${firstName} ${name}`)];
  });

const classKey = (code: string) => nameKey(code);

function findPupils(row: CodeRow, byName: ReadonlyMap<string, CodePupil[]>): CodePupil[] {
  const found = byName.get(nameKey(`${row.familyName} ${row.firstName}`)) ?? [];
  return found.filter(
    (pupil) =>
      (row.classCode === '' || classKey(pupil.classCode) === classKey(row.classCode)) &&
      (row.bornOn === null || pupil.bornOn === null || pupil.bornOn === row.bornOn),
  );
}

function refuseShape({ familyName, firstName, identifier, code }: CodeRow): CodeRefusal | undefined {
  if (familyName === '' && firstName === '') return 'no_name';
  if (identifier === '') return 'no_identifier';
  if (code === '') return 'no_code';
  return identifier.length > CODE_MAX_LENGTH || code.length > CODE_MAX_LENGTH ? 'too_long' : undefined;
}

/**
 * Whose line each is, by name with class and birth date where they are given; a line that could be two pupils' is
 * nobody's. A pupil who has activated is refused (DOMAIN rule 1), but for the one named in `override`.
 */
export function matchCodes(
  rows: readonly CodeRow[],
  pupils: readonly CodePupil[],
  override?: string,
): { matched: MatchedCode[]; refused: RefusedCode[] } {
  const byName = new Map<string, CodePupil[]>();
  for (const pupil of pupils) {
    for (const key of new Set(keysOf(pupil))) byName.set(key, [...(byName.get(key) ?? []), pupil]);
  }
  const matched: MatchedCode[] = [];
  const refused: RefusedCode[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const { line, identifier, code } = row;
    const shape = refuseShape(row);
    const found = shape ? [] : findPupils(row, byName);
    const [pupil] = found;
    if (shape) refused.push({ line, reason: shape });
    else if (!pupil) refused.push({ line, reason: 'unknown_pupil' });
    else if (found.length > 1) refused.push({ line, reason: 'ambiguous' });
    else if (seen.has(pupil.id)) refused.push({ line, reason: 'twice', pupilId: pupil.id });
    else {
      seen.add(pupil.id);
      if (pupil.activated && pupil.id !== override) {
        refused.push({ line, reason: 'activated', pupilId: pupil.id });
      } else matched.push({ line, pupilId: pupil.id, identifier, code });
    }
  }
  return { matched, refused };
}
