import type { HolderId } from '../roster/types';
import { findByName, holderIdOf, indexRoster, type MatchRoster, type RosterIndex } from './match-index';
import { findTwins, rowKey, type Twin } from './row-key';
import type { ListRow } from './types';
import { weighGuardians } from './weigh-guardians';
import { weighPupils } from './weigh-pupils';

export type { MatchRoster } from './match-index';

export type MatchIndex = RosterIndex & {
  /** Whether SIECLE identifiers of this list are those of the roster, measured, per kind of holder. */
  trustsSiecleId: Record<ListRow['holderKind'], boolean>;
  /** Rows that nothing tells apart, by line. */
  twins: ReadonlyMap<number, Twin>;
};

export type Match =
  /** `shared`: one of several people whom nothing tells apart, each given one of as many rows that say the same. */
  | { outcome: 'matched'; holderId: HolderId; shared?: true }
  /** Nobody, one or several whom the row may mean, for a person to decide; `rowKey` is what to remember it by. */
  | { outcome: 'ambiguous'; candidates: HolderId[]; rowKey: string }
  | { outcome: 'unknown' };

/** Fewer rows with identifiers than this prove nothing. */
const MIN_ROWS_FOR_TRUST = 5;
/** The equality of an ENT's identifier with ELEVE_ID is not proven (FORMATS §8): nine rows in ten must show it. */
const MIN_AGREEMENT_RATE = 0.9;

/**
 * Prepares the matching of one list: besides the roster, what can only be seen in all rows together: whether the
 * list's SIECLE identifiers can be trusted, and which rows nothing tells apart.
 */
export function prepareMatching(index: RosterIndex, rows: readonly ListRow[]): MatchIndex {
  const trusts = (kind: ListRow['holderKind']) => {
    const withId = rows.filter((row) => row.holderKind === kind && row.siecleId !== undefined);
    const agreeing = withId.filter((row) =>
      findByName<{ id: HolderId }>(kind === 'pupil' ? index.pupils : index.guardians, row.names).some(
        ({ id }) => id === holderIdOf(row),
      ),
    );
    return withId.length >= MIN_ROWS_FOR_TRUST && agreeing.length / withId.length >= MIN_AGREEMENT_RATE;
  };
  return {
    ...index,
    trustsSiecleId: { pupil: trusts('pupil'), guardian: trusts('guardian') },
    twins: findTwins(rows),
  };
}

/** `prepareMatching` of a roster that one list alone is matched against. */
export const buildMatchIndex = (roster: MatchRoster, rows: readonly ListRow[]): MatchIndex =>
  prepareMatching(indexRoster(roster), rows);

/**
 * Whom a row means. A name that agrees is never enough: it takes a trusted identifier, the birth date, the class,
 * a child or the e-mail address besides, nothing that speaks against, and nobody else of whom all that is true.
 * Otherwise the row is put aside with its candidates, or nobody is known by it. Nothing is guessed, and no letter
 * stands for another: a name in which SIECLE lost one (`?`) can only be a candidate.
 */
export function matchRow(
  index: MatchIndex,
  row: ListRow,
  decisions: ReadonlyMap<string, HolderId> = new Map(),
): Match {
  const twin = index.twins.get(row.line);
  const people = row.holderKind === 'pupil' ? index.pupils : index.guardians;
  const keyOf = () => twin?.key ?? rowKey(row);
  const decided = decisions.size > 0 ? decisions.get(keyOf()) : undefined;
  if (decided !== undefined && people.byId.has(decided)) return { outcome: 'matched', holderId: decided };
  const { sure, possible } =
    row.holderKind === 'pupil'
      ? weighPupils(index, row, index.trustsSiecleId.pupil)
      : weighGuardians(index, row, index.trustsSiecleId.guardian);
  const holderId = chooseHolder(sure, twin);
  if (holderId !== undefined)
    return { outcome: 'matched', holderId, ...(sure.length > 1 && { shared: true }) };
  const candidates = [...new Set([...sure, ...possible])];
  return candidates.length > 0
    ? { outcome: 'ambiguous', candidates, rowKey: keyOf() }
    : { outcome: 'unknown' };
}

/**
 * The only one of whom all is true. Of rows that nothing tells apart: as many people as rows share them out when
 * the rows say the same, for then it does not matter who is whose; one person is not given two different states.
 */
function chooseHolder(sure: readonly HolderId[], twin: Twin | undefined): HolderId | undefined {
  if (sure.length === 1) return twin && !twin.haveSameState ? undefined : sure[0];
  return twin?.saySame && twin.size === sure.length ? sure[twin.position] : undefined;
}
