import { type AssistedPerson, getAssistanceContacts, listAssistedPeople } from '@/db/queries/assistance';
import { findTimeZone } from '@/db/queries/import';
import type { RegionContacts } from '@/db/schema/directory';
import { inSchool, type SchoolScope } from '@/db/scope';
import { mayAssist } from '@/lib/domain/assistance/ticket';
import { dayIn } from '@/lib/domain/directory/day';
import type { ServiceContext } from '../context';

/** Somebody for whom help may be asked today, with the contacts of the région; undefined for all others. */
export async function findPerson(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  holderId: string,
): Promise<{ person: AssistedPerson; contacts: RegionContacts } | undefined> {
  return inSchool(ctx.db, scope, async (tx) => {
    const on = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
    const person = (await listAssistedPeople(tx, on, [holderId])).get(holderId);
    if (!person || person.classCodes.length === 0 || !mayAssist(scope.grants, person)) return undefined;
    return { person, contacts: await getAssistanceContacts(tx, scope.uai) };
  });
}
