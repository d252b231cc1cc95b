import { createHash } from 'node:crypto';
import { findDeskVersion, findRegionVersion } from '@/db/queries/school-change';
import { inRegion, inSchool } from '@/db/scope';
import { type Desks, openDesks } from '@/lib/services/access/open-desk';
import type { ServiceContext } from '@/lib/services/context';
import { getContext } from './context';
import type { Asked } from './kept-answers';
import { findClaimIn } from './session-cookie';

/** Home, overview, classes: nothing on them comes from the ledger of a wave, which leaves no mark of change. */
const SCHOOL_PAGES = /^\/(\d{7}[A-Z])(?:|\/adoption|\/adoption\/classes)$/;
/** What stands on these comes from the standings of the schools, the directory, and the calendars that are known. */
const REGION_PAGES = ['/region', '/region/comparer'];

/** A page as HTML, or as what the router asks for, or whatever else Next takes a header for; compressed or not. */
const FORM = /^(rsc$|next-|x-nextjs-|x-middleware-|accept-encoding$)/;

/** A day begins at a full hour in Paris and at a half one on the Marquesas. */
const HALF_HOUR_MS = 30 * 60_000;

/**
 * Stands for all that an answer is made from: the address, the form in which it is asked for, what the person may open
 * today, what the desk has to show, and the half hour, since pages tell days. Undefined: not a page to keep, or not theirs.
 */
export async function findAnswerKey({ method, url = '', headers }: Asked): Promise<string | undefined> {
  const pathname = url.split('?')[0] ?? '';
  const [, uai] = SCHOOL_PAGES.exec(pathname) ?? [];
  if (method !== 'GET' || !(uai || REGION_PAGES.includes(pathname))) return undefined;
  const ctx = getContext();
  const claim = await findClaimIn(headers.cookie);
  const desks = claim && (await openDesks(ctx, claim));
  const version = desks && (await findVersion(ctx, desks, uai));
  if (!version) return undefined;
  const form = Object.entries(headers).filter(([name]) => FORM.test(name));
  const halfHour = Math.floor(ctx.now.getTime() / HALF_HOUR_MS);
  return createHash('sha256')
    .update(JSON.stringify([url, form, desks, version, halfHour]))
    .digest('base64url');
}

/** Of the school's desk, or without one of the région's; undefined where the person has no such desk. */
async function findVersion({ db }: ServiceContext, desks: Desks, uai: string | undefined) {
  if (!uai) {
    const scope = desks.regions[0];
    return scope && inRegion(db, scope, (tx) => findRegionVersion(tx, scope.regionCode));
  }
  const scope = desks.schools.find((school) => school.uai === uai)?.scope;
  return scope && inSchool(db, scope, findDeskVersion);
}
