import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { listMeetingRows } from '@/db/queries/family-meetings';
import { listApprovals, listRegionApprovals } from '@/db/queries/language-approval';
import { findSwitchOverNotice } from '@/db/queries/switch-over-standing';
import type { RegionContacts } from '@/db/schema/directory';
import { region, school } from '@/db/schema/directory';
import { inPublic } from '@/db/scope';
import { type DataProtectionContact, findDataProtection } from '@/lib/domain/directory/data-protection';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import type { FamilyMeeting } from '@/lib/domain/materials/meeting';
import { decideNotice } from '@/lib/domain/planning/switch-over/notice';
import type { ServiceContext } from '../context';

export type HelpPage = {
  school: {
    uai: string;
    name: string;
    kind: SchoolKind;
    phone: string;
    email: string;
    entName: string;
    entUrl: string;
    city: string;
  };
  contacts: RegionContacts;
  /** Whom families write to about their data; null: nobody has said. */
  protection: DataProtectionContact | null;
  /** From today on, in order. */
  meetings: FamilyMeeting[];
  /** The end of the old login, once it has been decided, and the help desk of its week. */
  switchOver: { on: Day; stage: 'before' | 'after'; desk: string[] } | null;
  /** Languages in which somebody has read the page over: who made the product, the région or the school. */
  approved: Language[];
};

/** What the public help page of a school needs; undefined when no such school is known. Nothing personal. */
export async function findHelpPage(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  uai: string,
): Promise<HelpPage | undefined> {
  return inPublic(ctx.db, uai, async (tx) => {
    const [row] = await tx
      .select({ school, contacts: region.contacts, ofRegion: region.dataProtection })
      .from(school)
      .innerJoin(region, eq(region.code, school.regionCode))
      .where(eq(school.uai, uai));
    if (!row) return undefined;
    const read = new Set(
      [...(await listApprovals(tx)), ...(await listRegionApprovals(tx))].map(({ language }) => language),
    );
    const todayOn = dayIn(row.school.timeZone, ctx.now);
    const { name, kind, phone, email, entName, entUrl, city } = row.school;
    return {
      school: { uai, name, kind, phone, email, entName, entUrl, city },
      contacts: row.contacts,
      switchOver: await findNotice(tx, uai, todayOn),
      protection: findDataProtection(row.school.dataProtection, row.ofRegion),
      meetings: await listMeetingRows(tx, todayOn),
      approved: LANGUAGES.filter((one) => LANGUAGE_FACTS[one].status === 'approved' || read.has(one)),
    };
  });
}

async function findNotice(tx: Tx, uai: string, todayOn: Day): Promise<HelpPage['switchOver']> {
  const notice = await findSwitchOverNotice(tx, uai);
  const stage = notice && decideNotice(notice, todayOn);
  return notice?.switchOverOn && stage ? { on: notice.switchOverOn, stage, desk: notice.desk } : null;
}
