import type { Day } from '@/lib/domain/directory/types';
import type { RowIssue } from '@/lib/domain/import/types';
import type { HolderId, Responsibility } from '@/lib/domain/roster/types';

type SiecleHead = {
  /** As in UAJ, upper case; whether it is the right school is for the caller to check. */
  uai: string;
  /** The year in which the school year begins: 2026 for 2026-2027. */
  schoolYear: number;
  exportedOn: Day;
  /** Pupils, or persons responsible, in the file, refused ones included. */
  rowsRead: number;
  issues: RowIssue[];
};

export type SieclePupil = {
  id: HolderId;
  familyName: string;
  usageName?: string;
  firstName: string;
  bornOn: Day;
  email?: string;
  /** Division; a groupe is none. */
  classCode?: string;
  mefCode?: string;
  entersOn?: Day;
  leavesOn?: Day;
  line: number;
};

export type SieclePupils = SiecleHead & { kind: 'siecle_pupils'; pupils: SieclePupil[] };

export type SiecleAddress = { lines: string[]; postalCode: string; city: string; country: string };

export type SiecleGuardian = {
  id: HolderId;
  civility: 'MME' | 'M.' | null;
  familyName: string;
  usageName?: string;
  firstName: string;
  email?: string;
  /** E.164 when it could be read as a number, else as it stands in SIECLE. */
  mobile?: string;
  acceptsSms: boolean;
  address?: SiecleAddress;
  line: number;
};

export type SiecleLink = {
  pupilId: HolderId;
  guardianId: HolderId;
  responsibility: Responsibility;
  /** 1 for the first among those of one pupil with one responsibility: who pays the fees, then file order. */
  rank: number;
  /** CODE_PARENTE: 10 mother, 20 father, … */
  kinship: string | null;
  line: number;
};

export type SiecleGuardians = SiecleHead & {
  kind: 'siecle_guardians';
  guardians: SiecleGuardian[];
  links: SiecleLink[];
};

export type SiecleFile = SieclePupils | SiecleGuardians;
