import type { Day } from '../directory/types';
import type { HolderKind } from '../roster/types';

/** What a file can be, once it is recognised by its content. */
export const FILE_KINDS = [
  'siecle_pupils',
  'siecle_guardians',
  'educonnect_pupils',
  'educonnect_guardians',
  'ent_accounts',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];
export type ListKind = Exclude<FileKind, 'siecle_pupils' | 'siecle_guardians'>;

/** Why a row was refused, or accepted with a warning. Closed: each has a sentence in lib/messages/import.ts. */
export const ROW_REASONS = [
  // SIECLE
  'missing_id',
  'duplicate_id',
  'missing_birth_date',
  'bad_birth_date',
  'bad_responsibility',
  'duplicate_link',
  'link_without_guardian',
  'link_without_pupil',
  'no_class',
  'several_classes',
  'leaving_date',
  'bad_enrolment_date',
  'no_pupil',
  'bad_email',
  'bad_phone',
  'phone_not_mobile',
  'bad_address',
  // SIECLE and lists
  'missing_name',
  'text_too_long',
  'lost_character',
  'mojibake',
  // lists
  'bad_date',
  'missing_state',
  'unknown_label',
  'unknown_type',
  'row_too_long',
  // matching with the roster
  'ambiguous',
  'unknown_person',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/**
 * One finding about one row. `line` is where the row begins in the file; when several records share a line, the
 * next free number, so that (line, reason) is unique in a file. `detail` holds what a secretary needs to find
 * the row again: `who`, `field`, `value`.
 */
export type RowIssue = {
  line: number;
  outcome: 'warned' | 'refused';
  reason: RowReason;
  detail: Record<string, string>;
};

/** A name as a list writes it: in columns, in one column (`full`), or both. */
export type WrittenName = { family?: string; usage?: string; first?: string; full?: string };

export type WrittenChild = Omit<WrittenName, 'usage'> & { classCode?: string };

/** A checked row of an account list. Nothing else of the file is kept: no login, no code, no telephone. */
export type ListRow = {
  line: number;
  holderKind: HolderKind;
  names: WrittenName;
  bornOn?: Day;
  classCodes: string[];
  children: WrittenChild[];
  /** As written, without the `e` or `r` of a holder id. */
  siecleId?: string;
  /** Guardians only, to tell two of one name apart. */
  email?: string;
  /** First 16 hexadecimal digits of the SHA-256 of the EduConnect login; '' when the list gives none. */
  accountRef: string;
  /** The label as written; what it means is decided by `resolveState`. */
  state?: string;
  notifiedOn?: Day;
  activatedOn?: Day;
  /** Day of the last ENT session, on the clocks of Paris. */
  lastConnectedOn?: Day;
  method?: 'educonnect' | 'legacy';
  /** What the ENT itself calls the person: the key under which its messages reach them. */
  entId?: string;
};
