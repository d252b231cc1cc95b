import type postgres from 'postgres';

/**
 * Tables of a school that no kept page shows: what was done (the journal), and the ledger of a wave, which is written
 * message by message; a wave's beginning and end are changes of the wave itself. And what follows from the rest.
 */
const NOT_NOTED = [
  'audit_event',
  'delivery',
  'school_forecast',
  'school_change',
  // Counted while anybody opens a public page, and on no kept one.
  'piece_visit',
  'banner_count',
];

/** What belongs to no school and stands on the desks of many. */
const SHARED = [
  'region',
  'academy',
  'school',
  'school_holiday',
  'region_scenario_version',
  'region_scenario_offer',
  'region_calendar',
  'region_campaign_version',
  'region_campaign_closing',
  'help_session',
];

/**
 * Sees to it that every change to what a desk may show leaves a row in `school_change`: a trigger on each table, by
 * the statement, so that a large import pays next to nothing for it. The school is the one in whose scope the
 * transaction is; a change outside of any may show on all desks. Safe to repeat: done after every migration, so that
 * a new table is noted without being named anywhere.
 */
export async function noteChanges(owner: postgres.Sql): Promise<void> {
  // As the owner, so that the change is noted whatever the scope of who makes it, and where nobody else can put a table
  // of the same name before ours: unless it is named last, `pg_temp` comes first.
  await owner.unsafe(`
    create or replace function note_school_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      uai text := nullif(current_setting('palier.school_uai', true), '');
      id bigint := pg_current_xact_id()::text::bigint;
    begin
      if uai is null then
        insert into shared_change (transaction_id) values (id) on conflict do nothing;
      else
        insert into school_change (school_uai, transaction_id) values (uai, id) on conflict do nothing;
      end if;
      return null;
    end $$`);
  const tables = await owner<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all(${NOT_NOTED})
      and (c.relname = any(${SHARED}) or exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_uai' and not a.attisdropped))
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'note_school_change')`;
  for (const { name } of tables) {
    await owner`create trigger note_school_change after insert or update or delete or truncate on ${owner(name)}
      for each statement execute function note_school_change()`;
  }
}
