import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import type { Result } from '@/lib/domain/result';
import { openFile } from '../open-file';
import { readSiecleFile } from '../siecle/read-siecle-file';
import type { SiecleFile, SiecleGuardians, SieclePupils } from '../siecle/types';

export const HEAD =
  '<PARAMETRES><UAJ>0319901U</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>04/09/2026</DATE_EXPORT></PARAMETRES>';
export const ELEVE =
  '<NOM_DE_FAMILLE>DENIS</NOM_DE_FAMILLE><PRENOM>Maël</PRENOM><DATE_NAISS>14/09/2012</DATE_NAISS>';
export const eleve = (id: string, fields = ELEVE) => `<ELEVE ELEVE_ID="${id}">${fields}</ELEVE>\n`;
export const structures = (id: string, ...codes: string[]) =>
  `<STRUCTURES_ELEVE ELEVE_ID="${id}">${codes
    .map(
      (code) =>
        `<STRUCTURE><CODE_STRUCTURE>${code.slice(1)}</CODE_STRUCTURE><TYPE_STRUCTURE>${code[0]}</TYPE_STRUCTURE></STRUCTURE>`,
    )
    .join('')}</STRUCTURES_ELEVE>`;
export const eleves = (body: string, links = '') =>
  `<BEE_ELEVES VERSION="3.1">\n${HEAD}\n<DONNEES><ELEVES>\n${body}</ELEVES><STRUCTURES>${links}</STRUCTURES></DONNEES></BEE_ELEVES>`;

export const personne = (id: string, fields: string) =>
  `<PERSONNE PERSONNE_ID="${id}"><NOM_DE_FAMILLE>ROY</NOM_DE_FAMILLE><PRENOM>Anne</PRENOM>${fields}</PERSONNE>\n`;
export const link = (pupil: string, person: string, fields: string) =>
  `<RESPONSABLE_ELEVE><ELEVE_ID>${pupil}</ELEVE_ID><PERSONNE_ID>${person}</PERSONNE_ID>${fields}</RESPONSABLE_ELEVE>\n`;
export const responsables = (people: string, links = '', addresses = '') =>
  `<BEE_RESPONSABLES VERSION="2.1">\n${HEAD}\n<DONNEES><PERSONNES>\n${people}</PERSONNES><RESPONSABLES>\n${links}</RESPONSABLES><ADRESSES>${addresses}</ADRESSES></DONNEES></BEE_RESPONSABLES>`;
export const LEGAL = '<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>';

export async function readXml(xml: string | Uint8Array): Promise<Result<SiecleFile, FileErrorCode>> {
  const opened = await openFile('export.xml', typeof xml === 'string' ? Buffer.from(xml, 'utf8') : xml);
  if (!opened.ok) return opened;
  return readSiecleFile(opened.value);
}

export async function readKind<K extends SiecleFile['kind']>(kind: K, xml: string | Uint8Array) {
  const result = await readXml(xml);
  if (!result.ok || result.value.kind !== kind) throw new Error(JSON.stringify(result));
  return result.value as Extract<SiecleFile, { kind: K }>;
}
export const readPupils = (xml: string | Uint8Array): Promise<SieclePupils> => readKind('siecle_pupils', xml);
export const readGuardians = (xml: string): Promise<SiecleGuardians> => readKind('siecle_guardians', xml);
export const codeOf = async (xml: string | Uint8Array) => {
  const result = await readXml(xml);
  return result.ok ? 'read' : result.problem.code;
};
export const reasons = (file: SiecleFile) =>
  file.issues.map(({ line, outcome, reason }) => [line, outcome, reason]);
