'use server';

import { type ProtectionState, readProtection } from '@/app/_parts/data-protection/read-form';
import { getDesk } from '@/app/_server/desk';
import { readFormBase, showIfChanged } from '@/app/_server/form-base';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { STAFF_ROLES } from '@/lib/domain/planning/staff-minutes';
import { describeProblem } from '@/lib/messages/problems';
import { setDataProtection } from '@/lib/services/directory/set-data-protection';
import { updateSchool } from '@/lib/services/directory/update-school';
import { updateSendingLimits } from '@/lib/services/directory/update-sending-limits';
import { setStaffMinutes } from '@/lib/services/planning/set-staff-minutes';
import { purgeSchool } from '@/lib/services/roster/purge-school';
import { type PurgeState, readSettings, type SettingsState, toAddressLines } from './read-form';

/** Saves what letters and the help page say of the school; a refusal keeps what was typed. */
export async function saveSettingsAction(
  uai: string,
  state: SettingsState,
  form: FormData,
): Promise<SettingsState> {
  const desk = await getDesk(uai);
  const values = readSettings(form);
  const typed = { ...values, addressLines: toAddressLines(values.addressLines) };
  const saved = await updateSchool(desk.ctx, desk.scope, typed, readFormBase(form));
  if (saved.ok) redirectFresh(withFlash(`/${uai}/reglages`, 'settings_saved'));
  showIfChanged(saved.problem, `/${uai}/reglages`);
  return {
    values,
    problem: describeProblem(saved.problem),
    field: String(saved.problem.detail?.field ?? ''),
    attempt: state.attempt + 1,
  };
}

/** Saves how often a person is written to, and how fast; what is no number is refused by the verb. */
export async function saveLimitsAction(uai: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const typed = (name: string) => String(form.get(name) ?? '').trim();
  const numberOrNone = (name: string) => (typed(name) === '' ? null : Number(typed(name)));
  const limits = {
    contactHours: Number(typed('contactHours')),
    contactsPerFortnight: Number(typed('contactsPerFortnight')),
    sendLimitCount: numberOrNone('sendLimitCount'),
    sendLimitSeconds: numberOrNone('sendLimitSeconds'),
  };
  const saved = await updateSendingLimits(desk.ctx, desk.scope, limits, readFormBase(form));
  const page = `/${uai}/reglages`;
  if (!saved.ok) showIfChanged(saved.problem, page);
  redirectFresh(saved.ok ? withFlash(page, 'limits_saved') : `${page}?limites=refusees#envois`);
}

/** Saves whom families write to about their data; a refusal keeps what was typed. */
export async function saveProtectionAction(
  uai: string,
  state: ProtectionState,
  form: FormData,
): Promise<ProtectionState> {
  const desk = await getDesk(uai);
  const values = readProtection(form);
  const saved = await setDataProtection(desk.ctx, { school: desk.scope }, values, readFormBase(form));
  if (saved.ok) redirectFresh(withFlash(`/${uai}/reglages`, 'protection_saved'));
  showIfChanged(saved.problem, `/${uai}/reglages`);
  return {
    values,
    problem: describeProblem(saved.problem),
    field: String(saved.problem.detail?.field ?? ''),
    attempt: state.attempt + 1,
  };
}

/** Saves how much time each role can give; an empty field is assumed again. */
export async function saveStaffAction(uai: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const typed = STAFF_ROLES.flatMap((role) => {
    const text = String(form.get(role) ?? '').trim();
    return text === '' ? [] : [[role, Number(text)] as const];
  });
  const minutes = Object.fromEntries(typed);
  const saved = await setStaffMinutes(desk.ctx, desk.scope, minutes, readFormBase(form));
  const page = `/${uai}/reglages`;
  if (!saved.ok) showIfChanged(saved.problem, page);
  redirectFresh(saved.ok ? withFlash(page, 'staff_minutes_saved') : `${page}?temps=refuse#temps`);
}

/** Deletes the school's people for good, once its UAI has been typed. */
export async function purgeSchoolAction(uai: string, state: PurgeState, form: FormData): Promise<PurgeState> {
  const desk = await getDesk(uai);
  const confirmation = String(form.get('confirmation') ?? '');
  const purged = await purgeSchool(desk.ctx, desk.scope, { confirmation });
  if (purged.ok) redirectFresh(withFlash(`/${uai}/reglages`, 'school_purged'));
  return { problem: describeProblem(purged.problem), attempt: state.attempt + 1 };
}
