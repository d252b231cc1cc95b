import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildMatchIndex, type MatchRoster, matchRow } from '@/lib/domain/import/match-holders';
import { observedOnFromName } from '@/lib/domain/import/observed-on';
import { resolveState } from '@/lib/domain/import/state-labels';
import { type ListFile, readList } from './list/read-list';
import { openFile } from './open-file';
import { readSiecleFile } from './siecle/read-siecle-file';
import type { SiecleFile, SiecleGuardians, SieclePupils } from './siecle/types';

const SAMPLES = path.join(process.cwd(), '../shared/samples');

async function open(school: string, name: string) {
  const opened = await openFile(name, readFileSync(path.join(SAMPLES, school, name)));
  if (!opened.ok) throw new Error(`${name}: ${opened.problem.code}`);
  return opened.value;
}

async function readSiecle(school: string, name: string): Promise<SiecleFile> {
  const read = await readSiecleFile(await open(school, name));
  if (!read.ok) throw new Error(`${name}: ${read.problem.code}`);
  return read.value;
}

async function readListFile(school: string, name: string): Promise<ListFile> {
  const read = await readList(await open(school, name));
  if (!read.ok || read.value.outcome !== 'read') throw new Error(`${name} did not read itself`);
  return read.value;
}

async function readSchool(school: string) {
  const pupils = (await readSiecle(school, 'ExportXML_ElevesSansAdresses.zip')) as SieclePupils;
  const guardians = (await readSiecle(school, 'ExportXML_ResponsablesAvecAdresses.zip')) as SiecleGuardians;
  const roster: MatchRoster = {
    pupils: pupils.pupils,
    guardians: guardians.guardians,
    links: guardians.links,
  };
  const enrolled = new Set(pupils.pupils.filter((p) => p.classCode && !p.leavesOn).map((p) => p.id));
  const legal = guardians.links.filter((l) => l.responsibility === 'legal' && enrolled.has(l.pupilId));
  return { pupils, guardians, roster, counted: new Set([...enrolled, ...legal.map((l) => l.guardianId)]) };
}

/** Distinct holders, of those who count, of whom the list says it. */
function listSaying(
  list: ListFile,
  school: Awaited<ReturnType<typeof readSchool>>,
  says: 'activated' | 'connected',
) {
  const index = buildMatchIndex(school.roster, list.rows);
  const holders = new Set<string>();
  for (const row of list.rows) {
    const match = matchRow(index, row);
    expect(match, JSON.stringify(row)).toMatchObject({ outcome: 'matched' });
    const isSaid = says === 'activated' ? resolveState(row.state ?? '') === 'activated' : row.lastConnectedOn;
    if (match.outcome === 'matched' && isSaid && school.counted.has(match.holderId))
      holders.add(match.holderId);
  }
  return {
    pupils: [...holders].filter((id) => id.startsWith('e')).length,
    guardians: [...holders].filter((id) => id.startsWith('r')).length,
  };
}

type Expected = {
  uai: string;
  observations: { on: string; pupils: Counts; guardians: Counts }[];
};
type Counts = { population: number; activated: number; connected: number };

describe.each(['pilot', 'college-b'])('the files of %s', (name) => {
  const expected: Expected = JSON.parse(readFileSync(path.join(SAMPLES, name, 'expected.json'), 'utf8'));
  const files = readdirSync(path.join(SAMPLES, name)).filter((file) => file.endsWith('.csv'));

  it('give the roster of the school, with nothing refused', async () => {
    const school = await readSchool(name);
    expect(school.pupils.uai).toBe(expected.uai);
    expect(school.guardians.uai).toBe(expected.uai);
    expect(school.pupils.schoolYear).toBe(2026);
    expect(school.pupils.exportedOn).toBe('2026-09-04');
    const issues = [...school.pupils.issues, ...school.guardians.issues];
    expect(issues.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    const [first] = expected.observations;
    const counted = [...school.counted];
    expect(counted.filter((id) => id.startsWith('e'))).toHaveLength(first?.pupils.population ?? 0);
    expect(counted.filter((id) => id.startsWith('r'))).toHaveLength(first?.guardians.population ?? 0);
  });

  it.each(expected.observations)(
    'say on $on what is expected, every row of one known person',
    async (seen) => {
      const school = await readSchool(name);
      const ofDay = files.filter((file) => observedOnFromName(file) === seen.on);
      expect(ofDay).toHaveLength(3);
      for (const file of ofDay) {
        const list = await readListFile(name, file);
        expect(list.issues).toEqual([]);
        expect(list.rows).toHaveLength(list.rowsRead);
        switch (list.kind) {
          case 'educonnect_pupils':
            expect(listSaying(list, school, 'activated').pupils).toBe(seen.pupils.activated);
            break;
          case 'educonnect_guardians':
            expect(listSaying(list, school, 'activated').guardians).toBe(seen.guardians.activated);
            break;
          case 'ent_accounts':
            expect(listSaying(list, school, 'connected')).toEqual({
              pupils: seen.pupils.connected,
              guardians: seen.guardians.connected,
            });
        }
      }
    },
  );
});

describe('the public SIECLE files', () => {
  it('read as published, with the first structure of type D as the class', async () => {
    const pupils = await readSiecle('siecle-public', 'ElevesAvecAdresses.xml');
    expect(pupils).toMatchObject({
      kind: 'siecle_pupils',
      uai: '0660864F',
      schoolYear: 2019,
      exportedOn: '2019-08-29',
    });
    if (pupils.kind !== 'siecle_pupils') throw new Error('wrong kind');
    expect(pupils.pupils).toEqual([
      {
        id: 'e1541944',
        familyName: 'ESCAGLIA',
        firstName: 'Jeanine',
        bornOn: '2002-06-21',
        mefCode: '10310019110',
        classCode: '301',
        entersOn: '2016-09-01',
        line: 11,
      },
    ]);
  });

  it('give guardians with addresses, consent and links, and no profession', async () => {
    const read = await readSiecle('siecle-public', 'ResponsablesAvecAdresses.xml');
    if (read.kind !== 'siecle_guardians') throw new Error('wrong kind');
    expect(read.guardians[0]).toEqual({
      id: 'r209401',
      civility: 'MME',
      familyName: 'ROCK',
      firstName: 'Maryline',
      email: 'rock33445570@hotmail.fr',
      mobile: '+33764444288',
      acceptsSms: true,
      address: {
        lines: ['18 RUE DES HOMMETS', 'MEZIDON CANON'],
        postalCode: '14270',
        city: 'MEZIDON VALLEE D AUGE',
        country: 'FRANCE',
      },
      line: 11,
    });
    expect(
      read.links.map(({ pupilId, guardianId, responsibility, rank, kinship }) => [
        pupilId,
        guardianId,
        responsibility,
        rank,
        kinship,
      ]),
    ).toEqual([
      ['e610308', 'r209401', 'legal', 1, '10'],
      ['e610308', 'r209406', 'legal', 2, '10'],
      ['e610305', 'r209400', 'legal', 1, '10'],
    ]);
    expect(read.issues).toEqual([]);
  });
});
