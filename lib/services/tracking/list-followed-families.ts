import type { Tx } from '@/db/client';
import { listCallBacks, listLastContacts } from '@/db/queries/contact';
import { findTimeZone } from '@/db/queries/import';
import { listSuppressedHashes, type StoredContact } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { canFor, classesFor } from '@/lib/domain/access/rights';
import { type Channel, recommendFamilyChannel } from '@/lib/domain/adoption/recommend-channel';
import { narrowToClasses, type RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { readCallNumber } from '@/lib/domain/campaign/call-number';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import type { SuppressionReason } from '@/lib/domain/campaign/types';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ContactChannel } from '@/lib/domain/tracking/contact';
import type { PlannedContact } from '@/lib/domain/tracking/planned-contact';
import { type FamilyView, loadFamilyGround } from '../adoption/load-families';
import { hashAddress } from '../campaign/hash-address';
import { hashPerson } from '../campaign/hash-person';
import type { ServiceContext } from '../context';
import { hashObjector } from './hash-objector';
import { loadPlanned, type Planned } from './load-planned';

export type LastContactOf = { on: Day; at: Date; channel: ContactChannel };

export type FollowedFamily = FamilyView & {
  /** The way that costs least; undefined once the family is covered. */
  channel: Channel | undefined;
  /** Of any of its people, by any channel; a note is no contact. */
  lastContact: LastContactOf | null;
  /** The nearest of what is to come. */
  next: PlannedContact | null;
  /** The day on which somebody means to call again; null when nobody does, or it is covered. */
  callAgainOn: Day | null;
  /** Numbers that are not called any more, by their guardian, and why. */
  closedLines: ReadonlyMap<HolderId, SuppressionReason>;
  /** Who of them is written to no more: they have said no themselves, or what is known of them has. */
  objectors: ReadonlySet<HolderId>;
  /** Guardians whom this person may not see by name (DOMAIN: the `rupn` sees pupils). */
  hiddenGuardians: number;
};

export type Followed = {
  todayOn: Day;
  /** False: no list has told who has activated, so "not covered" says nothing. */
  accountsKnown: boolean;
  families: FollowedFamily[];
};

type Context = Pick<ServiceContext, 'db' | 'now' | 'secretKey'>;

/**
 * The families of the scope, or of one class of it, with the way to each, the last contact by any channel and the
 * next one planned. A fixed number of queries, whatever the number of families. Refusal: `class_not_yours`.
 */
export async function listFollowedFamilies(
  ctx: Context,
  scope: SchoolScope,
  { classCode }: { classCode?: string } = {},
): Promise<Result<Followed, 'class_not_yours'>> {
  if (classCode && !canFor(scope.grants, 'see_pupils', classCode)) {
    return refuse('class_not_yours', { class: classCode });
  }
  const classCodes = classCode ? [classCode] : scope.classCodes;
  return ok(
    await inSchool(ctx.db, scope, async (tx) => (await loadFollowed(tx, ctx, scope, classCodes)).followed),
  );
}

/** The same inside a transaction that is already open, with what is planned for each family. */
export async function loadFollowed(
  tx: Tx,
  ctx: Pick<Context, 'now' | 'secretKey'>,
  scope: SchoolScope,
  classCodes: 'all' | readonly string[],
  /** Another day than today: the families as they stood, with nothing to come. */
  asOf?: Day,
): Promise<{ followed: Followed; planned: Planned; timeZone: string; snapshot: RosterSnapshot }> {
  const timeZone = await findTimeZone(tx, scope.uai);
  const todayOn = dayIn(timeZone, ctx.now);
  const on = asOf !== undefined && asOf < todayOn ? asOf : todayOn;
  const { snapshot, guardians, families } = await loadFamilyGround(tx, on, classCodes);
  const planned = await loadPlanned(tx, ctx, {
    schoolUai: scope.uai,
    timeZone,
    todayOn,
    snapshot,
    guardians,
  });
  const last = await listLastContacts(tx);
  const suppressed = await listSuppressedHashes(tx);
  const callBacks = new Map((await listCallBacks(tx)).map(({ holderId, on }) => [holderId, on]));
  // Most schools have nobody on the list: no hash is made for nothing.
  const isOpen = suppressed.size === 0;
  const closed = (address: string | null) =>
    address && !isOpen ? suppressed.get(hashAddress(scope.uai, address, ctx.secretKey)) : undefined;
  const hasRefused = (id: HolderId) => !isOpen && suppressed.has(hashPerson(scope.uai, id, ctx.secretKey));
  const hasObjected = (person: StoredContact) =>
    !isOpen &&
    hashObjector(scope.uai, person, ctx.secretKey).some((hash) => {
      const why = suppressed.get(hash);
      return why === 'opposition' || why === 'complaint';
    });
  const lastOf = (ids: readonly HolderId[]): LastContactOf | null => {
    const made = ids.flatMap((id) => last.get(id) ?? []);
    const newest = made.reduce((a, b) => (!a || b.at > a.at ? b : a), made[0]);
    return newest ? { on: dayIn(timeZone, newest.at), ...newest } : null;
  };
  const followed = families.map((family): FollowedFamily => {
    const shown = showGuardians(scope, family);
    const lines = new Map(
      family.guardians.flatMap(({ id, mobile }) => {
        const why = hasRefused(id) ? 'opposition' : closed(readCallNumber(mobile));
        return why ? [[id, why] as const] : [];
      }),
    );
    const open = family.guardians.map((one) => ({
      ...one,
      email: hasRefused(one.id) || closed(readMailAddress(one.email)) ? null : one.email,
      mobile: lines.has(one.id) ? null : one.mobile,
      // Who has objected is not written to in the ENT either.
      cell: one.cell === 'reachable' && hasObjected(one) ? ('unreached' as const) : one.cell,
    }));
    const again = open.flatMap(({ id, activated }) => (activated ? [] : (callBacks.get(id) ?? [])));
    const people = [...family.pupils, ...family.guardians].map((person) => person.id);
    const contacts = [...family.pupils.map((one) => ({ ...one, mobile: null })), ...family.guardians];
    return {
      ...family,
      guardians: shown,
      hiddenGuardians: family.guardians.length - shown.length,
      channel: recommendFamilyChannel({ ...family, guardians: open }),
      callAgainOn: family.covered ? null : (again.sort()[0] ?? null),
      closedLines: lines,
      objectors: new Set(contacts.filter(hasObjected).map(({ id }) => id)),
      lastContact: lastOf(people),
      next: on === todayOn ? (planned.listFor(family)[0] ?? null) : null,
    };
  });
  const { guardianAccounts: accountsKnown } = snapshot.known;
  return {
    followed: { todayOn, accountsKnown, families: followed },
    planned,
    timeZone,
    snapshot: narrowToClasses(snapshot, classCodes),
  };
}

/** Guardians of a child in a class for which one of the roles held shows guardians. */
function showGuardians(scope: SchoolScope, { pupils, guardians }: FamilyView): FamilyView['guardians'] {
  const classes = classesFor(scope.grants, 'see_guardians');
  if (classes === 'all') return guardians;
  const open = new Set(pupils.filter((p) => classes.includes(p.classCode)).map((p) => p.id));
  return guardians.filter((g) => g.pupilIds.some((id) => open.has(id)));
}
