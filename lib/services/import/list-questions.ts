import type { Tx } from '@/db/client';
import { listUndecided, type UndecidedRow } from '@/db/queries/import-rows';
import { listGuardians, listOpenEnrolments, listOpenGuardianships, listPupils } from '@/db/queries/roster';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import {
  type Agreement,
  compareFacts,
  type Fact,
  type KnownFacts,
  type WrittenFacts,
} from '@/lib/domain/import/compare-facts';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../context';

/** Somebody a row may mean, with what the school knows of them; `agreement` says what of it the row says too. */
export type Candidate = {
  holderId: HolderId;
  facts: KnownFacts;
  agreement: Record<Fact, Agreement> | undefined;
};

export type Question = {
  rowKey: string;
  /** The same person in every list that put the row aside, newest list first. */
  rows: UndecidedRow[];
  /** What the newest of them says of the person. */
  written: WrittenFacts | undefined;
  candidates: Candidate[];
};

/** The rows that wait for a person, one question per person meant, with whom each may mean. */
export async function listQuestions(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Result<Question[], 'not_allowed'>> {
  if (!can(scope.grants, 'decide_match')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const rows = await listUndecided(tx);
    if (rows.length === 0) return ok([]);
    const factsOf = await loadFacts(tx);
    const byKey = new Map<string, UndecidedRow[]>();
    for (const row of rows) {
      const key = row.statement?.rowKey ?? '';
      byKey.set(key, [row, ...(byKey.get(key) ?? [])]);
    }
    return ok([...byKey].map(([rowKey, same]) => buildQuestion(rowKey, same, factsOf)));
  });
}

type FactsOf = (holderId: HolderId) => KnownFacts | undefined;

function buildQuestion(rowKey: string, rows: UndecidedRow[], factsOf: FactsOf): Question {
  const written = rows[0]?.statement?.written;
  const ids = new Set(rows.flatMap((row) => row.statement?.candidates ?? []));
  const candidates = [...ids].flatMap((holderId): Candidate[] => {
    const facts = factsOf(holderId);
    return facts ? [{ holderId, facts, agreement: written && compareFacts(written, facts) }] : [];
  });
  return { rowKey, rows, written, candidates };
}

async function loadFacts(tx: Tx): Promise<FactsOf> {
  const classOf = new Map((await listOpenEnrolments(tx)).map((e) => [e.pupilId, e.classCode]));
  const pupils = new Map((await listPupils(tx)).map((p) => [p.id, p]));
  const guardians = new Map((await listGuardians(tx)).map((g) => [g.id, g]));
  const links = await listOpenGuardianships(tx);
  const describePupil = (id: HolderId): KnownFacts | undefined => {
    const pupil = pupils.get(id);
    const classCode = classOf.get(id);
    return (
      pupil && {
        ...nameOf(pupil),
        ...(pupil.bornOn && { bornOn: pupil.bornOn }),
        ...(classCode && { classCode }),
        children: [],
      }
    );
  };
  return (id) => {
    const guardian = guardians.get(id);
    if (!guardian) return describePupil(id);
    const children = links.flatMap((l) => (l.guardianId === id ? (describePupil(l.pupilId) ?? []) : []));
    return { ...nameOf(guardian), ...(guardian.email && { email: guardian.email }), children };
  };
}

type StoredName = { familyName: string; usageName: string | null; firstName: string };

const nameOf = ({ familyName, usageName, firstName }: StoredName) => ({
  familyName,
  firstName,
  ...(usageName && { usageName }),
});
