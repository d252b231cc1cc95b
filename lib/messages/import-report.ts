import type { Day } from '@/lib/domain/directory/types';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import type { FileKind, RowReason } from '@/lib/domain/import/types';
import { REPORT } from './data-imports';
import { formatCount, formatCountOf, formatDayPlain } from './format';
import { describeFileProblem, describeRowReason, fileKindNames } from './import';
import { fr } from './typeset';

export type ReportedFile = {
  id: string;
  name: string;
  kind: FileKind | null;
  observedOn: Day | null;
  status: 'ready' | 'needs_mapping' | 'refused' | 'applied' | 'unchanged';
  errorCode: FileErrorCode | null;
  errorDetail: Record<string, string | number> | null;
  rowsRead: number;
  rowsAccepted: number;
  rowsWarned: number;
  rowsRefused: number;
  rowsUndecided: number;
  /** Figures of the check: see `describeContent`. */
  summary: Record<string, number> | null;
};

export type ReportedRow = {
  fileId: string;
  line: number;
  outcome: 'warned' | 'refused' | 'undecided' | 'resolved';
  reason: RowReason;
  detail: Record<string, string>;
};

export const FILE_STATUS_NAMES: Record<ReportedFile['status'], string> = {
  ready: 'Prêt',
  needs_mapping: 'Colonnes à indiquer',
  refused: 'Refusé',
  applied: 'Appliqué',
  unchanged: 'Déjà importé',
};

/** "193 lignes lues : 191 acceptées (dont 2 avec un avertissement), 1 refusée, 1 à décider". */
export function describeRows(file: Omit<ReportedFile, 'id' | 'name'>): string {
  const { rowsRead, rowsAccepted, rowsWarned, rowsRefused, rowsUndecided } = file;
  const warned = rowsWarned > 0 ? fr` (dont ${formatCount(rowsWarned)} avec un avertissement)` : '';
  const parts = [
    `${formatCountOf(rowsAccepted, 'acceptée', 'acceptées')}${warned}`,
    ...(rowsRefused > 0 ? [formatCountOf(rowsRefused, 'refusée', 'refusées')] : []),
    ...(rowsUndecided > 0 ? [fr`${formatCount(rowsUndecided)} à décider`] : []),
  ];
  return fr`${formatCountOf(rowsRead, 'ligne lue', 'lignes lues')} : ${parts.join(', ')}`;
}

/** What the accepted rows say, e.g. "193 élèves dans 8 classes"; undefined for a file that says nothing. */
export function describeContent({
  kind,
  summary,
}: Pick<ReportedFile, 'kind' | 'summary'>): string | undefined {
  if (!kind || !summary) return undefined;
  const { pupils = 0, classes = 0, guardians = 0, legalGuardians = 0 } = summary;
  const { people = 0, activated = 0, connected = 0 } = summary;
  switch (kind) {
    case 'siecle_pupils':
      return fr`${formatCountOf(pupils, 'élève', 'élèves')} dans ${formatCountOf(classes, 'classe', 'classes')}`;
    case 'siecle_guardians':
      return fr`${formatCountOf(guardians, 'responsable', 'responsables')}, dont ${formatCountOf(legalGuardians, 'responsable légal', 'responsables légaux')}`;
    case 'educonnect_pupils':
      return fr`l'état du compte de ${formatCountOf(people, 'élève', 'élèves')}, dont ${formatCountOf(activated, 'activé', 'activés')}`;
    case 'educonnect_guardians':
      return fr`l'état du compte de ${formatCountOf(people, 'responsable', 'responsables')}, dont ${formatCountOf(activated, 'activé', 'activés')}`;
    case 'ent_accounts':
      return fr`la dernière connexion de ${formatCountOf(people, 'personne', 'personnes')}, dont ${formatCountOf(connected, 'déjà venue', 'déjà venues')} sur l'ENT`;
  }
}

/** The sentence of a file that cannot be used; undefined for one that can. */
export function describeRefusedFile(file: ReportedFile): string | undefined {
  if (!file.errorCode) {
    return file.status === 'needs_mapping' ? describeFileProblem({ code: 'unknown_layout' }) : undefined;
  }
  return describeFileProblem({ code: file.errorCode, ...(file.errorDetail && { detail: file.errorDetail }) });
}

/** "2 fichiers appliqués, 1 déjà importé, 1 refusé." */
export function describeApplied({ applied, unchanged, refused, leftOut }: AppliedCounts): string {
  const parts = [
    formatCountOf(applied, 'fichier appliqué', 'fichiers appliqués'),
    ...(unchanged > 0 ? [formatCountOf(unchanged, 'déjà importé', 'déjà importés')] : []),
    ...(refused > 0 ? [formatCountOf(refused, 'refusé', 'refusés')] : []),
    ...(leftOut > 0 ? [fr`${formatCountOf(leftOut, 'laissé', 'laissés')} de côté`] : []),
  ];
  return `${parts.join(', ')}.`;
}

