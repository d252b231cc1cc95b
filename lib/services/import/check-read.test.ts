import { describe, expect, it } from 'vitest';
import type { SchoolKind } from '@/lib/domain/directory/types';
import { indexRoster } from '@/lib/domain/import/match-index';
import {
  ELEVE,
  eleve,
  eleves,
  personne,
  readGuardians,
  readPupils,
  responsables,
  structures,
} from '@/lib/importers/testing/siecle-xml';
import { describeFileProblem } from '@/lib/messages/import';
import { type CheckContext, checkRead } from './check-read';

const contextOf = (kind: SchoolKind, more: Partial<CheckContext> = {}): CheckContext => ({
  uai: '0319901U',
  kind,
  schoolYear: 2026,
  today: '2026-11-24',
  observedOn: undefined,
  lastPupilsOn: undefined,
  lastGuardiansOn: undefined,
  index: indexRoster({ pupils: [], guardians: [], links: [] }),
  decisions: new Map(),
  labels: new Map(),
  ...more,
});
const head = { name: 'export.xml', sha256: 'a' };

describe('an export of pupils', () => {
  it('counts the pupils of levels that such a school does not have', async () => {
    const content = await readPupils(
      eleves(
        eleve('1') + eleve('2') + eleve('3', `${ELEVE}<CODE_MEF>10010012110</CODE_MEF>`),
        structures('1', 'D2GT1') + structures('2', 'D6A') + structures('3', 'D6A'),
      ),
    );
    const strange = (kind: SchoolKind) =>
      checkRead({ ...head, outcome: 'siecle', content }, contextOf(kind)).summary;
    expect(strange('legt')).toEqual({ pupils: 3, classes: 2, strangePupils: 2 });
    expect(strange('college')).toEqual({ pupils: 3, classes: 2, strangePupils: 1 });
    expect(strange('erea')).toEqual({ pupils: 3, classes: 2, strangePupils: 0 });
  });
});

describe('a file that needs pupils whom nobody knows', () => {
  it('names the refused export that was dropped with it, else asks for one', async () => {
    const content = await readGuardians(responsables(personne('9', '')));
    const sayOf = (more: Partial<CheckContext>) => {
      const { errorCode, errorDetail } = checkRead(
        { ...head, outcome: 'siecle', content },
        contextOf('college', more),
      );
      return describeFileProblem({ code: errorCode ?? 'empty', ...(errorDetail && { detail: errorDetail }) });
    };
    expect(sayOf({ refusedExport: 'eleves.zip' })).toContain('eleves.zip');
    expect(sayOf({ refusedExport: 'eleves.zip' })).toContain('est refusé');
    expect(sayOf({})).toContain('Déposez d’abord l’export');
  });
});
