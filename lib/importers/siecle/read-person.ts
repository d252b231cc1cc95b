import { hasLostLetter } from '@/lib/domain/roster/normalise-name';
import { cleanText, isMojibake, MAX_NAME_CHARS } from '../clean-text';
import type { IssueList } from '../issue-list';
import type { XmlRecord } from './read-records';

/** NOM is the tag before summer 2016; since then the family name and the name in use stand apart. */
export const NAME_FIELDS = ['NOM', 'NOM_DE_FAMILLE', 'NOM_USAGE', 'PRENOM'] as const;

export type PersonNames = { familyName: string; usageName?: string; firstName: string };

/** A field's text, cleaned; '' for absent and empty alike: SIECLE writes both for "nothing". */
export const fieldOf = (record: XmlRecord, field: string): string =>
  cleanText(record.fields.get(field) ?? '');

/** How a finding names somebody. */
export const describePerson = ({ familyName, usageName, firstName }: PersonNames): string =>
  [usageName || familyName, firstName].filter(Boolean).join(' ');

/** The integer that keys a record, or undefined. */
export function readId(text: string | undefined): string | undefined {
  const id = (text ?? '').trim();
  return /^\d{1,15}$/.test(id) ? id : undefined;
}

/**
 * The names of a person; undefined when the record is refused for them (a name missing or longer than SIECLE
 * allows). A letter lost by SIECLE and text decoded wrongly are warned of.
 */
export function readNames(record: XmlRecord, issues: IssueList): PersonNames | undefined {
  const usage = fieldOf(record, 'NOM_USAGE');
  const familyName = fieldOf(record, 'NOM_DE_FAMILLE') || fieldOf(record, 'NOM') || usage;
  const firstName = fieldOf(record, 'PRENOM');
  const usageName = usage === familyName ? '' : usage;
  const names = { familyName, firstName, ...(usageName && { usageName }) };
  const who = describePerson(names);
  if (!familyName || !firstName) {
    issues.refuse(record.line, 'missing_name', { who, field: familyName ? 'firstName' : 'familyName' });
    return undefined;
  }
  const all = [familyName, usageName, firstName];
  const tooLong = all.find((name) => name.length > MAX_NAME_CHARS);
  if (tooLong) {
    issues.refuse(record.line, 'text_too_long', { who, value: tooLong });
    return undefined;
  }
  if (all.some(hasLostLetter)) issues.warn(record.line, 'lost_character', { who });
  if (all.some(isMojibake)) issues.warn(record.line, 'mojibake', { who });
  return names;
}
