import { isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { enrolment, guardian, guardianship, type PostalAddress, pupil } from '@/db/schema/roster';
import type { Day, Level } from '@/lib/domain/directory/types';
import type { IntervalChanges, OpenEnrolment, OpenGuardianship } from '@/lib/domain/roster/diff-roster';
import type { HolderId } from '@/lib/domain/roster/types';

/** Enrolments that have no end yet. */
export async function listOpenEnrolments(tx: Tx): Promise<OpenEnrolment[]> {
  return tx
    .select({ pupilId: enrolment.pupilId, classCode: enrolment.classCode, validFrom: enrolment.validFrom })
    .from(enrolment)
    .where(isNull(enrolment.validTo));
}

/** Guardianships that have no end yet, of every responsibility. */
export async function listOpenGuardianships(tx: Tx): Promise<OpenGuardianship[]> {
  return tx
    .select({
      pupilId: guardianship.pupilId,
      guardianId: guardianship.guardianId,
      responsibility: guardianship.responsibility,
      kinship: guardianship.kinship,
      validFrom: guardianship.validFrom,
    })
    .from(guardianship)
    .where(isNull(guardianship.validTo));
}

export type StoredPupil = {
  id: HolderId;
  familyName: string;
  usageName: string | null;
  firstName: string;
  bornOn: Day | null;
  email: string | null;
};

export type StoredGuardian = {
  id: HolderId;
  civility: 'MME' | 'M.' | null;
  familyName: string;
  usageName: string | null;
  firstName: string;
  email: string | null;
  mobile: string | null;
  acceptsSms: boolean;
  address: PostalAddress | null;
};

export async function listPupils(tx: Tx): Promise<StoredPupil[]> {
  return tx
    .select({
      id: pupil.id,
      familyName: pupil.familyName,
      usageName: pupil.usageName,
      firstName: pupil.firstName,
      bornOn: pupil.bornOn,
      email: pupil.email,
    })
    .from(pupil)
    .orderBy(pupil.id);
}

export async function listGuardians(tx: Tx): Promise<StoredGuardian[]> {
  return tx
    .select({
      id: guardian.id,
      civility: guardian.civility,
      familyName: guardian.familyName,
      usageName: guardian.usageName,
      firstName: guardian.firstName,
      email: guardian.email,
      mobile: guardian.mobile,
      acceptsSms: guardian.acceptsSms,
      address: guardian.address,
    })
    .from(guardian)
    .orderBy(guardian.id);
}

/*
 * Writes of an import go as one statement each over a JSON record set: a round trip a table, whatever the size,
 * and no limit on the number of parameters.
 */

export async function saveClasses(
  tx: Tx,
  schoolUai: string,
  classes: readonly { code: string; level: Level }[],
): Promise<void> {
  await tx.execute(sql`
    insert into school_class (school_uai, code, level)
    select ${schoolUai}, code, level from jsonb_to_recordset(${JSON.stringify(classes)}::jsonb) as r(code text, level text)
    on conflict (school_uai, code) do update set level = excluded.level
    where school_class.level is distinct from excluded.level`);
}

export async function savePupils(
  tx: Tx,
  schoolUai: string,
  importId: string,
  pupils: readonly StoredPupil[],
): Promise<number> {
  const rows = JSON.stringify(pupils);
  await tx.execute(sql`
    insert into holder (school_uai, id, kind)
    select ${schoolUai}, id, 'pupil' from jsonb_to_recordset(${rows}::jsonb) as r(id text)
    on conflict do nothing`);
  const changed = await tx.execute(sql`
    insert into pupil (school_uai, id, family_name, usage_name, first_name, born_on, email, import_id)
    select ${schoolUai}, id, "familyName", "usageName", "firstName", "bornOn", email, ${importId}::uuid
    from jsonb_to_recordset(${rows}::jsonb)
      as r(id text, "familyName" text, "usageName" text, "firstName" text, "bornOn" date, email text)
    on conflict (school_uai, id) do update set
      family_name = excluded.family_name, usage_name = excluded.usage_name, first_name = excluded.first_name,
      born_on = excluded.born_on, email = excluded.email, import_id = excluded.import_id
    where (pupil.family_name, pupil.usage_name, pupil.first_name, pupil.born_on, pupil.email)
      is distinct from (excluded.family_name, excluded.usage_name, excluded.first_name, excluded.born_on, excluded.email)
    returning 1`);
  return changed.length;
}

export async function saveGuardians(
  tx: Tx,
  schoolUai: string,
  importId: string,
  guardians: readonly StoredGuardian[],
): Promise<number> {
  const rows = JSON.stringify(guardians);
  await tx.execute(sql`
    insert into holder (school_uai, id, kind)
    select ${schoolUai}, id, 'guardian' from jsonb_to_recordset(${rows}::jsonb) as r(id text)
    on conflict do nothing`);
  const changed = await tx.execute(sql`
    insert into guardian (school_uai, id, civility, family_name, usage_name, first_name, email, mobile,
      accepts_sms, address, import_id)
    select ${schoolUai}, id, civility, "familyName", "usageName", "firstName", email, mobile,
      "acceptsSms", address, ${importId}::uuid
    from jsonb_to_recordset(${rows}::jsonb)
      as r(id text, civility text, "familyName" text, "usageName" text, "firstName" text, email text, mobile text,
        "acceptsSms" boolean, address jsonb)
    on conflict (school_uai, id) do update set
      civility = excluded.civility, family_name = excluded.family_name, usage_name = excluded.usage_name,
      first_name = excluded.first_name, email = excluded.email, mobile = excluded.mobile,
      accepts_sms = excluded.accepts_sms, address = excluded.address, import_id = excluded.import_id
    where (guardian.civility, guardian.family_name, guardian.usage_name, guardian.first_name, guardian.email,
        guardian.mobile, guardian.accepts_sms, guardian.address)
      is distinct from (excluded.civility, excluded.family_name, excluded.usage_name, excluded.first_name,
        excluded.email, excluded.mobile, excluded.accepts_sms, excluded.address)
    returning 1`);
  return changed.length;
}

export async function saveEnrolmentChanges(
  tx: Tx,
  schoolUai: string,
  importId: string,
  changes: IntervalChanges<OpenEnrolment>,
): Promise<void> {
  const ended = [...changes.close, ...changes.remove.map((row) => ({ row, validTo: null }))];
  if (ended.length > 0) {
    const rows = JSON.stringify(ended.map(({ row, validTo }) => ({ ...row, validTo })));
    const given = sql`jsonb_to_recordset(${rows}::jsonb) as r("pupilId" text, "validFrom" date, "validTo" date)`;
    const same = sql`e.school_uai = ${schoolUai} and e.pupil_id = r."pupilId" and e.valid_from = r."validFrom"`;
    await tx.execute(sql`update enrolment e set valid_to = r."validTo" from ${given}
      where ${same} and r."validTo" is not null`);
    await tx.execute(sql`delete from enrolment e using ${given} where ${same} and r."validTo" is null`);
  }
  await tx.execute(sql`
    insert into enrolment (school_uai, pupil_id, class_code, valid_from, import_id)
    select ${schoolUai}, "pupilId", "classCode", "validFrom", ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(changes.open)}::jsonb)
      as r("pupilId" text, "classCode" text, "validFrom" date)`);
}

export async function saveGuardianshipChanges(
  tx: Tx,
  schoolUai: string,
  importId: string,
  changes: IntervalChanges<OpenGuardianship>,
): Promise<void> {
  const ended = [...changes.close, ...changes.remove.map((row) => ({ row, validTo: null }))];
  if (ended.length > 0) {
    const rows = JSON.stringify(ended.map(({ row, validTo }) => ({ ...row, validTo })));
    const given = sql`jsonb_to_recordset(${rows}::jsonb)
      as r("pupilId" text, "guardianId" text, "validFrom" date, "validTo" date)`;
    const same = sql`g.school_uai = ${schoolUai} and g.pupil_id = r."pupilId"
      and g.guardian_id = r."guardianId" and g.valid_from = r."validFrom"`;
    await tx.execute(sql`update guardianship g set valid_to = r."validTo" from ${given}
      where ${same} and r."validTo" is not null`);
    await tx.execute(sql`delete from guardianship g using ${given} where ${same} and r."validTo" is null`);
  }
  await tx.execute(sql`
    insert into guardianship (school_uai, pupil_id, guardian_id, responsibility, kinship, valid_from, import_id)
    select ${schoolUai}, "pupilId", "guardianId", responsibility, kinship, "validFrom", ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(changes.open)}::jsonb)
      as r("pupilId" text, "guardianId" text, responsibility text, kinship text, "validFrom" date)`);
}