export type AppliedCounts = { applied: number; unchanged: number; refused: number; leftOut: number };

/** Whether a person said to do without the file: it is not counted among the refused. */
export const isLeftOut = ({ errorCode }: Pick<ReportedFile, 'errorCode'>): boolean =>
  errorCode === 'left_out';

/** "ligne 12, MARTIN Zoé : État de compte inconnu…" */
const describeRow = ({ line, reason, detail }: ReportedRow): string => {
  const where = [fr`ligne ${formatCount(line)}`, ...(detail.who ? [detail.who] : [])].join(', ');
  return fr`${where} : ${describeRowReason({ reason, detail })}`;
};

/** As many rows as fit a terminal: the screens show them all. */
const PRINTED_ROWS = 10;

/** `rows` may be cut after `PRINTED_ROWS` of an outcome; `rowCounts` tell the whole. */
type PrintedReport = {
  files: readonly ReportedFile[];
  rows: readonly ReportedRow[];
  rowCounts: readonly { fileId: string; outcome: ReportedRow['outcome']; rows: number }[];
};

/** What `palier import` prints: each file with what it holds and what was put aside, then what became of it all. */
export function describeImport(report: PrintedReport, applied?: AppliedCounts): string[] {
  return [
    ...report.files.flatMap((file) => describeFile(file, report)),
    applied ? describeApplied(applied) : fr`Rien n'a été appliqué.`,
  ];
}

function describeFile(file: ReportedFile, { rows, rowCounts }: PrintedReport): string[] {
  const what = [
    ...(file.kind ? [fileKindNames[file.kind]] : []),
    ...(file.observedOn ? [formatDayPlain(file.observedOn)] : []),
    (isLeftOut(file) ? REPORT.leftOut : FILE_STATUS_NAMES[file.status]).toLowerCase(),
  ];
  const head = fr`${file.name} : ${what.join(', ')}`;
  if (file.status === 'refused' || file.status === 'needs_mapping') return [head];
  const isAside = (r: { fileId: string; outcome: ReportedRow['outcome'] }) =>
    r.fileId === file.id && (r.outcome === 'refused' || r.outcome === 'undecided');
  const printed = rows.filter(isAside).slice(0, PRINTED_ROWS);
  const left = rowCounts.filter(isAside).reduce((sum, count) => sum + count.rows, 0) - printed.length;
  const content = describeContent(file);
  return [
    head,
    `  ${describeRows(file)}`,
    ...(content ? [`  ${content}`] : []),
    ...printed.map((row) => `  ${describeRow(row)}`),
    ...(left > 0 ? [fr`  … et ${formatCountOf(left, 'autre ligne', 'autres lignes')}`] : []),
  ];
}

/** What becomes of a row. */
export const OUTCOME_NAMES: Record<ReportedRow['outcome'], string> = {
  refused: 'Refusée',
  undecided: 'À décider',
  resolved: 'Décidée',
  warned: 'Acceptée avec un avertissement',
};

/** The rows of one file with their reasons, as a table with its headers: what is downloaded. */
export const buildRowsTable = (rows: readonly Omit<ReportedRow, 'fileId'>[]): string[][] => [
  ['Ligne', fr`Ce qu'elle devient`, 'Qui', 'Classe', 'Enfants', 'Pourquoi, et que faire'],
  ...rows.map(({ line, outcome, reason, detail }) => [
    String(line),
    OUTCOME_NAMES[outcome],
    detail.who ?? '',
    detail.classes ?? '',
    detail.children ?? '',
    describeRowReason({ reason, detail }),
  ]),
];

/** "comptes.csv" → "comptes - lignes à voir.csv": beside the file it is about, in a folder sorted by name. */
export const nameRowsFile = (name: string): string =>
  `${name.replace(/\.[^.]{1,5}$/, '')} - lignes à voir.csv`;

/** What `palier import` says of a list that holds labels nobody has given a meaning. */
export const describeUnknownLabels = (file: string, labels: readonly { label: string }[]): string =>
  labels.length === 1
    ? fr`${file} : l'état de compte « ${labels[0]?.label ?? ''} » est inconnu. Dites dans Palier (Données, « Libellés d'état ») ce qu'il signifie, puis recommencez ; il n'est jamais deviné.`
    : fr`${file} : les états de compte « ${labels.map(({ label }) => label).join(' », « ')} » sont inconnus. Dites dans Palier (Données, « Libellés d'état ») ce qu'ils signifient, puis recommencez ; ils ne sont jamais devinés.`;
