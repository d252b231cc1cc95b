import type { Day } from '@/lib/domain/directory/types';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import type { FileKind, RowReason } from '@/lib/domain/import/types';
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
  if (file.status === 'needs_mapping') return describeFileProblem({ code: 'unknown_layout' });
  if (!file.errorCode) return undefined;
  return describeFileProblem({ code: file.errorCode, ...(file.errorDetail && { detail: file.errorDetail }) });
}

/** "2 fichiers appliqués, 1 déjà importé, 1 refusé." */
export function describeApplied({ applied, unchanged, refused }: AppliedCounts): string {
  const parts = [
    formatCountOf(applied, 'fichier appliqué', 'fichiers appliqués'),
    ...(unchanged > 0 ? [formatCountOf(unchanged, 'déjà importé', 'déjà importés')] : []),
    ...(refused > 0 ? [formatCountOf(refused, 'refusé', 'refusés')] : []),
  ];
  return `${parts.join(', ')}.`;
}

export type AppliedCounts = { applied: number; unchanged: number; refused: number };

/** "ligne 12, MARTIN Zoé : État de compte inconnu…" */
const describeRow = ({ line, reason, detail }: ReportedRow): string => {
  const where = [fr`ligne ${formatCount(line)}`, ...(detail.who ? [detail.who] : [])].join(', ');
  return fr`${where} : ${describeRowReason({ reason, detail })}`;
};

/** As many rows as fit a terminal: the screens show them all. */
const PRINTED_ROWS = 10;

/** What `palier import` prints: each file with what it holds and what was put aside, then what became of it all. */
export function describeImport(
  report: { files: readonly ReportedFile[]; rows: readonly ReportedRow[] },
  applied?: AppliedCounts,
): string[] {
  return [
    ...report.files.flatMap((file) => describeFile(file, report.rows)),
    applied ? describeApplied(applied) : fr`Rien n'a été appliqué.`,
  ];
}

function describeFile(file: ReportedFile, rows: readonly ReportedRow[]): string[] {
  const what = [
    ...(file.kind ? [fileKindNames[file.kind]] : []),
    ...(file.observedOn ? [formatDayPlain(file.observedOn)] : []),
    FILE_STATUS_NAMES[file.status].toLowerCase(),
  ];
  const head = fr`${file.name} : ${what.join(', ')}`;
  if (file.status === 'refused' || file.status === 'needs_mapping') return [head];
  const aside = rows.filter(
    (r) => r.fileId === file.id && (r.outcome === 'refused' || r.outcome === 'undecided'),
  );
  const content = describeContent(file);
  return [
    head,
    `  ${describeRows(file)}`,
    ...(content ? [`  ${content}`] : []),
    ...aside.slice(0, PRINTED_ROWS).map((row) => `  ${describeRow(row)}`),
    ...(aside.length > PRINTED_ROWS
      ? [fr`  … et ${formatCountOf(aside.length - PRINTED_ROWS, 'autre ligne', 'autres lignes')}`]
      : []),
  ];
}
