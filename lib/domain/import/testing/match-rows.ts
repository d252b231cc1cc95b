import { buildMatchIndex, type Match, type MatchRoster, matchRow } from '../match-holders';
import type { ListRow } from '../types';

export const pupil = (id: string, familyName: string, firstName: string, more: object = {}) => ({
  id,
  familyName,
  firstName,
  bornOn: '2013-05-02',
  classCode: '6A',
  ...more,
});

/** For tests: a small school with namesakes, a usage name, and names that an encoding has damaged. */
export const ROSTER: MatchRoster = {
  pupils: [
    pupil('e1', 'SÁNCHEZ', 'Léa'),
    pupil('e2', 'DA SILVA-BERTIN', 'Victor', { bornOn: '2014-10-02', classCode: '6B' }),
    pupil('e3', 'MARTIN', 'Adam', { bornOn: '2013-01-01' }),
    pupil('e4', 'MARTIN', 'Adam', { bornOn: '2013-09-09', classCode: '6B' }),
    pupil('e5', 'GUILLOT', 'Marius', { bornOn: '2012-05-23', classCode: '3A' }),
    pupil('e6', 'GUILLOT', 'Marius', { bornOn: '2012-09-21', classCode: '3A' }),
    pupil('e7', 'SHEV?ENKO', 'Lina', { bornOn: '2012-08-18', classCode: '3A' }),
  ],
  guardians: [
    { id: 'r1', familyName: 'AUBRY', usageName: 'DUPUY', firstName: 'Céline', email: 'celine@example.org' },
    { id: 'r3', familyName: 'MARTIN', firstName: 'Jean' },
    { id: 'r4', familyName: 'MARTIN', firstName: 'Jean', email: 'jean4@example.org' },
    { id: 'r5', familyName: 'GUILLOT', firstName: 'Olivier' },
    { id: 'r6', familyName: 'GUILLOT', firstName: 'Olivier' },
    { id: 'r7', familyName: 'LEBR?N', firstName: 'Anne' },
  ],
  links: [
    { pupilId: 'e1', guardianId: 'r1' },
    { pupilId: 'e2', guardianId: 'r1' },
    { pupilId: 'e3', guardianId: 'r3' },
    { pupilId: 'e4', guardianId: 'r4' },
    { pupilId: 'e5', guardianId: 'r5' },
    { pupilId: 'e6', guardianId: 'r6' },
    { pupilId: 'e7', guardianId: 'r7' },
  ],
};

let line = 1;
export const row = (more: Partial<ListRow>): ListRow => {
  line += 1;
  return { line, holderKind: 'pupil', names: {}, classCodes: [], children: [], accountRef: '', ...more };
};
export const guardianRow = (more: Partial<ListRow>) => row({ holderKind: 'guardian', ...more });

/** What becomes of one row of a list. */
export const match = (one: ListRow, rows: readonly ListRow[] = [one], roster = ROSTER): Match =>
  matchRow(buildMatchIndex(roster, rows), one);
export const matched = (holderId: string) => ({ outcome: 'matched', holderId });
