import type { RowIssue, RowReason } from '@/lib/domain/import/types';

/** Longest excerpt of a cell that is kept in a finding. */
const MAX_VALUE_CHARS = 80;

export type IssueList = {
  warn: (line: number, reason: RowReason, detail?: Record<string, string>) => void;
  refuse: (line: number, reason: RowReason, detail?: Record<string, string>) => void;
  /** In the order of lines; one finding for a line and a reason, the first that was made. */
  list: () => RowIssue[];
};

/** Collects the findings of one file. */
export function createIssueList(): IssueList {
  const issues = new Map<string, RowIssue>();
  const add =
    (outcome: RowIssue['outcome']) =>
    (line: number, reason: RowReason, detail = {}) => {
      const key = `${line} ${reason}`;
      if (!issues.has(key)) issues.set(key, { line, outcome, reason, detail: shorten(detail) });
    };
  return {
    warn: add('warned'),
    refuse: add('refused'),
    list: () => [...issues.values()].sort((a, b) => a.line - b.line),
  };
}

const shorten = (detail: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [
      key,
      value.length > MAX_VALUE_CHARS ? `${value.slice(0, MAX_VALUE_CHARS)}…` : value,
    ]),
  );
