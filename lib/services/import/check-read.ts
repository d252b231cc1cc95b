import type { importFile } from '@/db/schema/import';
import { startOfSchoolYear } from '@/lib/domain/directory/day';
import { isLevelOf } from '@/lib/domain/directory/levels-of-kind';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';
import { type AsideRow, assessList, type ListContext } from '@/lib/domain/import/assess-list';
import type { FileErrorCode, FileProblem } from '@/lib/domain/import/file-problem';
import { observedOnFromName } from '@/lib/domain/import/observed-on';
import type { RowIssue } from '@/lib/domain/import/types';
import { listClasses } from '@/lib/domain/roster/list-classes';
import type { UnmappedList } from '@/lib/importers/list/read-list';
import type { SiecleFile } from '@/lib/importers/siecle/types';
import type { ReadFile } from './read-dropped-file';

export type CheckContext = ListContext & {
  uai: string;
  /** Year in which the school's running year began. */
  schoolYear: number;
  today: Day;
  /** Given by the person for all lists of the drop. */
  observedOn: Day | undefined;
  lastPupilsOn: Day | undefined;
  lastGuardiansOn: Day | undefined;
  kind: SchoolKind;
  /** The pupils' export of the same drop, when it cannot be used: why lists find nobody. */
  refusedExport?: string | undefined;
};

type KeptRow = {
  line: number;
  outcome: 'warned' | 'refused' | 'undecided' | 'resolved';
  reason: RowIssue['reason'];
  detail: Record<string, string>;
  statement: AsideRow['statement'] | null;
};

/** A file as it is stored, with its rows; ids are given by the caller. */
export type CheckedFile = Omit<typeof importFile.$inferInsert, 'schoolUai' | 'batchId' | 'id'> & {
  rows: KeptRow[];
};

/**
 * Below this share of rows that name somebody of the school, a list is taken to be another school's:
 * a real list misses a few new families, never four in five.
 */
const SMALLEST_MATCHED_SHARE = 0.2;

/** Decides what becomes of a file that was read: pure, so that check, re-check and command line cannot differ. */
export function checkRead(file: ReadFile, context: CheckContext): CheckedFile {
  const head = { name: file.name, sha256: file.sha256, rows: [] };
  switch (file.outcome) {
    case 'refused':
      return refused(head, file.problem);
    case 'needs_mapping':
      return {
        ...head,
        status: 'needs_mapping',
        rowsRead: file.content.rowsRead,
        observedOn: context.observedOn ?? observedOnFromName(file.name),
        payload: file.content,
        ...tellUnmapped(file.content),
      };
    case 'siecle':
      return checkSiecle(file, context);
    case 'list':
      return checkList(file, context);
  }
}

/** What keeps a list from being read, where more can be said of it than that its columns are not known. */
export function tellUnmapped(list: UnmappedList): Pick<CheckedFile, 'errorCode' | 'errorDetail'> {
  const [first] = list.problems;
  return first && first.code !== 'unknown_layout'
    ? { errorCode: first.code, errorDetail: first.detail ?? null }
    : { errorCode: null, errorDetail: null };
}

type Head = Pick<CheckedFile, 'name' | 'sha256' | 'rows'>;

const refused = (head: Head, problem: FileProblem, more: Partial<CheckedFile> = {}): CheckedFile => ({
  ...head,
  ...more,
  status: 'refused',
  errorCode: problem.code,
  errorDetail: problem.detail ?? null,
});

function checkSiecle(file: ReadFile & { outcome: 'siecle' }, context: CheckContext): CheckedFile {
  const { content } = file;
  const head = { name: file.name, sha256: file.sha256, rows: [] };
  const facts = { kind: content.kind, observedOn: content.exportedOn, rowsRead: content.rowsRead };
  const problem = findSiecleProblem(content, { ...context, hasPupils: context.index.pupils.byId.size > 0 });
  if (problem) return refused(head, problem, facts);
  const issues = content.kind === 'siecle_guardians' ? [...content.issues] : content.issues;
  return {
    ...head,
    ...facts,
    ...countIssues(issues, content.rowsRead),
    status: 'ready',
    payload: content,
    summary: summarise(content, context.kind),
    rows: issues.map((issue) => ({ ...issue, statement: null })),
  };
}

