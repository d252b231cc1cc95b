import { createRandom, type Random } from '@/lib/domain/adoption/forecast/random';
import { buildRollUp } from '@/lib/domain/adoption/roll-up';
import type { Day } from '@/lib/domain/directory/types';
import type { FileKind } from '@/lib/domain/import/types';
import { drawUuid } from './draw';
import { drawRoster, type RosterImport } from './draw-roster';
import { drawYear, type ListImport } from './draw-year';
import { measureYear } from './measure-year';
import type { SchoolPlan } from './plan-schools';
import type { SchoolRows } from './rows';

/** Everything of one school, from its seed alone: what a year of imports would have left behind, with its roll-ups. */
export function drawSchool(plan: SchoolPlan): SchoolRows {
  const random = createRandom(plan.seed);
  const roster = drawRoster(random, plan);
  const year = drawYear(random, plan, roster.rows);
  const drops = [...roster.imports.map(listRosterFiles), ...year.imports.map(listListFiles)];
  const { uai: schoolUai } = plan;
  return {
    ...roster.rows,
    ...drawDrops(random, plan, drops),
    school: [describeSchool(plan)],
    facts: [{ schoolUai, version: drops.length }],
    states: year.states,
    connections: year.connections,
    days: measureYear(roster, year).flatMap((figures) =>
      buildRollUp(figures).map((row) => ({ schoolUai, ...row })),
    ),
  };
}

type Drop = { on: Day; files: readonly { id: string; kind: FileKind }[] };

const listRosterFiles = ({ on, pupilsFileId, guardiansFileId }: RosterImport): Drop => ({
  on,
  files: [
    { id: pupilsFileId, kind: 'siecle_pupils' },
    { id: guardiansFileId, kind: 'siecle_guardians' },
  ],
});

const listListFiles = ({ on, fileOf }: ListImport): Drop => ({
  on,
  files: Object.entries(fileOf).map(([kind, id]) => ({ id, kind: kind as FileKind })),
});

const FILE_NAMES: Record<FileKind, string> = {
  siecle_pupils: 'ExportXML_ElevesSansAdresses.zip',
  siecle_guardians: 'ExportXML_ResponsablesAvecAdresses.zip',
  educonnect_pupils: 'educonnect_eleves.csv',
  educonnect_guardians: 'educonnect_responsables.csv',
  ent_accounts: 'ent_comptes.csv',
};

function drawDrops(
  random: Random,
  { uai: schoolUai }: SchoolPlan,
  drops: readonly Drop[],
): Pick<SchoolRows, 'batches' | 'files'> {
  const rows: Pick<SchoolRows, 'batches' | 'files'> = { batches: [], files: [] };
  for (const { on, files } of drops) {
    const [batchId, at] = [drawUuid(random), new Date(`${on}T07:00:00Z`)];
    rows.batches.push({ schoolUai, id: batchId, status: 'applied', createdAt: at, appliedAt: at });
    for (const { id, kind } of files) {
      const [name, sha256] = [FILE_NAMES[kind], id.replaceAll('-', '').repeat(2)];
      rows.files.push({ schoolUai, batchId, id, name, sha256, kind, observedOn: on, status: 'applied' });
    }
  }
  return rows;
}

const describeSchool = (plan: SchoolPlan): SchoolRows['school'][number] => ({
  uai: plan.uai,
  name: plan.name,
  kind: plan.kind,
  sector: plan.sector,
  academyCode: plan.academy.code,
  regionCode: plan.academy.regionCode,
  zone: plan.academy.zone,
  city: plan.city,
  addressLines: [plan.city],
  email: `secretariat.${plan.uai.toLowerCase()}@example.org`,
  entName: plan.entName,
  entUrl: 'https://ent.example.org',
  rentreeOn: plan.rentreeOn,
});
