import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Funnel } from '@/lib/domain/adoption/funnel';
import type { Day } from '@/lib/domain/directory/types';

/**
 * The funnel of METRICS a second time, in SQL, of all holders that count in a school on a day, by school. Each step is
 * asked of each holder by itself: notified is who has been notified, is past that state, or is activated.
 */
export async function measureFunnelsInSql(tx: Pick<Tx, 'execute'>, on: Day): Promise<Map<string, Funnel>> {
  const rows = await tx.execute<Funnel & { schoolUai: string; methods: boolean }>(sql`
    with pupils as (
      select school_uai, pupil_id from enrolment
      where valid_from <= ${on} and (valid_to is null or valid_to > ${on})),
    holders as (
      select school_uai, pupil_id as holder_id from pupils
      union
      select g.school_uai, g.guardian_id from guardianship g join pupils p using (school_uai, pupil_id)
      where g.responsibility = 'legal' and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on})),
    strongest as (
      select distinct on (school_uai, holder_id) school_uai, holder_id, state
      from account_state where valid_from <= ${on} and (valid_to is null or valid_to > ${on})
      order by school_uai, holder_id, array_position(array['activated', 'pending_email', 'disputed', 'blocked',
        'notified', 'expired', 'not_notified', 'absent'], state)),
    sessions as (
      select c.* from ent_connection c join school s on s.uai = c.school_uai
      where c.method is not null and c.connected_on between s.rentree_on and ${on}),
    steps as (
      select h.school_uai, s.state = 'activated' as activated,
        s.state in ('activated', 'pending_email', 'notified', 'expired') or exists (
          select from account_state a where a.school_uai = h.school_uai and a.holder_id = h.holder_id
            and a.notified_on <= ${on}) as notified,
        coalesce(s.state <> 'absent', false) as named,
        exists (select from sessions c where c.school_uai = h.school_uai and c.holder_id = h.holder_id
          and c.method = 'educonnect') as by_educonnect
      from holders h left join strongest s using (school_uai, holder_id))
    select school_uai as "schoolUai", count(*)::int as enrolled,
      count(*) filter (where named or notified)::int as "withAccount",
      count(*) filter (where notified)::int as notified,
      count(*) filter (where activated)::int as activated,
      count(*) filter (where activated and by_educonnect)::int as "throughEduConnect",
      exists (select from sessions c where c.school_uai = steps.school_uai) as methods
    from steps group by school_uai`);
  return new Map(
    rows.map(({ schoolUai, methods, throughEduConnect, ...funnel }) => [
      schoolUai,
      { ...funnel, throughEduConnect: methods ? throughEduConnect : null },
    ]),
  );
}
