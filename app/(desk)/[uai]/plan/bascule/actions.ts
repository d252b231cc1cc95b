'use server';

import { headers } from 'next/headers';
import { getDesk } from '@/app/_server/desk';
import { findPlace } from '@/app/_server/place';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { Problem, Result } from '@/lib/domain/result';
import type { FlashCode } from '@/lib/messages/flash';
import { isKnownProblem } from '@/lib/messages/problems';
import { placeBanners } from '@/lib/services/campaign/announcements/place-banners';
import { prepareAnnouncements } from '@/lib/services/campaign/announcements/prepare-announcements';
import { requestAnnouncementLetters } from '@/lib/services/campaign/announcements/request-announcement-letters';
import { scheduleAnnouncements } from '@/lib/services/campaign/announcements/schedule-announcements';
import { checkItem } from '@/lib/services/planning/switch-over/check-item';
import { closeOldLogin } from '@/lib/services/planning/switch-over/close-old-login';
import { confirmSwitchOver } from '@/lib/services/planning/switch-over/confirm-switch-over';
import type { SwitchOverRead } from '@/lib/services/planning/switch-over/decide-in-scope';
import { postponeSwitchOver } from '@/lib/services/planning/switch-over/postpone-switch-over';
import { saveSwitchOverSettings } from '@/lib/services/planning/switch-over/save-switch-over-settings';
import { signOverride } from '@/lib/services/planning/switch-over/sign-override';
import { withdrawSwitchOver } from '@/lib/services/planning/switch-over/withdraw-switch-over';

const pageOf = (uai: string) => `/${uai}/plan/bascule`;
const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Back to the page, which says what was done, or why nothing was. */
function answer(uai: string, result: Result<unknown>, flash: FlashCode, part: string): never {
  redirectFresh(
    result.ok ? `${withFlash(pageOf(uai), flash)}#${part}` : `${withProblem(uai, result.problem)}#${part}`,
  );
}

function withProblem(uai: string, { code, detail }: Problem): string {
  const params = new URLSearchParams({ probleme: isKnownProblem(code) ? code : 'invalid_decision' });
  if (detail?.field) params.set('champ', String(detail.field));
  return `${pageOf(uai)}?${params}`;
}

export async function confirmAction(uai: string, read: SwitchOverRead): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  answer(uai, await confirmSwitchOver(ctx, scope, read), 'switch_over_confirmed', 'decision');
}

export async function overrideAction(uai: string, read: SwitchOverRead, form: FormData): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const signed = await signOverride(ctx, scope, {
    ...read,
    cause: textOf(form, 'cause'),
    reason: textOf(form, 'motif'),
    password: textOf(form, 'mot-de-passe'),
    place: findPlace(await headers()),
  });
  answer(uai, signed, 'switch_over_overridden', 'decision');
}

export async function postponeAction(uai: string, read: SwitchOverRead, form: FormData): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const postponed = await postponeSwitchOver(ctx, scope, {
    ...read,
    newOn: textOf(form, 'jour'),
    reason: textOf(form, 'motif-report'),
  });
  answer(uai, postponed, 'switch_over_postponed', 'decision');
}

export async function withdrawAction(uai: string, read: SwitchOverRead): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  answer(uai, await withdrawSwitchOver(ctx, scope, read), 'switch_over_withdrawn', 'decision');
}

export async function closeAction(uai: string, read: SwitchOverRead): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  answer(uai, await closeOldLogin(ctx, scope, read), 'switch_over_closed', 'decision');
}

export async function prepareAction(uai: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  answer(uai, await prepareAnnouncements(ctx, scope), 'announcements_prepared', 'annonces');
}

export async function bannersAction(uai: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  answer(uai, await placeBanners(ctx, scope), 'switch_over_banners', 'annonces');
}

export async function scheduleAction(
  uai: string,
  seen: { waveId: string; version: number }[],
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  answer(uai, await scheduleAnnouncements(ctx, scope, { seen }), 'announcements_scheduled', 'annonces');
}

/** The letters, once for the page that was sent; the run's own page shows them being made. */
export async function lettersAction(uai: string, form: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const requested = await requestAnnouncementLetters(ctx, scope, { form });
  redirectFresh(
    requested.ok
      ? `/${uai}/supports/impressions/${requested.value.jobId}`
      : `${withProblem(uai, requested.problem)}#annonces`,
  );
}

export async function checkAction(
  uai: string,
  asked: { planId: string; item: string; wanted: 'done' | 'open' },
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  answer(uai, await checkItem(ctx, scope, asked), 'switch_over_item', 'preparation');
}

export async function saveSettingsAction(uai: string, version: number, form: FormData): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const saved = await saveSwitchOverSettings(ctx, scope, {
    windowDays: textOf(form, 'windowDays'),
    staleDays: textOf(form, 'staleDays'),
    helpOpening: textOf(form, 'helpOpening'),
    helpPlace: textOf(form, 'helpPlace'),
    helpPhone: textOf(form, 'helpPhone'),
    helpPeople: textOf(form, 'helpPeople'),
    version,
  });
  answer(uai, saved, 'switch_over_settings', 'reglages');
}
