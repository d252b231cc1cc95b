import type { CodeRow } from '@/lib/domain/materials/print/match-codes';

/** Fields of the form whose choice stays when it is sent; the list itself and a file are not among them. */
export const KEPT_CHOICES = ['format', 'garde', 'emargement', 'exception', 'motif', 'laisser'] as const;

/** What the form of codes shows after it was sent: to who sent it only, in that one answer. */
export type CodesState = {
  attempt: number;
  /** The list as it can be corrected. */
  list: string;
  /** What else was chosen: a form that was sent forgets what stands in its fields. */
  chosen: Partial<Record<(typeof KEPT_CHOICES)[number], string>>;
  problem?: string;
  result?: {
    sheets: number;
    validUntil: string;
    refused: { line: number; name: string; reason: string }[];
    /** Pupils who have activated: one of them may be printed for, with a reason. */
    activated: { pupilId: string; name: string }[];
    /** The first sheets, codes hidden, each as the address of a picture. */
    previews: string[];
  };
};

export const EMPTY_CODES: CodesState = {
  attempt: 0,
  list: '',
  chosen: { garde: '1', emargement: '1' },
};

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