/** Why an export cannot be applied to the school as it stands; undefined when it can. */
export function findSiecleProblem(
  content: SiecleFile,
  context: Omit<CheckContext, keyof ListContext> & { hasPupils: boolean },
): FileProblem | undefined {
  const { uai, schoolYear, exportedOn, kind } = content;
  if (uai !== context.uai) return problem('other_school', { uai, expected: context.uai });
  if (schoolYear !== context.schoolYear) {
    return problem('other_school_year', { year: schoolYear, expected: context.schoolYear });
  }
  const last = kind === 'siecle_pupils' ? context.lastPupilsOn : context.lastGuardiansOn;
  if (last && exportedOn < last) return problem('older_than_roster', { exportedOn, last });
  if (kind === 'siecle_guardians' && !context.hasPupils) return noRoster(context);
  return undefined;
}

const problem = (code: FileErrorCode, detail?: FileProblem['detail']): FileProblem =>
  detail ? { code, detail } : { code };

/** Nobody to match with: because the pupils' export of the same drop is refused, if it is. */
const noRoster = ({ refusedExport }: Pick<CheckContext, 'refusedExport'>): FileProblem =>
  problem('no_roster', refusedExport ? { refused: refusedExport } : undefined);

function summarise(content: SiecleFile, schoolKind: SchoolKind): Record<string, number> {
  if (content.kind === 'siecle_pupils') {
    const classes = listClasses(content.pupils);
    const strange = new Set(classes.filter(({ level }) => !isLevelOf(schoolKind, level)).map((c) => c.code));
    return {
      pupils: content.pupils.length,
      classes: classes.length,
      strangePupils: content.pupils.filter((p) => p.classCode && strange.has(p.classCode)).length,
    };
  }
  const legal = content.links.filter((l) => l.responsibility === 'legal');
  return {
    guardians: content.guardians.length,
    legalGuardians: new Set(legal.map((l) => l.guardianId)).size,
  };
}

function checkList(file: ReadFile & { outcome: 'list' }, context: CheckContext): CheckedFile {
  const { kind, rows, issues, rowsRead } = file.content;
  const head = { name: file.name, sha256: file.sha256, rows: [] };
  const observedOn = context.observedOn ?? observedOnFromName(file.name) ?? context.today;
  const facts = { kind, observedOn, rowsRead };
  if (observedOn > context.today)
    return refused(head, problem('observed_in_future', { day: observedOn }), facts);
  // Its people may be those of today, its states are not: they would stand for the weeks before the first list.
  if (observedOn < startOfSchoolYear(context.schoolYear)) {
    return refused(
      head,
      problem('observed_last_year', { day: observedOn, expected: context.schoolYear }),
      facts,
    );
  }
  if (context.index.pupils.byId.size === 0) {
    return refused(head, noRoster(context), facts);
  }
  const { statements, asides, matchedRows } = assessList(kind, rows, context);
  if (
    matchedRows < rows.length * SMALLEST_MATCHED_SHARE &&
    asides.some((a) => a.reason === 'unknown_person')
  ) {
    return refused(head, problem('other_people', { known: matchedRows, rows: rows.length }), facts);
  }
  const kept = buildKeptRows(issues, asides);
  return {
    ...head,
    ...facts,
    ...countIssues(kept, rowsRead),
    status: 'ready',
    payload: file.content,
    summary: {
      people: new Set(statements.map((s) => s.holderId)).size,
      ...(kind === 'ent_accounts'
        ? { connected: new Set(statements.flatMap((s) => (s.connectedOn ? [s.holderId] : []))).size }
        : {
            activated: new Set(statements.flatMap((s) => (s.state === 'activated' ? [s.holderId] : []))).size,
          }),
    },
    rows: kept,
  };
}

/** The rows of a list that are kept: what its reading found, and what its matching put aside. */
export const buildKeptRows = (issues: readonly RowIssue[], asides: readonly AsideRow[]): KeptRow[] => [
  ...issues.map((issue) => ({ ...issue, statement: null })),
  ...asides.map((aside) => ({ ...aside, statement: aside.statement ?? null })),
];

/** How many rows were accepted, and how many were not: a row counts once, by the worst that was found. */
export function countIssues(
  rows: readonly { line: number; outcome: KeptRow['outcome'] }[],
  rowsRead: number,
) {
  const lines = (outcome: KeptRow['outcome']) =>
    new Set(rows.filter((r) => r.outcome === outcome).map((r) => r.line));
  const out = lines('refused');
  const undecided = lines('undecided');
  const warned = [...lines('warned')].filter((line) => !out.has(line) && !undecided.has(line));
  return {
    rowsAccepted: Math.max(0, rowsRead - out.size - undecided.size),
    rowsWarned: warned.length,
    rowsRefused: out.size,
    rowsUndecided: undecided.size,
  };
}
