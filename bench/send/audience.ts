import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { inSchool, type SchoolScope } from '@/db/scope';
import { audienceInput } from '@/lib/domain/campaign/audience-rule';
import { previewAudience } from '@/lib/services/campaign/preview-audience';
import { activate, plantSchool } from '@/lib/services/campaign/testing/plant-school';
import { previewPressure } from '@/lib/services/delivery/preview-pressure';

/*
 * What the form of a wave waits for at each change of a chip: the count of an audience, with one reason for everybody
 * else, beside the count alone as somebody would write it by hand in SQL for one fixed rule. Same database, in turn.
 */

const ROUNDS = 30;
const RULE = audienceInput.parse({
  levels: ['6e', '5e'],
  cells: ['reachable', 'unreached'],
  family: 'not_covered',
  lastContact: { channel: 'any', days: 14 },
});

export async function measureAudience(db: Db, pupils: number): Promise<void> {
  const scope = await plantPupils(db, pupils);
  const ctx = { db, now: new Date(), secretKey: 'k'.repeat(32) };
  const times: { ours: number[]; form: number[]; hand: number[] } = { ours: [], form: [], hand: [] };
  let [counted, byHand] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.hand.push(
      await time(async () => {
        byHand = await countByHand(db, scope);
      }),
    );
    const begun = performance.now();
    const preview = await previewAudience(ctx, scope, RULE);
    times.ours.push(performance.now() - begun);
    if (!preview.ok) throw new Error(preview.problem.code);
    const people = preview.value.people.filter((person) => person.reason === null);
    await previewPressure(ctx, scope, { holderIds: people.map((p) => p.holderId), at: ctx.now });
    times.form.push(performance.now() - begun);
    counted = preview.value.included;
  }
  if (counted !== byHand) throw new Error(`${counted} people, by hand ${byHand}`);
  const [ours, form, hand] = [times.ours, times.form, times.hand].map(describe);
  console.log(
    `${pupils} pupils, ${counted} people: count with reasons ${ours}, with who would wait ${form}, SQL by hand ${hand}`,
  );
}

/** Two guardians a pupil, every fourth family with two pupils; every third guardian has activated. */
async function plantPupils(db: Db, pupils: number): Promise<SchoolScope> {
  const children = Array.from({ length: pupils }, (_, i) => {
    const family = i % 4 === 3 ? i - 1 : i;
    return {
      id: `e${i}`,
      classCode: `${6 - (i % 4)}${String.fromCharCode(65 + (i % 12))}`,
      guardians: [{ id: `r${family}a` }, { id: `r${family}b` }],
    };
  });
  const scope = await plantSchool(
    db,
    `0319${String(pupils).padStart(4, '0')}B`.slice(0, 8),
    children,
    new Date(),
  );
  const guardians = [...new Set(children.flatMap((c) => c.guardians.map((g) => g.id)))];
  await activate(
    db,
    scope,
    guardians.filter((_, i) => (i * 7) % 11 < 3),
  );
  return scope;
}

/** Only the count, and only of this rule: nobody who has activated or whose family is covered, none without address. */
async function countByHand(db: Db, scope: SchoolScope): Promise<number> {
  const [row] = await inSchool(db, scope, async (tx) => {
    // Right after an import PostgreSQL has no statistics and picks nested loops: 500 ms instead.
    await tx.execute(sql`set local enable_nestloop = off`);
    return tx.execute<{ count: string }>(sql`
      with recursive enrolled as (
        select e.pupil_id, c.level from enrolment e
        join school_class c on c.school_uai = e.school_uai and c.code = e.class_code
        where e.valid_from <= current_date and (e.valid_to is null or e.valid_to > current_date)
      ), link as (
        select g.pupil_id, g.guardian_id from guardianship g join enrolled e on e.pupil_id = g.pupil_id
        where g.responsibility = 'legal' and g.valid_from <= current_date
          and (g.valid_to is null or g.valid_to > current_date)
      ), activated as (
        select distinct holder_id from account_state where state = 'activated'
          and valid_from <= current_date and (valid_to is null or valid_to > current_date)
      ), bare as (
        select pupil_id from link group by pupil_id
        having not bool_or(guardian_id in (select holder_id from activated))
      ), open_family as (
        select pupil_id from bare
        union
        select b.pupil_id from open_family o
        join link a on a.pupil_id = o.pupil_id join link b on b.guardian_id = a.guardian_id
      ), lately as (
        select holder_id from contact where at > now() - interval '14 days'
          and kind in ('letter', 'handed_out', 'ent_message', 'phone', 'refused', 'meeting')
        union select holder_id from delivery where status = 'sent' and settled_at > now() - interval '14 days'
      )
      select count(distinct l.guardian_id) from link l
      join enrolled e on e.pupil_id = l.pupil_id and e.level in ('6e', '5e')
      join guardian g on g.id = l.guardian_id
      where l.pupil_id in (select pupil_id from open_family)
        and l.guardian_id not in (select holder_id from activated)
        and l.guardian_id not in (select holder_id from lately)
        and g.email ~ '^[^@ ]+@[^@ ]+[.][a-z]+$'
        and not exists (select from suppression)`);
  });
  return Number(row?.count);
}

async function time(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** "41 ms (p95 55)". */
function describe(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  return `${at(0.5)} ms (p95 ${at(0.95)})`;
}
