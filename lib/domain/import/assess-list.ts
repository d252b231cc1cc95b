import type { Day } from '../directory/types';
import type { AccountState, HolderId, HolderKind } from '../roster/types';
import { type WrittenFacts, writtenFactsOf } from './compare-facts';
import { matchRow, prepareMatching } from './match-holders';
import type { RosterIndex } from './match-index';
import { resolveState } from './state-labels';
import { strongestStatement } from './strongest-state';
import type { ListKind, ListRow, RowReason } from './types';

/** What a list says of one account of one holder; several rows of the same account are one statement. */
export type Statement = {
  holderId: HolderId;
  accountRef: string;
  state?: AccountState;
  notifiedOn?: Day;
  activatedOn?: Day;
  connectedOn?: Day;
  method?: 'educonnect' | 'legacy';
  /** What the ENT calls the holder. */
  entId?: string;
};

/** A row that names several people of the school, or nobody: it waits for a person. */
export type AsideRow = {
  line: number;
  outcome: 'refused' | 'undecided';
  reason: RowReason;
  detail: Record<string, string>;
  statement?: Omit<Statement, 'holderId'> & {
    rowKey: string;
    holderKind: HolderKind;
    candidates: HolderId[];
    /** Emptied once a person has decided. */
    written?: WrittenFacts;
  };
};

export type Assessment = { statements: Statement[]; asides: AsideRow[]; matchedRows: number };

export type ListContext = {
  /** The roster, indexed once for all lists that are matched against it. */
  index: RosterIndex;
  /** Decisions of people about rows that were ambiguous once: row key → holder. */
  decisions: ReadonlyMap<string, HolderId>;
  /** The school's own labels over the shipped table. */
  labels: ReadonlyMap<string, AccountState>;
};

/**
 * Whom each row means and what it says. An unknown label is refused, never taken for "not activated"; a row that
 * could mean two people is put aside, never guessed.
 */
export function assessList(kind: ListKind, rows: readonly ListRow[], context: ListContext): Assessment {
  const index = prepareMatching(context.index, rows);
  const byAccount = new Map<string, Statement[]>();
  const asides: AsideRow[] = [];
  let matchedRows = 0;
  for (const row of rows) {
    const said = readStatement(kind, row, context.labels);
    if (said === 'unknown_label') {
      asides.push(refuseRow(row, 'unknown_label', { value: row.state ?? '' }));
      continue;
    }
    const match = matchRow(index, row, context.decisions);
    if (match.outcome === 'unknown') asides.push(refuseRow(row, 'unknown_person', {}));
    else if (match.outcome === 'ambiguous') {
      const statement = {
        ...said,
        rowKey: match.rowKey,
        holderKind: row.holderKind,
        candidates: match.candidates,
        written: writtenFactsOf(row),
      };
      asides.push({
        line: row.line,
        outcome: 'undecided',
        reason: 'ambiguous',
        detail: describeRow(row),
        statement,
      });
    } else {
      matchedRows += 1;
      const key = `${match.holderId} ${said.accountRef}`;
      const { entId, ...rest } = said;
      // Of two homonyms whom nothing tells apart either may be the one: a message must not reach the other.
      const statement = { ...rest, ...(entId && !match.shared && { entId }), holderId: match.holderId };
      const known = byAccount.get(key);
      if (known) known.push(statement);
      else byAccount.set(key, [statement]);
    }
  }
  return { statements: [...byAccount.values()].flatMap(mergeStatements), asides, matchedRows };
}

type Said = Omit<Statement, 'holderId'>;

function readStatement(
  kind: ListKind,
  row: ListRow,
  labels: ReadonlyMap<string, AccountState>,
): Said | 'unknown_label' {
  const { accountRef, notifiedOn, activatedOn, lastConnectedOn, method, entId } = row;
  if (kind === 'ent_accounts') {
    return {
      accountRef: '',
      ...(lastConnectedOn && { connectedOn: lastConnectedOn }),
      ...(method && { method }),
      ...(entId && { entId }),
    };
  }
  const state = resolveState(row.state ?? '', labels);
  if (!state) return 'unknown_label';
  return { accountRef, state, ...(notifiedOn && { notifiedOn }), ...(activatedOn && { activatedOn }) };
}

/** One statement an account; days of connection stay apart, each is a fact of its own. */
function mergeStatements(said: Statement[]): Statement[] {
  const [first] = said;
  if (!first) return [];
  const { holderId, accountRef } = first;
  const stated = strongestStatement(said.flatMap((s) => (s.state ? [{ ...s, state: s.state }] : [])));
  if (stated) {
    const { state, notifiedOn, activatedOn } = stated;
    return [
      { holderId, accountRef, state, ...(notifiedOn && { notifiedOn }), ...(activatedOn && { activatedOn }) },
    ];
  }
  // The order of the rows says nothing: of two accounts used on one day it is the same one each time.
  const inOrder = [...said].sort((a, b) => ((a.entId ?? '') < (b.entId ?? '') ? 1 : -1));
  const days = new Map(inOrder.map((s) => [s.connectedOn, s]));
  return [...days.values()];
}

const refuseRow = (row: ListRow, reason: RowReason, detail: Record<string, string>): AsideRow => ({
  line: row.line,
  outcome: 'refused',
  reason,
  detail: { ...describeRow(row), ...detail },
});

/** What a secretary needs to find the row again. */
function describeRow({ names, classCodes, children }: ListRow): Record<string, string> {
  const who = names.full ?? [names.usage || names.family, names.first].filter(Boolean).join(' ');
  const of = children.map((c) => c.full ?? [c.first, c.family].filter(Boolean).join(' ')).filter(Boolean);
  return {
    who,
    ...(classCodes.length > 0 && { classes: classCodes.join(', ') }),
    ...(of.length > 0 && { children: of.join(', ') }),
  };
}

/**
 * What the ENT calls each holder of a list: of somebody with several accounts there, the one used last; of two used on
 * one day, or never, the first by its letters.
 */
export function chooseEntIds(statements: readonly Statement[]): Map<HolderId, string> {
  const chosen = new Map<HolderId, { entId: string; on: Day }>();
  for (const { holderId, entId, connectedOn: on = '' } of statements) {
    if (!entId) continue;
    const known = chosen.get(holderId);
    const isBetter = !known || on > known.on || (on === known.on && entId < known.entId);
    if (isBetter) chosen.set(holderId, { entId, on });
  }
  return new Map([...chosen].map(([holderId, one]) => [holderId, one.entId]));
}
