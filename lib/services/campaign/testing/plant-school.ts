import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { saveEntIdentities } from '@/db/queries/ent-identity';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import {
  saveClasses,
  saveEnrolmentChanges,
  saveGuardians,
  saveGuardianshipChanges,
  savePupils,
} from '@/db/queries/roster';
import { accountState } from '@/db/schema/adoption';
import { inSchool, mintJobScope, mintSchoolScope, type SchoolScope } from '@/db/scope';
import type { SchoolRole } from '@/lib/domain/access/types';
import type { Level } from '@/lib/domain/directory/types';
import { addUser } from '../../access/add-user';
import { createSchool } from '../../directory/create-school';
import { loadReferenceData } from '../../directory/load-reference-data';

/** For tests: one pupil of a class with guardians, who have the address `<id>@parents.example` unless told otherwise. */
export type PlantedChild = {
  id: string;
  classCode: string;
  guardians: { id: string; email?: string | null; mobile?: string }[];
};

const RENTREE = '2026-09-01';

/** A school with these children, and its job scope. */
export async function plantSchool(
  db: Db,
  uai: string,
  children: readonly PlantedChild[],
  now = new Date('2026-11-23T09:00:00Z'),
): Promise<SchoolScope> {
  await loadReferenceData(db);
  await createSchool(
    { db, now },
    {
      uai,
      name: `Collège ${uai}`,
      kind: 'college',
      rentreeOn: RENTREE,
      settings: { email: 'college@example.org', phone: '05 61 99 00 01' },
    },
  );
  const scope = mintJobScope(uai);
  await plantPeople(db, scope, children);
  return scope;
}

/** As an import of these children does. */
export async function plantPeople(
  db: Db,
  scope: SchoolScope,
  children: readonly PlantedChild[],
): Promise<void> {
  const { uai } = scope;
  const importId = randomUUID();
  const codes = [...new Set(children.map((c) => c.classCode))];
  const guardians = new Map(children.flatMap((c) => c.guardians.map((g) => [g.id, g] as const)));
  await inSchool(db, scope, async (tx) => {
    await saveClasses(
      tx,
      uai,
      codes.map((code) => ({ code, level: `${code[0]}e` as Level })),
    );
    await savePupils(
      tx,
      uai,
      importId,
      children.map(({ id }) => ({
        id,
        familyName: `NOM-${id}`,
        usageName: null,
        firstName: `Prénom-${id}`,
        bornOn: null,
        email: null,
      })),
    );
    await saveGuardians(
      tx,
      uai,
      importId,
      [...guardians.values()].map((g) => ({
        id: g.id,
        civility: 'MME' as const,
        familyName: `NOM-${g.id}`,
        usageName: null,
        firstName: `Prénom-${g.id}`,
        email: g.email === undefined ? `${g.id}@parents.example` : g.email,
        mobile: g.mobile ?? null,
        acceptsSms: false,
        address: null,
      })),
    );
    const enrolments = children.map(({ id, classCode }) => ({ pupilId: id, classCode, validFrom: RENTREE }));
    await saveEnrolmentChanges(tx, uai, importId, { open: enrolments, close: [], remove: [] });
    const links = children.flatMap((c) =>
      c.guardians.map((g) => ({
        pupilId: c.id,
        guardianId: g.id,
        responsibility: 'legal' as const,
        kinship: null,
        validFrom: RENTREE,
      })),
    );
    await saveGuardianshipChanges(tx, uai, importId, { open: links, close: [], remove: [] });
  });
}

/** As an import that brings news does: the holders have activated. */
export async function activate(
  db: Db,
  scope: SchoolScope,
  holderIds: readonly string[],
  on = RENTREE,
): Promise<void> {
  await inSchool(db, scope, async (tx) => {
    await lockFactsForChange(tx, scope.uai);
    await raiseFactsVersion(tx, scope.uai);
    await tx.insert(accountState).values(
      holderIds.map((holderId) => ({
        schoolUai: scope.uai,
        holderId,
        accountRef: '',
        validFrom: on,
        seenOn: on,
        state: 'activated' as const,
        importId: randomUUID(),
      })),
    );
  });
}

/** A colleague of the school, signed in. */
export async function plantUser(
  db: Db,
  uai: string,
  role: SchoolRole,
): Promise<SchoolScope & { email: string }> {
  const email = `${role}@college.example`;
  const added = await addUser(
    { db, now: new Date() },
    {
      email,
      name: role,
      password: 'long enough to be taken',
      role,
      schoolUai: uai,
      ...(role === 'class_teacher' ? { classCodes: ['6A'] } : { wholeSchool: true }),
    },
  );
  if (!added.ok) throw new Error(added.problem.code);
  const classCodes = role === 'class_teacher' ? ['6A'] : 'all';
  return { ...mintSchoolScope({ uai, userId: added.value.userId, grants: [{ role, classCodes }] }), email };
}

/** As an import of the ENT's export does: everybody given is called `ent-` and their id there. */
export async function plantEntIds(db: Db, scope: SchoolScope, holderIds: readonly string[]): Promise<void> {
  await inSchool(db, scope, async (tx) => {
    await lockFactsForChange(tx, scope.uai);
    await raiseFactsVersion(tx, scope.uai);
    const entIds = new Map(holderIds.map((id) => [id, `ent-${id}`]));
    await saveEntIdentities(tx, scope.uai, { importId: randomUUID(), seenOn: RENTREE, entIds });
  });
}
