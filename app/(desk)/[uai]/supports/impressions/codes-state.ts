import type { CodeRow } from '@/lib/domain/materials/print/match-codes';

/** What the form of codes shows after it was sent: to who sent it only, in that one answer. */
export type CodesState = {
  attempt: number;
  /** The list as it can be corrected. */
  list: string;
  problem?: string;
  result?: {
    sheets: number;
    validUntil: string;
    refused: { line: number; name: string; reason: string }[];
    /** Pupils who have activated: one of them may be printed for, with a reason. */
    activated: { pupilId: string; name: string }[];
    /** The first sheets, codes hidden, as the address of a picture. */
    preview: string;
  };
};

export const EMPTY_CODES: CodesState = { attempt: 0, list: '' };

const HEADERS = ['Nom', 'Prénom', 'Classe', 'Date de naissance', 'Identifiant', 'Code provisoire'];

const quote = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** An uploaded list as one that can be corrected by hand; its rows stand from line 2 on, in their order. */
export const writeList = (rows: readonly CodeRow[]): string =>
  [
    HEADERS,
    ...rows.map((row) => [
      row.familyName,
      row.firstName,
      row.classCode,
      row.bornOn ?? '',
      row.identifier,
      row.code,
    ]),
  ]
    .map((cells) => cells.map(quote).join(';'))
    .join('\n');
