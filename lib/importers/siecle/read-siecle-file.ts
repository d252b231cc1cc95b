import { normaliseUai } from '@/lib/domain/directory/uai';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { OpenedFile } from '../open-file';
import { readDay } from '../read-day';
import { collectGuardians, GUARDIAN_RECORDS } from './read-guardians';
import { fieldOf } from './read-person';
import { collectPupils, PUPIL_RECORDS } from './read-pupils';
import { readRecords, type WantedRecords, type XmlRecord } from './read-records';
import type { SiecleFile } from './types';

/** Root element → name of an export that people drop by mistake, and that is not needed here. */
const NOT_NEEDED: Record<string, string> = {
  BEE_STRUCTURES: 'Structures',
  BEE_NOMENCLATURES: 'Nomenclature',
  BEE_COMMUN: 'Communs',
  BEE_GEOGRAPHIQUE: 'Geographique',
  BEE_ETABLISSEMENTS: 'Etablissements',
  STS_EDT: 'STS-web',
  EDT_STS: 'STS-web',
  ficAlimMENESR: 'AAF',
};

const PARAMETERS = ['UAJ', 'ANNEE_SCOLAIRE', 'DATE_EXPORT', 'HORODATAGE'];

/**
 * Reads a SIECLE export of pupils or of persons responsible, told by its root element. Whether it is the right
 * school and year is the caller's to check. Every fault of the file is a Problem, every fault of a row an issue.
 */
export async function readSiecleFile(file: OpenedFile): Promise<Result<SiecleFile, FileErrorCode>> {
  let head: SiecleParameters | undefined;
  const pupils = collectPupils();
  const guardians = collectGuardians(() => head?.uai ?? '');
  let kind: SiecleFile['kind'] = 'siecle_pupils';
  const read = await readRecords(
    file.bytes,
    (root) => {
      kind = root === 'BEE_RESPONSABLES' ? 'siecle_guardians' : 'siecle_pupils';
      return chooseRecords(root);
    },
    (record) => {
      if (record.element === 'PARAMETRES') head ??= readParameters(record);
      else if (kind === 'siecle_pupils') pupils.take(record);
      else guardians.take(record);
    },
  );
  if (!read.ok) return read;
  const { uai, schoolYear, exportedOn } = head ?? {};
  if (!uai) return refuse('siecle_parameters', { tag: 'UAJ' });
  if (!schoolYear) return refuse('siecle_parameters', { tag: 'ANNEE_SCOLAIRE' });
  if (!exportedOn) return refuse('siecle_parameters', { tag: 'DATE_EXPORT' });
  const content = kind === 'siecle_pupils' ? { kind, ...pupils.finish() } : { kind, ...guardians.finish() };
  return content.rowsRead === 0 ? refuse('no_rows') : ok({ ...content, uai, schoolYear, exportedOn });
}

function chooseRecords(root: string): Result<WantedRecords, FileErrorCode> {
  if (root === 'BEE_ELEVES') return ok({ PARAMETRES: PARAMETERS, ...PUPIL_RECORDS });
  if (root === 'BEE_RESPONSABLES') return ok({ PARAMETRES: PARAMETERS, ...GUARDIAN_RECORDS });
  if (root === 'IMPORT_ELEVES') return refuse('xml_private_import');
  const known = Object.hasOwn(NOT_NEEDED, root) ? NOT_NEEDED[root] : undefined;
  return known
    ? refuse('xml_not_needed', { export: known })
    : refuse('xml_unknown', { root: root.slice(0, 60) });
}

type SiecleParameters = { uai?: string; schoolYear?: number; exportedOn?: string };

function readParameters(record: XmlRecord): SiecleParameters {
  const uai = normaliseUai(fieldOf(record, 'UAJ'));
  const year = /^(20\d{2})/.exec(fieldOf(record, 'ANNEE_SCOLAIRE'))?.[1];
  const exportedOn = readDay(fieldOf(record, 'DATE_EXPORT')) ?? readDay(fieldOf(record, 'HORODATAGE'));
  return {
    ...(/^\d{7}[A-Z]$/.test(uai) && { uai }),
    ...(year && { schoolYear: Number(year) }),
    ...(exportedOn && { exportedOn }),
  };
}
