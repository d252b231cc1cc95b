import { listUndecided, type UndecidedRow } from '@/db/queries/import';
import { listGuardians, listOpenEnrolments, listOpenGuardianships, listPupils } from '@/db/queries/roster';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { displayNameOf } from '@/lib/domain/adoption/describe-families';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export type Candidate = { holderId: string; name: string; bornOn: string | null; detail: string };
export type Question = {
  rowKey: string;
  rows: UndecidedRow[];
  candidates: Candidate[];
};

/** The rows that wait for a person, one question per person meant, with whom each may mean. */
export async function listQuestions(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Result<Question[], 'not_allowed'>> {
  if (!can(scope.roles, 'decide_match')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const rows = await listUndecided(tx);
    if (rows.length === 0) return ok([]);
    const classOf = new Map((await listOpenEnrolments(tx)).map((e) => [e.pupilId, e.classCode]));
    const pupils = new Map((await listPupils(tx)).map((p) => [p.id, p]));
    const guardians = new Map((await listGuardians(tx)).map((g) => [g.id, g]));
    const links = await listOpenGuardianships(tx);
    const childrenOf = (id: string) =>
      links.flatMap(({ guardianId, pupilId }) => {
        const child = guardianId === id ? pupils.get(pupilId) : undefined;
        return child ? [`${child.firstName} ${displayNameOf(child)} (${classOf.get(pupilId) ?? '–'})`] : [];
      });
    const describe = (holderId: string): Candidate[] => {
      const pupil = pupils.get(holderId);
      const person = pupil ?? guardians.get(holderId);
      if (!person) return [];
      return [
        {
          holderId,
          name: `${person.firstName} ${displayNameOf(person)}`,
          bornOn: pupil?.bornOn ?? null,
          detail: pupil ? (classOf.get(holderId) ?? '') : childrenOf(holderId).join(', '),
        },
      ];
    };
    const byKey = new Map<string, UndecidedRow[]>();
    for (const row of rows) {
      const key = row.statement?.rowKey ?? '';
      byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
    return ok(
      [...byKey].map(([rowKey, same]) => ({
        rowKey,
        rows: same,
        candidates: [...new Set(same.flatMap((r) => r.statement?.candidates ?? []))].flatMap(describe),
      })),
    );
  });
}
