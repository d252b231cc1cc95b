import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { RollUpRow } from '@/lib/domain/adoption/roll-up';

/**
 * The definitions of METRICS written a second time, in SQL and from the tables: what the first time (measure.ts) is
 * held against. For every school and every day with news, the rows that its roll-up must hold. Read by an owner.
 */
export async function measureInSql(tx: Pick<Tx, 'execute'>): Promise<(RollUpRow & { schoolUai: string })[]> {
  const rows = await tx.execute<RollUpRow & { schoolUai: string }>(sql`
    with recursive
    list as (select school_uai, kind, observed_on from import_file where status = 'applied'),
    first as (
      select school_uai, min(observed_on) as day_on from list where kind not like 'siecle%' group by school_uai),
    day as (
      select distinct l.school_uai, l.observed_on as day_on
      from list l join first f using (school_uai) where l.observed_on >= f.day_on),
    told as (
      select d.school_uai, d.day_on, bool_or(kind = 'educonnect_pupils') as pupils,
        bool_or(kind = 'educonnect_guardians') as guardians, bool_or(kind = 'ent_accounts') as sessions
      from day d join list l on l.school_uai = d.school_uai and l.observed_on <= d.day_on
      group by d.school_uai, d.day_on),
    enrolled as (
      select d.school_uai, d.day_on, e.pupil_id, e.class_code, c.level
      from day d join enrolment e on e.school_uai = d.school_uai
        and d.day_on >= e.valid_from and (e.valid_to is null or d.day_on < e.valid_to)
      join school_class c on c.school_uai = e.school_uai and c.code = e.class_code),
    link as (
      select distinct e.school_uai, e.day_on, e.pupil_id, g.guardian_id
      from enrolled e join guardianship g on g.school_uai = e.school_uai and g.pupil_id = e.pupil_id
        and g.responsibility = 'legal' and e.day_on >= g.valid_from and (g.valid_to is null or e.day_on < g.valid_to)),
    activated as (
      select distinct d.school_uai, d.day_on, a.holder_id
      from day d join account_state a on a.school_uai = d.school_uai and a.state = 'activated'
        and d.day_on >= a.valid_from and (a.valid_to is null or d.day_on < a.valid_to)),
    connected as (
      select distinct d.school_uai, d.day_on, c.holder_id
      from day d join school s on s.uai = d.school_uai
      join ent_connection c on c.school_uai = d.school_uai and c.connected_on between s.rentree_on and d.day_on),
    -- Everybody that a pupil is related to by way of common guardians; the smallest of them names the family.
    kin (school_uai, day_on, pupil_id, other_id) as (
      select school_uai, day_on, pupil_id, pupil_id from link
      union
      select k.school_uai, k.day_on, k.pupil_id, theirs.pupil_id
      from kin k
      join link ours on (ours.school_uai, ours.day_on, ours.pupil_id) = (k.school_uai, k.day_on, k.other_id)
      join link theirs on (theirs.school_uai, theirs.day_on, theirs.guardian_id)
        = (ours.school_uai, ours.day_on, ours.guardian_id)),
    family as (
      select school_uai, day_on, pupil_id, min(other_id) as family_id from kin group by school_uai, day_on, pupil_id),
    reached as (
      select distinct school_uai, day_on, pupil_id
      from link join activated using (school_uai, day_on) where holder_id = guardian_id),
    scope as (
      select school_uai, day_on, 'class' as kind, class_code as code, pupil_id from enrolled
      union all select school_uai, day_on, 'level', level, pupil_id from enrolled
      union all select school_uai, day_on, 'school', '', pupil_id from enrolled),
    shown as (
      select distinct school_uai, day_on, kind, code from scope
      union select school_uai, day_on, 'school', '' from day),
    member as (
      select school_uai, day_on, kind, code, 'pupils' as audience, pupil_id as holder_id from scope
      union
      select school_uai, day_on, kind, code, 'guardians', guardian_id
      from scope join link using (school_uai, day_on, pupil_id)),
    people as (
      select m.school_uai, m.day_on, m.kind, m.code, m.audience, count(*) as population,
        count(a.holder_id) as activated, count(c.holder_id) as connected,
        count(*) filter (where a.holder_id is not null and c.holder_id is not null) as adopted
      from member m
      left join activated a using (school_uai, day_on, holder_id)
      left join connected c using (school_uai, day_on, holder_id)
      group by m.school_uai, m.day_on, m.kind, m.code, m.audience),
    family_there as (
      select s.school_uai, s.day_on, s.kind, s.code, f.family_id, bool_and(r.pupil_id is not null) as covered
      from scope s join family f using (school_uai, day_on, pupil_id)
      left join reached r using (school_uai, day_on, pupil_id)
      group by s.school_uai, s.day_on, s.kind, s.code, f.family_id),
    families as (
      select school_uai, day_on, kind, code, 'families' as audience, count(*) as population,
        count(*) filter (where covered) as activated
      from family_there group by school_uai, day_on, kind, code)
    select s.school_uai as "schoolUai", s.day_on::text as "on", s.kind as "scopeKind", s.code as "scopeCode",
      w.audience,
      coalesce(p.population, f.population, 0)::int as population,
      (case when case w.audience when 'pupils' then t.pupils else t.guardians end
        then coalesce(p.activated, f.activated, 0) end)::int as activated,
      (case when w.audience <> 'families' and t.sessions then coalesce(p.connected, 0) end)::int as connected,
      (case when w.audience <> 'families' and t.sessions
          and case w.audience when 'pupils' then t.pupils else t.guardians end
        then coalesce(p.adopted, 0) end)::int as adopted
    from shown s
    cross join (values ('pupils'), ('guardians'), ('families')) w (audience)
    join told t using (school_uai, day_on)
    left join people p on (p.school_uai, p.day_on, p.kind, p.code, p.audience)
      = (s.school_uai, s.day_on, s.kind, s.code, w.audience)
    left join families f on (f.school_uai, f.day_on, f.kind, f.code, f.audience)
      = (s.school_uai, s.day_on, s.kind, s.code, w.audience)`);
  return [...rows];
}
