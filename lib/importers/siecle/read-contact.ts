import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import type { IssueList } from '../issue-list';
import { fieldOf } from './read-person';
import type { XmlRecord } from './read-records';

/** Departments whose national numbers are not those of the mainland. */
const COUNTRY_OF_DEPARTMENT: Record<string, CountryCode> = {
  971: 'GP',
  972: 'MQ',
  973: 'GF',
  974: 'RE',
  975: 'PM',
  976: 'YT',
  986: 'WF',
  987: 'PF',
  988: 'NC',
};

/** What SIECLE exports of a number, free text included (FORMATS §1.1). */
const MAX_PHONE_CHARS = 40;

export type ReadPhone = { mobile?: string; problem?: 'bad_phone' | 'phone_not_mobile' };

/**
 * A mobile number as SIECLE holds it, national or international, as E.164. What cannot be read as a number stays
 * as it stands, with its problem; a landline in the mobile's place is kept too, for EduConnect sends it an SMS
 * that never arrives. National numbers are read in the country of the school's department.
 */
export function readMobile(text: string, uai: string): ReadPhone {
  if (text === '') return {};
  const raw = text.slice(0, MAX_PHONE_CHARS);
  const country = COUNTRY_OF_DEPARTMENT[uai.slice(0, 3)] ?? 'FR';
  const number = parsePhoneNumberFromString(raw, country);
  // "Possible", not "valid": numbering plans move faster than a table of them.
  if (!number?.isPossible()) return { mobile: raw, problem: 'bad_phone' };
  const type = number.getType();
  const isLandline = type !== undefined && type !== 'MOBILE' && type !== 'FIXED_LINE_OR_MOBILE';
  return { mobile: number.number, ...(isLandline && { problem: 'phone_not_mobile' as const }) };
}

/** The address in MEL when mail can be delivered to it; a malformed one is warned of and kept out. */
export function readEmail(record: XmlRecord, who: string, issues: IssueList): string | undefined {
  const written = fieldOf(record, 'MEL');
  const email = readMailAddress(written) ?? undefined;
  if (written && !email) issues.warn(record.line, 'bad_email', { who, value: written });
  return email;
}
