import type { ListKind } from './types';

/** What a column of an account list may say. `activationCode` is recognised so that it can be left out. */
export const LIST_FIELDS = [
  'familyName',
  'usageName',
  'firstName',
  'fullName',
  'bornOn',
  'classCode',
  'children',
  'childFamilyName',
  'childFirstName',
  'state',
  'notifiedOn',
  'activatedOn',
  'entId',
  'login',
  'siecleId',
  'type',
  'lastConnectedAt',
  'activationCode',
  'method',
  'email',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** How the columns of a list are read: field → index of the column, counted from 0. */
export type ColumnMapping = { kind: ListKind; columns: Partial<Record<ListField, number>> };

export const LIST_KINDS = ['educonnect_pupils', 'educonnect_guardians', 'ent_accounts'] as const;

/** Fields without which a list of that kind says nothing; a person's name comes on top, in either form. */
const REQUIRED: Record<ListKind, readonly ListField[]> = {
  educonnect_pupils: ['state'],
  educonnect_guardians: ['state'],
  ent_accounts: ['type', 'lastConnectedAt'],
};

/**
 * Required fields that the columns do not give, in the order of LIST_FIELDS. A name is `fullName`,
 * or `firstName` with `familyName` (or `usageName`).
 */
export function listMissingFields({ kind, columns }: ColumnMapping): ListField[] {
  const missing = REQUIRED[kind].filter((field) => columns[field] === undefined);
  if (columns.fullName === undefined) {
    if (columns.familyName === undefined && columns.usageName === undefined) missing.push('familyName');
    if (columns.firstName === undefined) missing.push('firstName');
  }
  return LIST_FIELDS.filter((field) => missing.includes(field));
}
