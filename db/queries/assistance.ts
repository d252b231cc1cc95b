import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ticket } from '@/db/schema/assistance';
import { type RegionContacts, region, school } from '@/db/schema/directory';
import type { PersonKind, Symptom } from '@/lib/domain/assistance/routing';
import type { TicketDates, TicketPerson, TicketStatus } from '@/lib/domain/assistance/ticket';
import type { Day } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';

export type StoredTicket = TicketDates & {
  id: string;
  holderId: HolderId;
  symptom: Symptom;
  status: TicketStatus;
  note: string | null;
};

/** Somebody on the roster of a day, or who was: no class then. */
export type AssistedPerson = TicketPerson & {
  id: HolderId;
  name: string;
  /** A pupil of the family: the person, or a child of theirs; null once nobody is enrolled. */
  pupilId: HolderId | null;
};

/** The given people with where they are on a day, by their ids; unknown ones are missing. */
export async function listAssistedPeople(
  tx: Tx,
  on: Day,
  holderIds: readonly HolderId[],
): Promise<Map<HolderId, AssistedPerson>> {
  const rows = await tx.execute<{
    id: HolderId;
    kind: PersonKind;
    name: string;
    classCodes: string[] | null;
    pupilId: HolderId | null;
  }>(sql`
    with asked as (select jsonb_array_elements_text(${JSON.stringify(holderIds)}::jsonb) as id),
      enrolled as (select pupil_id, class_code from enrolment
        where valid_from <= ${on} and (valid_to is null or valid_to > ${on})),
      people as (
        select p.id, 'pupil' as kind, p.family_name, p.usage_name, p.first_name, e.class_code, e.pupil_id
        from asked a join pupil p on p.id = a.id left join enrolled e on e.pupil_id = p.id
        union all
        select r.id, 'guardian', r.family_name, r.usage_name, r.first_name, e.class_code, e.pupil_id
        from asked a join guardian r on r.id = a.id
          left join (guardianship g join enrolled e on e.pupil_id = g.pupil_id)
            on g.guardian_id = r.id and g.responsibility = 'legal'
              and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on}))
    select id, kind, coalesce(nullif(trim(usage_name), ''), family_name) || ' ' || first_name as name,
      array_agg(distinct class_code) filter (where class_code is not null) as "classCodes",
      min(pupil_id) as "pupilId"
    from people group by id, kind, usage_name, family_name, first_name`);
  return new Map(rows.map((row) => [row.id, { ...row, classCodes: row.classCodes ?? [] }]));
}

const { schoolUai: _schoolUai, openedBy: _openedBy, ...TOLD } = getTableColumns(ticket);

/** Every request of the school, the one that waits longest first. */
export const listTickets = (tx: Tx): Promise<StoredTicket[]> =>
  tx.select(TOLD).from(ticket).orderBy(ticket.openedAt, ticket.id);

export const listTicketsOf = (tx: Tx, holderIds: readonly HolderId[]): Promise<StoredTicket[]> =>
  tx
    .select(TOLD)
    .from(ticket)
    .where(
      sql`${ticket.holderId} in (select jsonb_array_elements_text(${JSON.stringify(holderIds)}::jsonb))`,
    );

/** One request, held against another move of it until the transaction ends. */
export async function lockTicket(tx: Tx, id: string): Promise<StoredTicket | undefined> {
  const [row] = await tx.select(TOLD).from(ticket).where(eq(ticket.id, id)).for('update');
  return row;
}

/** Whether it was written: false when one of that id is there already. */
export async function insertTicket(
  tx: Tx,
  schoolUai: string,
  row: StoredTicket & { openedBy: string | null },
): Promise<boolean> {
  const rows = await tx
    .insert(ticket)
    .values({ schoolUai, ...row })
    .onConflictDoNothing()
    .returning({ id: ticket.id });
  return rows.length > 0;
}

export async function updateTicket(
  tx: Tx,
  schoolUai: string,
  { id, ...change }: Pick<StoredTicket, 'id' | 'status' | 'note'> & TicketDates,
): Promise<void> {
  await tx
    .update(ticket)
    .set(change)
    .where(and(eq(ticket.schoolUai, schoolUai), eq(ticket.id, id)));
}

/** The help contacts of the school's région: settings, never constants. */
export async function getAssistanceContacts(tx: Tx, schoolUai: string): Promise<RegionContacts> {
  const [row] = await tx
    .select({ contacts: region.contacts })
    .from(school)
    .innerJoin(region, eq(region.code, school.regionCode))
    .where(eq(school.uai, schoolUai));
  if (!row) throw new Error(`no school ${schoolUai} in its own scope`);
  return row.contacts;
}
