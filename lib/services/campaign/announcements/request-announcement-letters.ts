import type { SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import type { PrepareProblem } from '../../materials/print/prepare-run';
import { type RequestedRun, requestRun } from '../../materials/print/request-run';
import { getSwitchOver } from '../../planning/switch-over/get-switch-over';
import { getAnnouncements } from './get-announcements';

/**
 * Asks for the letters to the families of those who would be locked out and whom no e-mail reaches: one print run, whose
 * page shows it being made. `form` names the page that was sent: sent twice it is one run. Refusals: `not_allowed`,
 * `plan_not_running`, `no_people` and those of `requestRun`.
 */
export async function requestAnnouncementLetters(
  ctx: ServiceContext,
  scope: SchoolScope,
  { form }: { form: string },
): Promise<
  Result<RequestedRun, 'not_allowed' | 'plan_not_running' | 'no_people' | 'run_taken' | PrepareProblem>
> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const announcements = await getAnnouncements(ctx, scope);
  if (!announcements.ok) return announcements;
  const view = await getSwitchOver(ctx, scope);
  if ('missing' in view) return refuse('plan_not_running');
  const { letterPupilIds } = announcements.value;
  if (letterPupilIds.length === 0) return refuse('no_people');
  return requestRun(ctx, scope, {
    form,
    piece: 'lettre-avant-bascule',
    choice: { by: 'families', pupilIds: letterPupilIds },
    // Somebody of a covered family is locked out all the same.
    include: 'all',
    options: {
      bothSides: false,
      coverPage: true,
      tickingSheet: true,
      inFamilyLanguage: true,
    },
    look: { date: view.switchOverOn },
  });
}
