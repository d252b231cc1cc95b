import { createIssueList, type IssueList } from '../issue-list';
import { readBirthDay, readDay } from '../read-day';
import { readEmail } from './read-contact';
import { describePerson, fieldOf, NAME_FIELDS, readId, readNames } from './read-person';
import type { WantedRecords, XmlRecord } from './read-records';
import type { SieclePupil } from './types';

/** INE, birth place, nationality, scholarships, addresses and options are not asked for: they are never held. */
export const PUPIL_RECORDS: WantedRecords = {
  ELEVE: [...NAME_FIELDS, 'DATE_NAISS', 'DATE_ENTREE', 'DATE_SORTIE', 'MEL', 'CODE_MEF'],
  STRUCTURE: ['CODE_STRUCTURE', 'TYPE_STRUCTURE'],
};

/** Division in which some schools park pupils who are gone. */
const PARKED_CLASS = 'inactifs';

/** Collects the pupils of an Élèves export; `finish` gives them with their classes once the file is read. */
export function collectPupils() {
  const issues = createIssueList();
  const pupils = new Map<string, SieclePupil>();
  const classes = new Map<string, Set<string>>();
  let rowsRead = 0;

  function take(record: XmlRecord): void {
    if (record.element === 'STRUCTURE') {
      takeStructure(record, classes);
      return;
    }
    rowsRead += 1;
    const pupil = readPupil(record, issues);
    if (!pupil) return;
    if (pupils.has(pupil.id)) {
      issues.refuse(record.line, 'duplicate_id', { who: describePerson(pupil), value: pupil.id.slice(1) });
    } else {
      pupils.set(pupil.id, pupil);
    }
  }

  function finish() {
    for (const pupil of pupils.values()) {
      const codes = [...(classes.get(pupil.id) ?? [])];
      const who = describePerson(pupil);
      if (codes[0]) pupil.classCode = codes[0];
      if (codes.length > 1) issues.warn(pupil.line, 'several_classes', { who, value: codes.join(', ') });
      if (pupil.leavesOn) issues.warn(pupil.line, 'leaving_date', { who, value: pupil.leavesOn });
      else if (codes.length === 0) issues.warn(pupil.line, 'no_class', { who });
    }
    return { pupils: [...pupils.values()], rowsRead, issues: issues.list() };
  }

  return { take, finish };
}

/** The attribute ELEVE_ID is on the element around; the pupil may come later in the file. */
function takeStructure(record: XmlRecord, classes: Map<string, Set<string>>): void {
  const id = readId(record.parent.ELEVE_ID);
  const code = fieldOf(record, 'CODE_STRUCTURE').slice(0, 40);
  if (!id || !code || fieldOf(record, 'TYPE_STRUCTURE') !== 'D' || code.toLowerCase() === PARKED_CLASS)
    return;
  const known = classes.get(`e${id}`);
  if (known) known.add(code);
  else classes.set(`e${id}`, new Set([code]));
}

function readPupil(record: XmlRecord, issues: IssueList): SieclePupil | undefined {
  const { line } = record;
  const names = readNames(record, issues);
  if (!names) return undefined;
  const who = describePerson(names);
  const id = readId(record.attributes.ELEVE_ID);
  if (!id) {
    issues.refuse(line, 'missing_id', { who, value: record.attributes.ELEVE_ID ?? '' });
    return undefined;
  }
  const birth = fieldOf(record, 'DATE_NAISS');
  const bornOn = readBirthDay(birth);
  if (!bornOn) {
    issues.refuse(line, birth ? 'bad_birth_date' : 'missing_birth_date', { who, value: birth });
    return undefined;
  }
  const email = readEmail(record, who, issues);
  const mefCode = fieldOf(record, 'CODE_MEF').slice(0, 11);
  const entersOn = readEnrolmentDay(record, 'DATE_ENTREE', who, issues);
  const leavesOn = readEnrolmentDay(record, 'DATE_SORTIE', who, issues);
  return {
    id: `e${id}`,
    ...names,
    bornOn,
    ...(email && { email }),
    ...(mefCode && { mefCode }),
    ...(entersOn && { entersOn }),
    ...(leavesOn && { leavesOn }),
    line,
  };
}

function readEnrolmentDay(record: XmlRecord, field: string, who: string, issues: IssueList) {
  const text = fieldOf(record, field);
  const day = text ? readDay(text) : undefined;
  if (text && !day) issues.warn(record.line, 'bad_enrolment_date', { who, field, value: text });
  return day;
}
