import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import { openFile } from '@/lib/importers/open-file';
import { makeZip } from '@/lib/importers/testing/make-zip';
import type { DroppedFile } from '../read-dropped-file';
import { PILOT_EXPORTS, readSample } from './open-pilot';

/** What people drop by mistake, or on purpose: each with the code that is to be told, and a word of its sentence. */
export type BadInput = { what: string; file: DroppedFile; code: FileErrorCode; says: string };

const HEADERS = 'Nom;Prénom;Date de naissance;Classe;Identifiant;État du compte';
const ROW = 'PELLETIER;Chloé;26/08/2014;5B;c.pelletier01;Activé';

const named = (name: string, content: Uint8Array | string): DroppedFile => ({
  name,
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
});

/** The XML inside the pilot's export of pupils, in its own encoding, as text of bytes. */
async function readPilotXml(): Promise<string> {
  const zip = readSample(PILOT_EXPORTS[0] ?? '');
  const opened = await openFile(zip.name, zip.bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  return Buffer.from(opened.value.bytes).toString('latin1');
}

/** Replaces, and throws where there is nothing to replace: a case that changes nothing proves nothing. */
function swap(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`${pattern} is not in the export`);
  return text.replace(pattern, by);
}

export async function listBadInputs(): Promise<BadInput[]> {
  const xml = await readPilotXml();
  const exported = (text: string) => named('ExportXML_ElevesSansAdresses.xml', Buffer.from(text, 'latin1'));
  const zip = readSample(PILOT_EXPORTS[0] ?? '').bytes;
  const doctype = '<!DOCTYPE BEE_ELEVES [<!ENTITY a "&b;&b;"><!ENTITY b "lol">]><BEE_ELEVES';
  return [
    {
      what: 'a zip that is none',
      file: named('export.zip', Buffer.from([1, 2, 3, 0, 255, 9])),
      code: 'binary',
      says: 'ni une archive zip',
    },
    {
      what: 'a text that is called a zip',
      file: named('export.zip', 'Votre session a expiré.\n'),
      code: 'zip_broken',
      says: 'abîmée ou incomplète',
    },
    {
      what: 'a zip cut on its way',
      file: named('export.zip', zip.subarray(0, zip.length - 50)),
      code: 'zip_broken',
      says: 'abîmée ou incomplète',
    },
    {
      what: 'a zip bomb',
      file: named('export.zip', makeZip([{ name: 'a.xml', content: Buffer.alloc(20 * 1024 * 1024, 32) }])),
      code: 'zip_bomb',
      says: 'démesuré',
    },
    {
      what: 'two exports in one zip',
      file: named('export.zip', makeZip(['a.xml', 'b.xml'].map((name) => ({ name, content: '<a/>' })))),
      code: 'zip_several',
      says: 'a.xml, b.xml',
    },
    {
      what: 'XML with a DTD and entities',
      file: exported(swap(xml, /<BEE_ELEVES/, doctype)),
      code: 'xml_dtd',
      says: 'DOCTYPE',
    },
    {
      what: 'XML with an entity that nothing declares',
      file: exported(swap(xml, /(<NOM_DE_FAMILLE>)/, '$1&lol;')),
      code: 'xml_broken',
      says: 'incomplet ou abîmé',
    },
    {
      what: 'truncated XML',
      file: exported(xml.slice(0, xml.length / 2)),
      code: 'xml_broken',
      says: 'à la ligne',
    },
    {
      what: 'another root',
      file: named('export.xml', '<CATALOGUE/>'),
      code: 'xml_unknown',
      says: 'CATALOGUE',
    },
    {
      what: 'the export of another school',
      file: exported(swap(xml, /(<UAJ>)[^<]+/, '$10990001A')),
      code: 'other_school',
      says: '0990001A',
    },
    {
      what: 'the export of last year',
      file: exported(swap(xml, /(<ANNEE_SCOLAIRE>)\d+/, '$12025')),
      code: 'other_school_year',
      says: '2025-2026',
    },
    {
      what: 'ISO-8859-15 that says it is UTF-8',
      file: exported(`<?xml version="1.0" encoding="UTF-8"?>${xml.replace(/^<\?xml[^>]*\?>/, '')}`),
      code: 'xml_encoding',
      says: 'encodage',
    },
    {
      what: 'a list without one of the columns it cannot do without',
      file: named('liste.csv', 'Nom;Prénom;Date de naissance;Classe\r\nPELLETIER;Chloé;26/08/2014;5B\r\n'),
      code: 'missing_column',
      says: 'État du compte',
    },
    {
      what: 'headers without a row',
      file: named('liste.csv', `${HEADERS}\r\n`),
      code: 'no_rows',
      says: 'personne',
    },
    {
      what: 'an export without a pupil',
      file: exported(
        swap(
          swap(xml, /<ELEVES>[\s\S]*<\/ELEVES>/, '<ELEVES></ELEVES>'),
          /<STRUCTURES>[\s\S]*<\/STRUCTURES>/,
          '',
        ),
      ),
      code: 'no_rows',
      says: 'personne',
    },
    { what: 'nothing at all', file: named('liste.csv', ''), code: 'empty', says: 'vide' },
    {
      what: 'more than 100 MB',
      file: named('liste.csv', Buffer.alloc(100 * 1024 * 1024 + 1, 'a')),
      code: 'too_large',
      says: '100 Mo',
    },
    {
      what: '100 MB of a list',
      file: named(
        'liste.csv',
        Buffer.alloc(100 * 1024 * 1024, `${HEADERS}\r\n${`${ROW}\r\n`.repeat(50_000)}`),
      ),
      code: 'too_many_rows',
      says: '40',
    },
  ];
}

/** Layouts that nobody can tell by themselves: they ask what their columns are, and apply nothing. */
export const ASKING: { what: string; file: DroppedFile; says: string }[] = [
  {
    what: 'a header that comes twice',
    file: named('liste.csv', `${HEADERS};État du compte\r\n${ROW};Activé\r\n`),
    says: '« État du compte » figure plusieurs fois',
  },
  {
    what: 'a column that is missing beside one that nobody knows',
    file: named('liste.csv', `${HEADERS.replace('Prénom', 'Machin')}\r\n${ROW}\r\n`),
    says: 'Il manque une colonne indispensable',
  },
  {
    what: 'headers that nobody knows',
    file: named('liste.csv', 'Machin;Truc\r\nA;B\r\n'),
    says: 'ne sont pas encore connues',
  },
];

/** Text in other clothes, that is to be read all the same. */
export const READABLE: { what: string; file: DroppedFile }[] = [
  { what: 'UTF-8', file: named('liste.csv', `${HEADERS}\r\n${ROW}\r\n`) },
  { what: 'UTF-8 with a byte order mark', file: named('liste.csv', `\ufeff${HEADERS}\r\n${ROW}\r\n`) },
  { what: 'Windows-1252', file: named('liste.csv', Buffer.from(`${HEADERS}\r\n${ROW}\r\n`, 'latin1')) },
  { what: 'commas', file: named('liste.csv', `${HEADERS}\n${ROW}\n`.replaceAll(';', ',')) },
  { what: 'tabs', file: named('liste.txt', `${HEADERS}\n${ROW}\n`.replaceAll(';', '\t')) },
];
